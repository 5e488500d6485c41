import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import PDFDocument from "pdfkit";
import { type ScanPlace, scanPage, type ScanSettings } from "../../../src/ingest/fixtures/make-scan.ts";
import { type OpenPdf, openPdf } from "../../../src/ingest/pdf/open-pdf.ts";
import { loadSharp } from "../../../src/ingest/pictures/sharp.ts";
import type { WordBox } from "../../browser/set-up/pdftotext.ts";
import type { PlacedWord } from "./compare-words.ts";
import { paragraphsOf } from "./page-words.ts";
import { boxesIn, onScan } from "./true-words.ts";

/** A page of the mixed file, and what is known of it. */
export interface MixedPage {
  readonly name: string;
  /** Whose words its text should be: the file's, those read in the picture, both, or nobody's. */
  readonly from: "file" | "picture" | "both" | "nobody";
  /** Where its words are, by poppler's reading of what was scanned; in points of the page as it is shown. */
  readonly words: readonly PlacedWord[];
}

interface Recipe {
  readonly name: string;
  readonly from: MixedPage["from"];
  /** How it was scanned; absent for a page of text. */
  readonly scan?: ScanSettings;
  /** /Rotate; a scan lies in the file so that it is upright with it. */
  readonly rotate?: 90 | 180 | 270 | undefined;
  readonly landscape?: boolean;
  readonly empty?: boolean;
  /** Invisible words over the scan: true ones, ones that do not follow its skew, misread ones or those of another page. */
  readonly layer?: "true" | "level" | "misread" | "another's";
  /** Text of the page's own above a smaller scan. */
  readonly own?: boolean;
}

const GOOD = { resolution: 200, quality: 70 } as const;

const RECIPES: readonly Recipe[] = [
  { name: "text", from: "file" },
  { name: "scan", from: "picture", scan: GOOD },
  { name: "scan, 3° askew", from: "picture", scan: { ...GOOD, skew: 3 } },
  { name: "scan, -3° askew, bilevel", from: "picture", scan: { resolution: 300, skew: -3, bilevel: true, noise: 6 } },
  { name: "blank paper, scanned", from: "nobody", scan: { ...GOOD, noise: 8 }, empty: true },
  { name: "nothing at all", from: "nobody", empty: true },
  { name: "scan, upside down", from: "picture", scan: { ...GOOD, skew: 180 } },
  { name: "landscape, scanned", from: "picture", scan: GOOD, landscape: true },
  { name: "scan, on its left side", from: "picture", scan: { ...GOOD, skew: 90 } },
  { name: "scan, on its right side, askew", from: "picture", scan: { ...GOOD, skew: 271 } },
  { name: "text, /Rotate 90", from: "file", rotate: 90 },
  { name: "scan, /Rotate 90", from: "picture", scan: { ...GOOD, skew: 1 }, rotate: 90 },
  { name: "scan, /Rotate 180", from: "picture", scan: { ...GOOD, skew: -1 }, rotate: 180 },
  { name: "landscape, scanned, /Rotate 270", from: "picture", scan: GOOD, rotate: 270, landscape: true },
  { name: "text, and a scan below it", from: "both", scan: GOOD, own: true },
  { name: "scan with a true layer", from: "file", scan: { ...GOOD, skew: 2 }, layer: "true" },
  { name: "scan with a level layer", from: "picture", scan: { ...GOOD, skew: 0.5 }, layer: "level" },
  { name: "scan with a misread layer", from: "picture", scan: { ...GOOD, skew: -1 }, layer: "misread" },
  { name: "scan with another page's layer", from: "picture", scan: GOOD, layer: "another's" },
  {
    name: "150 dpi, noise, blur, JPEG 40",
    from: "picture",
    scan: { resolution: 150, noise: 12, blur: 0.7, quality: 40, skew: -1.2 },
  },
];

/** Embedded, for readers of PDF do not agree on the boxes of a font that is not. */
const TINOS = "@fontsource/tinos/files/tinos-latin-400-normal.woff";
const PORTRAIT = [612, 792] as const;
const LANDSCAPE = [792, 612] as const;
const OWN =
  "This page has a paragraph of its own, which is text in the file, and under it the picture of another page. ";
/** The share of the page's width and height that a scan below text has. */
const SMALLER = 0.75;
/** In sizes: what pdfkit sets at a height, and in which PDFium sees the letters that much higher. */
const COURIER_HIGHER = 0.2;
/** Of a misread layer: every so many-th letter is another. */
const MISREAD_EVERY = 4;

