import sharp from "sharp";
import { describe, expect, it } from "vitest";
import * as v from "valibot";
import { readWords } from "../core/text/document-words.ts";
import { PackedTextSchema, unpackText } from "../core/text/packed-text.ts";
import { sha256 } from "./cache/sha256.ts";
import { fakeEffects } from "./fixtures/fake-effects.ts";
import { bookWithBadPage } from "./fixtures/hostile-pdf.ts";
import { filesOf, makePublication } from "./fixtures/make-publication.ts";
import { ingest, type Ingestion } from "./ingest.ts";
import { startPdfium } from "./pdf/pdfium.ts";

const place = { documents: "/project/documents", cache: "/project/cache" };
const fixture = await makePublication();
const everything = { draws: "those-without-problems" } as const;

async function run(effects = fakeEffects(filesOf(fixture)), base = "/"): Promise<Ingestion> {
  return ingest(place, base, effects, everything);
}

/** The same, with the bytes of its files. */
async function whole(running: Promise<Ingestion>): Promise<unknown> {
  const ingestion = await running;
  const publications = ingestion.publications.map(async ({ files, ...one }) => {
    return { ...one, files: await Promise.all(files.map(async ({ path, read }) => ({ path, bytes: await read() }))) };
  });
  return { ...ingestion, publications: await Promise.all(publications) };
}

const hash = "[0-9a-f]{16}";

const GivenSchema = v.looseObject({
  first: v.looseObject({
    items: v.array(v.object({ id: v.string(), target: v.array(v.unknown()), body: v.array(v.unknown()) })),
  }),
});

describe("ingest of a publication that is in order", async () => {
  const ingestion = await run();
  const [composed] = ingestion.publications;
  if (composed === undefined) throw new Error(JSON.stringify(ingestion.problems, undefined, 2));
  const { publication, files, cards } = composed;
  const contentOf = async (path: string): Promise<Uint8Array> => {
    const file = files.find((each) => `/${each.path}` === path);
    if (file === undefined) throw new Error(`There is no ${path}.`);
    return file.read();
  };

  it("finds no problem", () => {
    expect(ingestion.problems).toEqual([]);
  });

  it("numbers claims in the article's order, with standing and passage", () => {
    expect(
      publication.annotations.map(({ id, number, standing, anchors, crops }) => ({
        id,
        number,
        standing: standing.kind,
        words: anchors.flatMap(({ parts }) => parts.map(({ page, text }) => `${page}: ${text}`)),
        crops: crops.length,
      })),
    ).toEqual([
      {
        id: "every-tool",
        number: 1,
        standing: "exact",
        words: ["1: consider every lawful tool at their disposal"],
        crops: 1,
      },
      { id: "since-long", number: 2, standing: "source", words: [], crops: 0 },
      { id: "whole-memo", number: 3, standing: "whole", words: [], crops: 0 },
    ]);
  });

  it("knows the pages", () => {
    expect(publication.document.pages.map(({ label, width, height }) => [label, width, height])).toEqual([
      ["1", 612, 792],
      ["2", 612, 792],
    ]);
  });

  it("gives every file a name that holds its content's hash, but for the annotations and the ledger", () => {
    const names = files.map(({ path }) => path.replaceAll(new RegExp(`\\.${hash}\\.`, "g"), ".HASH.")).toSorted();
    expect(names).toEqual([
      "memo/annotations.jsonld",
      "memo/cards/every-tool.HASH.png",
      "memo/cards/publication.HASH.png",
      "memo/cards/since-long.HASH.png",
      "memo/contents.HASH.json",
      "memo/crops/p1-360.HASH.webp",
      "memo/crops/p1-720.HASH.webp",
      "memo/crops/p1-960.HASH.webp",
      "memo/ledger/ledger.csv",
      "memo/ledger/ledger.json",
      "memo/memo.HASH.pdf",
      ...["p1", "p2"].flatMap((page) =>
        ["1120", "1400", "480", "800"].map((width) => `memo/pages/${page}-${width}.HASH.webp`),
      ),
      "memo/text-version.HASH.json",
      "memo/text.HASH.json",
      ...["p1", "p2"].map((page) => `memo/thumbnails/${page}.HASH.webp`),
      "memo/words.HASH.json",
    ]);
  });

  it("has a file behind every address, pictures of the size they say", async () => {
    expect(await contentOf(publication.document.file.href)).toEqual(fixture.pdf);
    expect(publication.document.file).toMatchObject({ name: "memo.pdf", bytes: fixture.pdf.byteLength });
    const packed = v.parse(
      PackedTextSchema,
      JSON.parse(Buffer.from(await contentOf(publication.document.textHrefs[0] ?? "")).toString()),
    );
    const text = unpackText(packed);
    const words = Buffer.from(await contentOf(publication.document.wordsHrefs[0] ?? "")).toString();
    expect(readWords(words, text.sha256)).toEqual(text.pages.map((page) => ({ page: page.page, text: page.text })));
    expect(text.sha256).toBe(publication.document.file.sha256);
    expect(text.pages.map(({ text: words }) => words.length > 50)).toEqual([true, true]);
    const sources = [
      ...publication.document.pages.flatMap(({ picture }) => picture.sources),
      ...publication.annotations.flatMap(({ crops }) => crops.flatMap(({ picture }) => picture.sources)),
      cards.publication,
      ...Object.values(cards.claims),
    ];
    for (const { href, width, height } of sources) {
      expect(await sharp(await contentOf(href)).metadata()).toMatchObject({ width, height });
    }
    expect(cards.publication).toMatchObject({ width: 1200, height: 630 });
  });

  it("shows in the crop what the passage is, in points of the page", () => {
    const [first] = publication.annotations;
    const [crop] = first?.crops ?? [];
    const [quad] = first?.anchors[0]?.parts[0]?.quads ?? [];
    expect(crop?.top).toBeLessThan(quad?.[1] ?? 0);
    expect((crop?.top ?? 0) + (crop?.height ?? 0)).toBeGreaterThan(quad?.[5] ?? 0);
    const [narrow] = crop?.picture.sources ?? [];
    const scale = (narrow?.width ?? 0) / (crop?.width ?? 1);
    expect(Math.abs((narrow?.height ?? 0) - (crop?.height ?? 0) * scale)).toBeLessThan(1);
  });

  it("tints the passage on its card, and nothing on the others", async () => {
    const tinted = async (href: string): Promise<number> => {
      const { data } = await sharp(await contentOf(href))
        .removeAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
      let count = 0;
      for (let index = 0; index < data.length; index += 3)
        if ((data[index] ?? 0) - (data[index + 2] ?? 0) > 60) count += 1;
      return count;
    };
    expect(await tinted(cards.claims["every-tool"]?.href ?? "")).toBeGreaterThan(5000);
    expect(await tinted(cards.publication.href)).toBe(0);
  });

  it("gives the annotations out with addresses of the site, and the claim as a body", async () => {
    const given = v.parse(GivenSchema, JSON.parse(Buffer.from(await contentOf("/memo/annotations.jsonld")).toString()));
    expect(given).toMatchObject({ id: "/memo/annotations.jsonld", type: "AnnotationCollection", total: 3 });
    expect(given.first.items.map(({ id }) => id)).toEqual([
      "/memo/annotations.jsonld#every-tool",
      "/memo/annotations.jsonld#since-long",
      "/memo/annotations.jsonld#whole-memo",
    ]);
    const [quoted, , whole] = given.first.items;
    expect(quoted?.target).toMatchObject([{ source: publication.document.file.href }]);
    // What was found stands beside what was asked for, in code points of the page's text.
    expect(JSON.stringify(quoted?.target)).toContain(
      '{"type":"FragmentSelector","conformsTo":"http://tools.ietf.org/rfc/rfc8118","value":"page=1","refinedBy":{"type":"TextPositionSelector","start":17,"end":61,"refinedBy":{"type":"TextQuoteSelector"',
    );
    expect(whole?.target).toEqual([publication.document.file.href]);
    expect(quoted?.body).toMatchObject([
      {
        source: "/memo/",
        selector: [{ value: "every-tool" }, { exact: "“consider every lawful tool at their disposal”" }],
      },
      { value: "Quoted *as it stands*." },
    ]);
  });
});

