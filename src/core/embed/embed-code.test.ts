import * as fc from "fast-check";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { describe, expect, it } from "vitest";
import { embedCode } from "./embed-code.ts";
import { EMBED_THEMES, EMBED_VIEWS } from "./embed-options.ts";
import type { EmbedSubject } from "./embed-subject.ts";

const cardHeights = { narrow: 700, wide: 544 };
const publication: EmbedSubject = {
  site: "https://example.org/",
  address: "https://example.org/sessions-memo/",
  title: "The Sessions memo",
  description: "A memo and what was made of it.",
  language: "en",
  documentTitle: "Guidance",
  documentLanguage: "en",
  credit: "Jeff Sessions, March 20, 2018.",
};
const memo: EmbedSubject = {
  ...publication,
  claim: {
    id: "every-lawful-tool",
    words: "must consider every lawful tool",
    standing: "quoted exactly",
    passages: ["federal prosecutors must consider every lawful tool"],
    cardHeights,
    picture: { src: "https://example.org/sessions-memo/crop.webp", width: 600, height: 120, alt: "Part of page 1" },
  },
};

describe("the code of an embed", () => {
  it("is an iframe that makes sense where styles are stripped", () => {
    expect(embedCode(publication, { view: "reader" }).iframe).toBe(
      '<iframe src="https://example.org/sessions-memo/embed/" title="The Sessions memo" width="960" height="640" loading="lazy" allow="clipboard-write; fullscreen" style="width:100%;border:0"></iframe>',
    );
  });

  it("carries what was chosen in the frame’s address", () => {
    const { source } = embedCode(memo, { view: "document", theme: "dark", accent: "9B1C1F" });
    expect(source).toBe(
      "https://example.org/sessions-memo/embed/document/?c=every-lawful-tool&theme=dark&accent=9b1c1f",
    );
    expect(embedCode(memo, { view: "card", theme: "auto", accent: "red" }).source).toBe(
      "https://example.org/sessions-memo/c/every-lawful-tool/embed/",
    );
  });

  it("is an element with the words, the picture and the link in it, and the script", () => {
    expect(embedCode(memo, { view: "card", theme: "light" }).element).toBe(
      '<verbatim-embed src="https://example.org/sessions-memo/" claim="every-lawful-tool" view="card" theme="light" label="The Sessions memo" lang="en" style="display:block;min-height:clamp(544px,868px - 50.0vw,700px)">' +
        "<blockquote><p>“federal prosecutors must consider every lawful tool”</p>" +
        " <p>must consider every lawful tool (quoted exactly)</p> <p>Jeff Sessions, March 20, 2018. " +
        '<a href="https://example.org/sessions-memo/c/every-lawful-tool/">The Sessions memo</a></p></blockquote>' +
        '<img src="https://example.org/sessions-memo/crop.webp" width="600" height="120" alt="Part of page 1" loading="lazy">' +
        '</verbatim-embed><script src="https://example.org/embed.js" async></script>',
    );
  });

  it("keeps room for a reader and a document, in its own height if it was given one", () => {
    expect(embedCode(publication, { view: "reader" }).element).toContain(' style="display:block;min-height:640px">');
    expect(embedCode(publication, { view: "document", height: 500 }).element).toContain(
      ' height="500" label="The Sessions memo" lang="en" style="display:block;min-height:500px">',
    );
  });

  it("is as high as its card, in a phone's column too, unless it was given a size", () => {
    const { iframe, fluidHeight } = embedCode(memo, { view: "card" });
    expect(iframe).toContain(' width="600" height="544" ');
    expect(iframe).toContain(` style="width:100%;height:${fluidHeight};border:0"`);
    const narrow = embedCode(memo, { view: "card", width: 300 });
    expect([narrow.height, narrow.fluidHeight]).toEqual([700, undefined]);
    expect(embedCode(memo, { view: "card", height: 480 }).iframe).toContain(' height="480" ');
    expect(embedCode(memo, { view: "document" }).fluidHeight).toBeUndefined();
  });

  it("says which language it is in, and the document's words where that is another", () => {
    const { element } = embedCode({ ...memo, language: "es" }, { view: "card" });
    expect(element).toContain(' lang="es" ');
    expect(element).toContain('<p lang="en">“federal prosecutors must consider every lawful tool”</p>');
    expect(element).toContain("<p>must consider every lawful tool (quoted exactly)</p>");
  });

  it("says of a claim without a passage how it stands", () => {
    const claim = { id: "since-1994", words: "since 1994", standing: "another source", passages: [], cardHeights };
    const { rich } = embedCode({ ...publication, claim }, { view: "card" });
    expect(rich).toContain("<blockquote><p>since 1994 (another source)</p>");
  });

  it("becomes the reader where a card has no claim", () => {
    expect(embedCode(publication, { view: "card" })).toEqual(embedCode(publication, { view: "reader" }));
  });

  it.each([
    [Number.NaN, 720],
    [-5, 200],
    [412.6, 413],
    [1e9, 4000],
  ])("has a width of whole pixels within reason: %s", (width, written) => {
    expect(embedCode(memo, { view: "document", width }).iframe).toContain(` width="${written}" height="720" `);
  });

  it("names the publication in every frame’s title", () => {
    const titles = EMBED_VIEWS.map((view) => embedCode(memo, { view }).title);
    expect(titles.every((title) => title.endsWith("The Sessions memo"))).toBe(true);
    expect(new Set(titles).size).toBe(2);
  });
});