/** A file of twenty pages of every kind, and what is on each. */
export async function mixedDocument(): Promise<{ readonly bytes: Uint8Array; readonly pages: readonly MixedPage[] }> {
  const source = await written((file) => {
    for (const [index, recipe] of RECIPES.entries()) putText(file, { ...recipe, rotate: undefined }, index + 1);
  });
  const opening = await openPdf(source);
  if (opening.kind === "fault") throw new Error(opening.fault.detail);
  const boxes = await boxesIn(source);
  const scanned: (readonly PlacedWord[])[] = [];
  const bytes = await written(async (file) => {
    for (const [index, recipe] of RECIPES.entries()) {
      const number = index + 1;
      if (recipe.scan === undefined) putText(file, recipe, number);
      scanned.push(
        recipe.scan === undefined ? [] : await putScan(file, recipe, recipe.scan, opening.pdf, number, boxes),
      );
    }
  });
  opening.pdf.close();
  const typed = await boxesIn(bytes);
  const pages = RECIPES.map(({ name, from, scan, own }, index): MixedPage => {
    const ownWords = scan === undefined || own === true ? typed.filter(({ page }) => page === index + 1) : [];
    return { name, from, words: [...ownWords, ...(scanned[index] ?? [])] };
  });
  return { bytes, pages };
}

async function written(write: (file: PDFKit.PDFDocument) => void | Promise<void>): Promise<Uint8Array> {
  const file = new PDFDocument({ autoFirstPage: false });
  const chunks: Buffer[] = [];
  file.on("data", (chunk: Buffer) => chunks.push(chunk));
  file.registerFont("Tinos", readFileSync(createRequire(import.meta.url).resolve(TINOS)));
  await write(file);
  const ended = new Promise((resolve) => file.on("end", resolve));
  file.end();
  await ended;
  return Uint8Array.from(Buffer.concat(chunks));
}

function putText(file: PDFKit.PDFDocument, { rotate, empty, landscape, own }: Recipe, number: number): void {
  file.addPage({ size: [...(landscape === true ? LANDSCAPE : PORTRAIT)], margin: 72 });
  if (rotate !== undefined) Object.assign(file.page.dictionary.data, { Rotate: rotate });
  if (empty === true) return;
  file.font("Tinos").fontSize(12);
  for (const paragraph of paragraphsOf(number, own === true ? 2 : 3))
    file.text(paragraph, { align: "justify" }).moveDown();
}

/** Puts a scan of a page of the source on one of its own. @return its words, where they are on the page as it is shown. */
async function putScan(
  file: PDFKit.PDFDocument,
  { rotate, own, layer, empty }: Recipe,
  settings: ScanSettings,
  source: OpenPdf,
  number: number,
  boxes: readonly WordBox[],
): Promise<PlacedWord[]> {
  const { picture, width, height, place } = await scanPage(source, number, settings);
  const sharp = await loadSharp();
  const turned = rotate === undefined ? picture : await sharp(picture).rotate(-rotate).png().toBuffer();
  const stored: [number, number] = rotate === 90 || rotate === 270 ? [height, width] : [width, height];
  file.addPage({ size: stored, margin: 0 });
  if (rotate !== undefined) Object.assign(file.page.dictionary.data, { Rotate: rotate });
  const scale = own === true ? SMALLER : 1;
  const [left, top] = own === true ? [(width * (1 - SMALLER)) / 2, height * (1 - SMALLER)] : [0, 0];
  file.image(turned, left, top, { width: stored[0] * scale, height: stored[1] * scale });
  if (own === true) {
    file
      .font("Tinos")
      .fontSize(12)
      .text(OWN.repeat(4).trim(), 72, 60, { width: width - 144 });
  }
  const placed = (of: number, at: ScanPlace): PlacedWord[] =>
    boxes
      .filter(({ page }) => page === of)
      .map((box) => onScan(box, (x, y) => at(x, y)))
      .map((box) => ({
        text: box.text,
        left: left + box.left * scale,
        top: top + box.top * scale,
        right: left + box.right * scale,
        bottom: top + box.bottom * scale,
      }));
  const words = empty === true ? [] : placed(number, place);
  if (layer === "true" || layer === "misread") putLayer(file, words, layer === "misread");
  if (layer === "level")
    putLayer(
      file,
      placed(number, (x, y) => [x, y]),
      false,
    );
  if (layer === "another's")
    putLayer(
      file,
      placed(2, (x, y) => [x, y]),
      false,
    );
  return words;
}

/** Invisible words, as programs put them over a scan: each level, and as wide as it is. */
function putLayer(file: PDFKit.PDFDocument, words: readonly PlacedWord[], misread: boolean): void {
  file.font("Courier");
  let letter = 0;
  const misreading = (text: string): string =>
    text.replaceAll(/\p{L}/gu, (sign) => (letter++ % MISREAD_EVERY === 0 ? ("~;{x"[letter % 4] ?? sign) : sign));
  for (const { text, left, top, right, bottom } of words) {
    const size = (bottom - top) / 1.1;
    const said = misread ? misreading(text) : text;
    // The types of pdfkit do not know of it yet.
    const options: PDFKit.Mixins.TextOptions & { readonly horizontalScaling: number } = {
      horizontalScaling: ((right - left) / (said.length * 0.6 * size)) * 100,
      lineBreak: false,
    };
    file
      .fontSize(size)
      .addContent("3 Tr")
      .text(said, left, top + COURIER_HIGHER * size, options);
  }
  file.addContent("0 Tr");
}
