import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { resolveQuote } from "../../core/anchor/resolve.ts";
import { makePdf, stream, writeRawPdf } from "../fixtures/make-pdf.ts";
import { writePackedPdf } from "../fixtures/repack-pdf.ts";
import { openPdf } from "../pdf/open-pdf.ts";
import { startPdfium } from "../pdf/pdfium.ts";
import { annotatePdf, type PdfMark } from "./annotate-pdf.ts";

const WORDS = "must consider every lawful tool";
const paragraphs = [
  `To combat this deadly epidemic, federal prosecutors ${WORDS} at their disposal. This includes designating an opioid coordinator in every district, and more besides.`,
];
const note = {
  name: "verbatim:memo:every-lawful-tool:1",
  author: "Ann O’Neill",
  subject: "Claim 6 of 24: quoted exactly",
  contents: "“Every lawful tool” (all of it) \\ ) >> endobj 😀",
  date: "2018-03-20",
  standing: "exact",
  address: "https://example.org/memo/c/every-lawful-tool/?a=(b)",
} as const;

const catalogue = (annots: string, rest: readonly string[] = [], page = ""): string[] => [
  "<< /Type /Catalog /Pages 2 0 R >>",
  `<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 612 792] >>`,
  `<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> ${annots} ${page} >>`,
  stream(`BT /F 12 Tf 72 700 Td (Federal prosecutors ${WORDS} at their disposal.) Tj ET`),
  "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>",
  ...rest,
];
const SQUARE = "<< /Type /Annot /Subtype /Square /Rect [10 10 50 50] /C [1 0 0] >>";

const files: [name: string, make: () => Uint8Array | Promise<Uint8Array>, annotationsBefore: number][] = [
  ["the memo", () => new Uint8Array(readFileSync("documents/sessions-memo/memo.pdf")), 0],
  ["a plain page", () => makePdf([{ paragraphs }]), 0],
  ["a page turned by 90 degrees", () => makePdf([{ paragraphs, rotate: 90 }]), 0],
  ["a page turned by 180 degrees", () => makePdf([{ paragraphs, rotate: 180 }]), 0],
  ["a page turned by 270 degrees", () => makePdf([{ paragraphs, rotate: 270 }]), 0],
  ["a cropped page", () => makePdf([{ paragraphs, cropBox: [50, 400, 580, 760] }]), 0],
  ["a cropped page turned by 90 degrees", () => makePdf([{ paragraphs, cropBox: [50, 400, 580, 760], rotate: 90 }]), 0],
  ["a page in larger units", () => writeRawPdf(catalogue("", [], "/UserUnit 2")), 0],
  ["a page with annotations of its own", () => writeRawPdf(catalogue("/Annots [6 0 R]", [SQUARE])), 1],
  ["a list of annotations apart", () => writeRawPdf(catalogue("/Annots 7 0 R", [SQUARE, "[6 0 R]"])), 1],
  ["an annotation written into the list", () => writeRawPdf(catalogue(`/Annots [ ${SQUARE} ]`)), 1],
  ["objects and cross-references in streams", () => writePackedPdf(catalogue("")), 0],
  [
    "those, with a packed list of annotations",
    () => writePackedPdf(catalogue("/Annots 7 0 R", [SQUARE, "[6 0 R]"])),
    1,
  ],
];

