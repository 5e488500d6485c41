import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentsOf, faultsOf, spacedWords } from "../fixtures/account.ts";
import { typewritten } from "../fixtures/typewriter.ts";
import type { PageClues, TagElement } from "../model/page-clues.ts";
import type { DocumentText } from "../model/page-text.ts";
import type { TextVersion } from "../model/text-version.ts";
import { textOfContent } from "./content.ts";
import { makeTextVersion } from "./text-version.ts";

function version(document: DocumentText, clues?: PageClues): TextVersion {
  const facts = document.pages.map(({ page }) => ({ label: String(page), width: 612, height: 792, clues }));
  return makeTextVersion(document, facts);
}

function said({ blocks }: TextVersion): string[] {
  return blocks.flatMap((block) =>
    block.kind === "page" ? [] : [`${block.kind} ${contentsOf(block).map(textOfContent).join(" ")}`],
  );
}

/** Words and white space as pages have them, and what else a file may hold. */
const line = fc
  .array(
    fc.oneof(
      {
        weight: 8,
        arbitrary: fc.constantFrom(
          "the",
          "report",
          "was",
          "therapist",
          "Committee.",
          "drug-related",
          "1.",
          "•",
          "(a)",
          "12",
          "12.5",
        ),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom("hy-", "a\u00ADb", "—", "שלום", "漢字", "\u{1F600}", "ﬁ", "\uFFFD", "e\u0301"),
      },
      {
        weight: 1,
        arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 6 }).map((text) => text.replace(/\s/gu, "x")),
      },
    ),
    { minLength: 0, maxLength: 9 },
  )
  .map((words) => words.join(" "));
const written = fc.array(line, { maxLength: 12 }).map((lines) => lines.join("\n"));
const documents = fc.array(written, { minLength: 1, maxLength: 4 }).map((pages) => typewritten(...pages));

const box = fc.tuple(
  fc.integer({ min: -10, max: 600 }),
  fc.integer({ min: -10, max: 800 }),
  fc.integer({ min: 0, max: 40 }),
  fc.integer({ min: 0, max: 40 }),
);

/** The same pages with each character anywhere. */
const scattered = documents.chain((document) =>
  fc.infiniteStream(box).map((boxes): DocumentText => ({
    ...document,
    pages: document.pages.map((page) => ({
      ...page,
      boxes: [...page.text].flatMap((unit): number[] => {
        const drawn = boxes.next();
        const [left, top, width, height] = drawn.done === true ? [0, 0, 0, 0] : drawn.value;
        const place = /\s/u.test(unit) ? [0, 0, 0, 0] : [left, top, left + width, top + height];
        return unit.length === 1 ? place : [...place, ...place];
      }),
    })),
  })),
);