describe("ingest again", () => {
  it("gives the same bytes, and takes text and pictures from the cache", async () => {
    const effects = fakeEffects(filesOf(fixture));
    const first = await whole(run(effects));
    const written = effects.written.length;
    expect(written).toBeGreaterThan(10);
    expect(await whole(run(effects))).toEqual(first);
    expect(effects.written.length).toBe(written);
    expect(effects.written.every((path) => path.startsWith("/project/cache/"))).toBe(true);
  });

  it("gives the same bytes without a cache, and leaves nothing in PDFium", async () => {
    const { memory } = await startPdfium();
    const before = memory.held;
    expect(await whole(run())).toEqual(await whole(run()));
    expect(memory.held).toBe(before);
  });

  it("makes damaged entries of the cache again", async () => {
    const effects = fakeEffects(filesOf(fixture));
    const first = await whole(run(effects));
    for (const [path, bytes] of effects.files) {
      if (path.startsWith("/project/cache/")) effects.files.set(path, bytes.subarray(0, bytes.length - 1));
    }
    expect(await whole(run(effects))).toEqual(first);
    expect(effects.lines.length).toBeGreaterThan(10);
  });

  it("draws an empty sheet for a page that PDFium breaks down over, and all others", { timeout: 120_000 }, async () => {
    const pdf = bookWithBadPage(10, 3);
    const files = filesOf({ ...fixture, pdf });
    const path = "/project/documents/memo/publication.json";
    const described = JSON.stringify(fixture.description).replace(sha256(fixture.pdf), sha256(pdf));
    const effects = fakeEffects({ ...files, [path]: described });
    const { publications, warnings } = await run(effects);
    expect(warnings).toMatchObject([{ message: expect.stringMatching(/^Page 3 could not be read/) }]);
    const widths = publications[0]?.publication.document.pages.map(({ picture }) => picture.sources.length);
    expect(widths).toEqual([4, 4, 1, 4, 4, 4, 4, 4, 4, 4]);
  });

  it("writes every address below another base", async () => {
    const [composed] = (await run(undefined, "/site/")).publications;
    expect(composed?.publication).toMatchObject({ base: "/site/" });
    expect(composed?.publication.document.file.href).toMatch(/^\/site\/memo\/memo\./);
    expect(composed?.files.every(({ path }) => path.startsWith("memo/"))).toBe(true);
  });
});
