import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { replace, type PrintedReplacement } from "./replace.ts";
import { isAnchored, resolveQuote } from "../core/anchor/resolve.ts";
import { annotationEntries } from "../core/parse/annotation-entry.ts";
import { parseAnnotationFile } from "../core/parse/annotation-file.ts";
import { fold } from "../core/text/fold.ts";
import { ContentCache } from "../ingest/cache/content-cache.ts";
import { sha256 } from "../ingest/cache/sha256.ts";
import { nodeEffects } from "../ingest/effects.ts";
import { pdfOfPictures, scanPage, type ScanPlace } from "../ingest/fixtures/make-scan.ts";
import { wordsOf } from "../ingest/fixtures/scanned-pdf.ts";
import { type OpenPdf, openPdf } from "../ingest/pdf/open-pdf.ts";
import { type DocumentContent, readDocument } from "../ingest/publication/read-document.ts";

const project = join(import.meta.dirname, "../..");
const effects = nodeEffects(() => {});
/** Points: a highlight this far off still lies on its words. */
const NEAR = 2;

let folder = "";
let memo: OpenPdf;
let place: ScanPlace;
let content: DocumentContent;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "verbatim-scan-"));
  const opening = await openPdf(await readFile(join(project, "documents/sessions-memo/memo.pdf")));
  if (opening.kind === "fault") throw new Error(opening.fault.detail);
  memo = opening.pdf;
  const scan = await scanPage(memo, 1, { resolution: 200, skew: 1.5, noise: 12, quality: 60 });
  ({ place } = scan);
  const bytes = await pdfOfPictures([scan]);
  await writeFile(join(folder, "scan.pdf"), bytes);
  const cache = new ContentCache(join(folder, "cache"), effects, "1");
  const reading = await readDocument(bytes, sha256(bytes), cache, { language: "en-US" });
  if ("fault" in reading) throw new Error(reading.fault.detail);
  ({ content } = reading);
}, 240_000);

afterAll(async () => {
  memo.close();
  await rm(folder, { recursive: true, force: true });
});

describe("a crooked, noisy scan of the memo", () => {
  it("is read, and says by what, in which language and how surely", () => {
    expect(content.recognised).toMatchObject([
      { page: 1, language: "en", engine: expect.stringContaining("Tesseract") },
    ]);
    expect(content.recognised[0]?.confidence).toBeGreaterThan(85);
    expect(content.failed).toEqual([]);
    expect(content.clues[0]?.skew).toBeCloseTo(1.5, 1);
  });

  it("has every anchor of the memo at the right words when it replaces it", async () => {
    const printed: string[] = [];
    const output = { out: (text: string) => printed.push(text), error: (text: string) => printed.push(text) };
    const options = { slug: "sessions-memo", file: join(folder, "scan.pdf"), yes: false, json: true };
    const at = { documents: join(project, "documents"), cache: join(folder, "cache") };
    expect(await replace(options, at, effects, output)).toBe(0);
    const { annotations, pages }: PrintedReplacement = JSON.parse(printed.join(""));
    expect(pages).toMatchObject([{ hasText: true, oldPage: 1, recognised: { language: "en" } }]);
    const file = parseAnnotationFile(
      JSON.parse(await readFile(join(project, "documents/sessions-memo/annotations.json"), "utf8")),
      "annotations.json",
    );
    if (file.problems) throw new Error(JSON.stringify(file.problems));
    const quoted = new Map(
      annotationEntries(file.value).map(({ id, passages }) => [
        id,
        passages.flatMap((passage) => (passage.kind === "words" ? [passage.quote.exact] : [])).join(" … "),
      ]),
    );
    expect(annotations.length).toBeGreaterThan(10);
    for (const { id, state, text } of annotations) {
      expect([id, state === "region" || state === "exact" || state === "approximate"]).toEqual([id, true]);
      expect([id, fold(text).text]).toEqual([id, fold(quoted.get(id) ?? "").text]);
    }
  });

  it(`has its words within ${NEAR} points of where they are`, () => {
    const [page] = content.text.pages;
    const original = memo.pages[0]?.readText();
    if (page === undefined || original === undefined) throw new Error("No page.");
    const found = boxesOfWords(page);
    const wanted = wordsOf(original).map(({ text }) => text);
    expect(found.map(({ text }) => text).join(" ").length).toBeGreaterThan(wanted.join(" ").length * 0.98);
    const off: unknown[] = [];
    let compared = 0;
    for (const word of boxesOfWords(original)) {
      const { left, top, right, bottom } = onScan(word);
      const same = found.filter(({ text }) => text === word.text);
      // Of several the nearest: a wrong one is lines away.
      const distances = same
        .map((other) => [other.left - left, other.top - top, other.right - right, other.bottom - bottom])
        .map((sides) => ({ sides, most: Math.max(...sides.map(Math.abs)) }))
        .toSorted((one, other) => one.most - other.most);
      const [nearest] = distances;
      if (nearest === undefined) continue;
      compared += 1;
      if (nearest.most > NEAR) off.push([word.text, nearest.sides]);
    }
    expect(off).toEqual([]);
    expect(compared).toBeGreaterThan(wanted.length * 0.97);
  });

  it("has the letters within its words about where they are", () => {
    const [page] = content.text.pages;
    const original = memo.pages[0]?.readText();
    if (page === undefined || original === undefined) throw new Error("No page.");
    const line = "contribute substantially to this scourge. To combat this deadly epidemic, federal prosecutors";
    const [here, there] = [page.text.indexOf(line), original.text.indexOf(line)];
    const off = [...line].flatMap((letter, at) => {
      const found = page.boxes.slice((here + at) * 4, (here + at) * 4 + 4);
      const [left = 0, top = 0, right = 0, bottom = 0] = original.boxes.slice((there + at) * 4, (there + at) * 4 + 4);
      const wanted = onScan({ text: letter, left, top, right, bottom });
      const most = Math.max(Math.abs((found[0] ?? 0) - wanted.left), Math.abs((found[2] ?? 0) - wanted.right));
      return letter === " " || most <= NEAR ? [] : [[letter, at, most]];
    });
    expect(off).toEqual([]);
  });

  it("is lit along its crooked lines, no thicker than they are", () => {
    const found = resolveQuote(content.text, {
      exact:
        "contribute substantially to this scourge. To combat this deadly epidemic, federal prosecutors must consider",
    });
    if (!isAnchored(found)) throw new Error("not found");
    const [quad] = found.parts[0]?.quads ?? [];
    const [startX = 0, startTop = 0, endX = 0, endTop = 0, , endBottom = 0] = quad ?? [];
    expect((Math.atan2(endTop - startTop, endX - startX) * 180) / Math.PI).toBeCloseTo(1.5, 0);
    expect(endBottom - endTop).toBeLessThan(15);
  });
});

interface Word {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function boxesOfWords({ text, boxes }: { readonly text: string; readonly boxes: readonly number[] }): Word[] {
  return [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => {
    const own = boxes.slice(index * 4, (index + word.length) * 4);
    const side = (which: number): number[] => own.filter((_, at) => at % 4 === which);
    const middle = Math.floor(word.length / 2) * 4;
    return {
      text: word,
      left: Math.min(...side(0)),
      top: own[middle + 1] ?? 0,
      right: Math.max(...side(2)),
      bottom: own[middle + 3] ?? 0,
    };
  });
}

/** Where the middles of a word's four sides are in the scan. */
function onScan({ left, top, right, bottom }: Word) {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return { left: place(left, y)[0], top: place(x, top)[1], right: place(right, y)[0], bottom: place(x, bottom)[1] };
}