describe("the annotated copy of a PDF", () => {
  it.each(files)("%s: begins with the original, and is read back by pdf.js and PDFium", async (_, make, before) => {
    const original = await make();
    const { mark, sizes, text } = await markFor(original);
    const copy = annotated(original, sizes, [mark]);
    expect(Buffer.compare(copy.subarray(0, original.length), original)).toBe(0);
    // Made again, it is the same: no clock and no chance.
    expect(Buffer.compare(copy, annotated(original, sizes, [mark]))).toBe(0);

    const byPdfJs = await readByPdfJs(copy);
    const [highlight] = byPdfJs.filter(({ subtype }) => subtype === "Highlight");
    expect(byPdfJs.length).toBe(before + 3);
    expect(highlight).toMatchObject({
      contents: note.contents,
      title: note.author,
      modified: "D:20180320",
      created: "D:20180320",
      hasAppearance: true,
    });
    expect(byPdfJs.find(({ subtype }) => subtype === "Link")?.url).toBe(new URL(note.address).href);
    const byPdfium = await readByPdfium(copy);
    expect(byPdfium.count).toBe(before + 3);
    expect(byPdfium.contents).toBe(note.contents);
    expect(byPdfium.name).toBe(note.name);
    expect(byPdfium.author).toBe(note.author);
    expect(byPdfium.words).toBe(WORDS);
    // Both see the same corners.
    expect(highlight?.quads.length).toBe(byPdfium.quads.length);
    for (const [index, value] of byPdfium.quads.entries()) expect(highlight?.quads[index]).toBeCloseTo(value, 1);

    const again = await openPdf(copy);
    if (again.kind === "fault") throw new Error(again.fault.detail);
    expect(again.pdf.pages[0]?.readText().text).toBe(text);
    const drawn = again.pdf.pages[0]?.render(612);
    again.pdf.close();
    expect(tinted(drawn?.bytes ?? new Uint8Array())).toBeGreaterThan(300);
  });

  it.each(files)("%s: qpdf and poppler find no fault in it", async (_, make) => {
    const original = await make();
    const { mark, sizes } = await markFor(original);
    const folder = mkdtempSync(join(tmpdir(), "verbatim-"));
    try {
      const [first, second] = [join(folder, "a.pdf"), join(folder, "b.pdf")];
      writeFileSync(first, original);
      writeFileSync(second, annotated(original, sizes, [mark]));
      const program = process.env["VERBATIM_PDFTOTEXT"] ?? "pdftotext";
      const words = (file: string): string => execFileSync(program, [file, "-"], { encoding: "utf8", stdio: "pipe" });
      expect(words(second)).toBe(words(first));
      const checked = run("qpdf", ["--check", second]);
      if (checked !== undefined) expect(checked).toContain("No syntax or stream encoding errors");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("can be annotated again", async () => {
    const original = writePackedPdf(catalogue(""));
    const { mark, sizes } = await markFor(original);
    const twice = annotated(annotated(original, sizes, [mark]), sizes, [mark]);
    expect((await readByPdfJs(twice)).length).toBe(6);
  });

  const refused: [name: string, make: () => Uint8Array, reason: RegExp][] = [
    [
      "an encrypted file",
      () => replaced(writeRawPdf(catalogue("")), "/Root 1 0 R", "/Root 1 0 R /Encrypt << >>"),
      /encrypted/,
    ],
    [
      "a file with something before it",
      () => new Uint8Array([10, ...writeRawPdf(catalogue(""))]),
      /before its beginning/,
    ],
    ["a file that is cut off", () => writeRawPdf(catalogue("")).subarray(0, 500), /sound end/],
    [
      "references to the wrong places",
      () => replaced(writeRawPdf(catalogue("")), "/Catalog", "/Catalog /Lang (en-US)"),
      /damaged/,
    ],
    ["a wrong startxref", () => replaced(writeRawPdf(catalogue("")), /startxref\n\d+/, "startxref\n17"), /damaged/],
    [
      "sections in a circle",
      () =>
        replaced(writeRawPdf(catalogue("")), "/Root 1 0 R", `/Prev ${startOf(writeRawPdf(catalogue("")))} /Root 1 0 R`),
      /damaged/,
    ],
    ["pages in a circle", () => replaced(writeRawPdf(catalogue("")), "[3 0 R]", "[2 0 R]"), /tree of its pages/],
    [
      "a certified file",
      () => writeRawPdf(["<< /Type /Catalog /Pages 2 0 R /Perms << /DocMDP 9 0 R >> >>", ...catalogue("").slice(1)]),
      /signature/,
    ],
  ];
  it.each(refused)("%s is refused with a reason", (_, make, reason) => {
    const result = annotatePdf(make(), [{ width: 612, height: 792 }], []);
    expect(result.kind === "refused" ? result.reason : "annotated").toMatch(reason);
  });

  it("never throws, whatever byte is another", async () => {
    const original = writePackedPdf(catalogue("/Annots 7 0 R", [SQUARE, "[6 0 R]"]));
    const { mark, sizes } = await markFor(original);
    for (let at = 0; at < original.length; at += 1) {
      const bytes = original.slice();
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
      expect(["annotated", "refused"]).toContain(annotatePdf(bytes, sizes, [mark]).kind);
    }
  });
});

function annotated(
  original: Uint8Array,
  sizes: readonly { width: number; height: number }[],
  marks: PdfMark[],
): Uint8Array {
  const result = annotatePdf(original, sizes, marks);
  if (result.kind === "refused") throw new Error(result.reason);
  return result.bytes;
}

/** A mark on the words, where PDFium finds them. */
async function markFor(bytes: Uint8Array) {
  const opening = await openPdf(bytes);
  if (opening.kind === "fault") throw new Error(opening.fault.detail);
  const { pages } = opening.pdf;
  const text = pages.map((page) => page.readText());
  const sizes = pages.map(({ width, height }) => ({ width, height }));
  opening.pdf.close();
  const anchor = resolveQuote({ sha256: "", pages: text }, { exact: WORDS });
  if (!("parts" in anchor)) throw new Error("the words are not there");
  const quads = anchor.parts.flatMap((part) => part.quads);
  const mark: PdfMark = { page: 1, quads, note };
  return { mark, sizes, text: text[0]?.text };
}

async function readByPdfJs(bytes: Uint8Array) {
  const require = createRequire(import.meta.url);
  const loading = getDocument({
    data: bytes.slice(),
    standardFontDataUrl: join(require.resolve("pdfjs-dist/package.json"), "..", "standard_fonts/"),
    verbosity: 0,
  });
  const document = await loading.promise;
  const page = await document.getPage(1);
  const annotations: Record<string, unknown>[] = await page.getAnnotations();
  await loading.destroy();
  return annotations.map((one) => ({
    subtype: one["subtype"],
    url: one["url"],
    contents: stringOf(one["contentsObj"]),
    title: stringOf(one["titleObj"]),
    modified: one["modificationDate"],
    created: one["creationDate"],
    hasAppearance: one["hasAppearance"],
    quads: one["quadPoints"] instanceof Float32Array ? [...one["quadPoints"]] : [],
  }));
}

function stringOf(value: unknown): unknown {
  return typeof value === "object" && value !== null && "str" in value ? value.str : undefined;
}

const HIGHLIGHT = 9;

/** What PDFium says of the highlight, and the page's words within its corners. */
async function readByPdfium(bytes: Uint8Array) {
  const { api, memory } = await startPdfium();
  const file = memory.copyIn(bytes);
  const document = api.FPDF_LoadMemDocument(file, bytes.byteLength, "");
  const page = api.FPDF_LoadPage(document, 0);
  const textPage = api.FPDFText_LoadPage(page);
  const count = api.FPDFPage_GetAnnotCount(page);
  const found = { count, contents: "", name: "", author: "", words: "", quads: [] as number[] };
  const words: string[] = [];
  for (let index = 0; index < count; index++) {
    const annotation = api.FPDFPage_GetAnnot(page, index);
    if (api.FPDFAnnot_GetSubtype(annotation) === HIGHLIGHT) {
      const value = (key: string): string => {
        const length = api.FPDFAnnot_GetStringValue(annotation, key, 0, 0);
        return memory.withBlock(length, (pointer) => {
          api.FPDFAnnot_GetStringValue(annotation, key, pointer, length);
          return new TextDecoder("utf-16le").decode(memory.copyOut(pointer, length - 2));
        });
      };
      Object.assign(found, { contents: value("Contents"), name: value("NM"), author: value("T") });
      for (let quad = 0; quad < api.FPDFAnnot_CountAttachmentPoints(annotation); quad++) {
        const corners = memory.withBlock(32, (pointer, view) => {
          api.FPDFAnnot_GetAttachmentPoints(annotation, quad, pointer);
          return Array.from({ length: 8 }, (_, each) => view().getFloat32(each * 4, true));
        });
        found.quads.push(...corners);
        const xs = corners.filter((_, each) => each % 2 === 0);
        const ys = corners.filter((_, each) => each % 2 === 1);
        const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
        const bounded = (pointer: number, length: number): number =>
          api.FPDFText_GetBoundedText(textPage, left, top, right, bottom, pointer, length);
        const length = bounded(0, 0);
        words.push(
          memory.withBlock(length * 2 + 2, (pointer) => {
            bounded(pointer, length);
            return new TextDecoder("utf-16le").decode(memory.copyOut(pointer, length * 2));
          }),
        );
      }
    }
    api.FPDFPage_CloseAnnot(annotation);
  }
  api.FPDFText_ClosePage(textPage);
  api.FPDF_ClosePage(page);
  api.FPDF_CloseDocument(document);
  memory.free(file);
  return { ...found, words: words.join(" ").replace(/\0/g, "").replace(/\s+/g, " ").trim() };
}

/** How many pixels have the highlight's colour. */
function tinted(bytes: Uint8Array): number {
  let count = 0;
  for (let at = 0; at + 2 < bytes.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = bytes.subarray(at, at + 3);
    if (red > 240 && green > 190 && green < 235 && blue < 140) count++;
  }
  return count;
}

function replaced(bytes: Uint8Array, what: string | RegExp, by: string): Uint8Array {
  return new Uint8Array(Buffer.from(Buffer.from(bytes).toString("latin1").replace(what, by), "latin1"));
}

function startOf(bytes: Uint8Array): string {
  return /startxref\n(\d+)/.exec(Buffer.from(bytes).toString("latin1"))?.[1] ?? "";
}

/** What a program prints, or undefined where there is none. */
function run(program: string, words: readonly string[]): string | undefined {
  try {
    return execFileSync(program, words, { encoding: "utf8", stdio: "pipe" });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