/** Texts that try to be mark-up, a content system's command, or another paragraph. */
const hostile = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(
      fc.constantFrom(
        ..."<>\"'&[]{}=/-!`\n\r\t\u0000\u2028",
        "</blockquote>",
        "<script>",
        "<!--",
        "-->",
        "&lt;",
        "&#34",
        "&quot",
        "[gallery]",
        "{{x}}",
        "word",
        " ",
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join("")),
);
const subjects: fc.Arbitrary<EmbedSubject> = fc.record({
  site: fc.constant(publication.site),
  address: fc.constant(publication.address),
  title: hostile,
  description: hostile,
  language: hostile,
  documentTitle: hostile,
  documentLanguage: hostile,
  credit: hostile,
  claim: fc.option(
    fc.record({
      id: fc.constant("every-lawful-tool"),
      words: hostile,
      standing: hostile,
      passages: fc.array(hostile, { maxLength: 3 }),
      cardHeights: fc.record({ narrow: fc.nat(), wide: fc.nat() }),
      picture: fc.option(fc.record({ src: hostile, width: fc.nat(), height: fc.nat(), alt: hostile }), {
        nil: undefined,
      }),
    }),
    { nil: undefined },
  ),
});
const options = fc.record({
  view: fc.constantFrom(...EMBED_VIEWS),
  theme: fc.constantFrom(undefined, ...EMBED_THEMES),
  accent: fc.oneof(hostile, fc.constant(undefined), fc.constant("0a7f3c")),
  width: fc.option(fc.double(), { nil: undefined }),
  height: fc.option(fc.double(), { nil: undefined }),
});

describe("whatever a publication says", () => {
  it("the code has the elements and attributes that are meant, and no others", () => {
    fc.assert(
      fc.property(subjects, options, (subject, chosen) => {
        const code = embedCode(subject, chosen);
        const { claim } = subject;
        const passage = subject.documentLanguage === subject.language ? "p" : "p lang";
        const passages = (claim?.passages ?? []).map(() => passage);
        const quotation = ["blockquote", ...passages, "p", "p", "a href"];
        const frame = "iframe src title width height";
        expect(elementsOf(code.iframe)).toEqual([`${frame} loading allow style`]);
        expect(elementsOf(code.rich)).toEqual([...quotation, `${frame} frameborder`]);
        const picture = claim?.picture === undefined ? [] : ["img src width height alt loading"];
        const [element = "", ...content] = elementsOf(code.element);
        expect(element).toMatch(/^verbatim-embed src( claim)? view( theme)?( accent)?( height)? label lang style$/);
        expect(content).toEqual([...quotation, ...picture, "script src async"]);
      }),
    );
  });

  it("says it all, to the letter but for white space", () => {
    fc.assert(
      fc.property(subjects, (subject) => {
        const words = wordsOf(embedCode(subject, { view: "card" }).rich);
        const { claim } = subject;
        const said = claim === undefined ? [subject.description] : [...claim.passages, claim.words, claim.standing];
        for (const each of [...said, subject.title, subject.credit]) expect(words).toContain(asParsed(each));
      }),
    );
  });

  it("is one line without a bracket or a brace, which content systems would read", () => {
    fc.assert(
      fc.property(subjects, options, (subject, chosen) => {
        const { iframe, element, rich } = embedCode(subject, chosen);
        expect(iframe + element + rich).not.toMatch(/[\n\r[\]{}]/);
      }),
    );
  });

  it("has whole numbers of pixels as its size", () => {
    fc.assert(
      fc.property(subjects, options, (subject, chosen) => {
        const { width, height } = embedCode(subject, chosen);
        expect([width, height].every((size) => Number.isInteger(size) && size >= 200 && size <= 4000)).toBe(true);
      }),
    );
  });
});

/** Every element in the order of the tree, with the names of its attributes. */
function elementsOf(html: string): string[] {
  return nodesOf(html).flatMap((node) =>
    "tagName" in node ? [[node.tagName, ...node.attrs.map(({ name }) => name)].join(" ")] : [],
  );
}

function wordsOf(html: string): string {
  return nodesOf(html)
    .map((node) => ("value" in node ? node.value : ""))
    .join("");
}

function nodesOf(html: string): DefaultTreeAdapterTypes.Node[] {
  const below = (node: DefaultTreeAdapterTypes.Node): DefaultTreeAdapterTypes.Node[] =>
    "childNodes" in node ? node.childNodes.flatMap((child) => [child, ...below(child)]) : [];
  return below(parseFragment(html));
}

/** White space as the code writes it; a parser of HTML leaves out the character 0 between tags. */
function asParsed(text: string): string {
  return text.replace(/\s+/g, " ").trim().replaceAll("\u0000", "");
}