describe("every printed character of the pages is in the text version, once, at its own offset", () => {
  it("on typewritten pages", () => {
    fc.assert(
      fc.property(documents, (document) => {
        const made = version(document);
        expect(faultsOf(document.pages, made)).toEqual([]);
        const found = made.blocks.map((block) => contentsOf(block).map(textOfContent).join(" ")).join(" ");
        const bare = (text: string): string => text.replace(/\p{Default_Ignorable_Code_Point}|(?!\s)\p{Control}/gu, "");
        const wanted = document.pages
          .map(({ text }) => text.replace(/(?<=[\p{L}\p{N}]\p{M}*)[-\u2010\u00AD]\n/gu, ""))
          .join(" ");
        expect(spacedWords(found).join("").length).toBe(spacedWords(bare(wanted)).join("").length);
      }),
      { numRuns: 200 },
    );
  });

  it("on pages whose characters stand anywhere", () => {
    fc.assert(
      fc.property(scattered, (document) => {
        expect(faultsOf(document.pages, version(document))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it("whatever tags say", () => {
    const types = fc.constantFrom(
      "Document",
      "P",
      "H1",
      "H3",
      "L",
      "LI",
      "Lbl",
      "LBody",
      "Table",
      "TR",
      "TH",
      "TD",
      "Note",
      "Figure",
      "Caption",
      "Span",
      "Nonsense",
      "",
    );
    const element = fc.record({ type: types, kids: fc.array(fc.integer({ min: -12, max: 12 }), { maxLength: 6 }) });
    const tagged = fc.record({
      text: written,
      elements: fc.array(element, { maxLength: 12 }),
      contents: fc.array(fc.tuple(fc.nat(12), fc.nat(200), fc.nat(60)), { maxLength: 12 }),
      artifacts: fc.array(fc.tuple(fc.nat(200), fc.nat(40)), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(tagged, ({ text, elements, contents, artifacts }) => {
        const document = typewritten(text);
        const length = document.pages[0]?.text.length ?? 0;
        const tags = {
          elements: elements satisfies TagElement[],
          roots: elements.length === 0 ? [] : [0],
          contents: contents.flatMap(([id, start, size]) => [
            id,
            Math.min(start, length),
            Math.min(start + size, length),
          ]),
          artifacts: artifacts.flatMap(([start, size]) => [Math.min(start, length), Math.min(start + size, length)]),
        };
        expect(faultsOf(document.pages, version(document, { looks: [], tags }))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe("tags", () => {
  const document = typewritten("One heading\n\nSome words of text\nand some more.");
  const text = document.pages[0]?.text ?? "";
  const at = text.indexOf("Some");
  const contents = [0, 0, 11, 1, at, text.length];
  const of = (elements: TagElement[], roots = [0]): PageClues => ({
    looks: [],
    tags: { elements, roots, contents, artifacts: [] },
  });
  const right = ["heading One heading", "paragraph Some words of text and some more."];

  it("are believed where they are an account of the page", () => {
    const clues = of([
      { type: "Document", kids: [-2, -3] },
      { type: "H1", kids: [0] },
      { type: "P", kids: [1] },
    ]);
    expect(said(version(document, clues))).toEqual(right);
  });

  it.each<[string, TagElement[]]>([
    [
      "that come back to themselves",
      [
        { type: "Document", kids: [-1, -2, -3] },
        { type: "H1", kids: [0, -1] },
        { type: "P", kids: [1, -2] },
      ],
    ],
    [
      "that name a stretch twice",
      [
        { type: "Document", kids: [-2, -3, -2] },
        { type: "H1", kids: [0] },
        { type: "P", kids: [1, 0] },
      ],
    ],
    [
      "that name what there is not",
      [
        { type: "Document", kids: [-2, -3, -90, 77] },
        { type: "H1", kids: [0] },
        { type: "P", kids: [1] },
      ],
    ],
  ])("%s do no harm", (_, elements) => {
    const made = version(document, of(elements));
    expect(said(made)).toEqual(right);
    expect(faultsOf(document.pages, made)).toEqual([]);
  });

  it("that leave out most of the page are left aside", () => {
    const made = version(document, of([{ type: "H1", kids: [0] }]));
    expect(said(made)[0]).toBe("paragraph One heading");
    expect(faultsOf(document.pages, made)).toEqual([]);
  });

  it("that cut a word in two are left aside", () => {
    const clues: PageClues = {
      looks: [],
      tags: {
        elements: [
          { type: "P", kids: [0] },
          { type: "P", kids: [1] },
        ],
        roots: [0, 1],
        contents: [0, 0, 7, 1, 7, text.length],
        artifacts: [],
      },
    };
    expect(said(version(document, clues))[0]).toBe("paragraph One heading");
  });

  it("nested ten thousand deep are read", () => {
    const deep: TagElement[] = Array.from({ length: 10_000 }, (__, index) => ({ type: "Sect", kids: [-index - 2] }));
    deep.push({ type: "P", kids: [0, 1] });
    expect(faultsOf(document.pages, version(document, of(deep)))).toEqual([]);
  });
});

describe("a document of many lines", () => {
  it("takes time in proportion to it", () => {
    const page = Array.from({ length: 3000 }, (_, index) => `${index}. word    word    word ${index}`).join("\n");
    const started = performance.now();
    const document = typewritten(page, page);
    expect(faultsOf(document.pages, version(document))).toEqual([]);
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
