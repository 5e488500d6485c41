import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { buffer } from "node:stream/consumers";
import PDFDocument from "pdfkit";
import { randomFrom } from "../../anchors/random.ts";
import { loadSharp } from "../../../../src/ingest/pictures/sharp.ts";
import { type ReportPage, reportText } from "./report-text.ts";

/** One page in so many has a picture. */
const PICTURE_EVERY = 5;
/** In pixels: with noise in it, some 80 kB as JPEG, so that 500 pages come to about 9 MB. */
const PICTURE = { width: 900, height: 450, quality: 74 } as const;
/** In points: US Letter. */
const PAGE = { width: 612, height: 792, margin: 72 } as const;
/** Fixed, so that the same words give the same bytes. */
const MADE = new Date("2026-01-01T00:00:00Z");

export interface Report {
  readonly bytes: Uint8Array;
  readonly pages: readonly ReportPage[];
}

/** A report with text, pictures, an embedded font and an outline. */
export async function makeReport(pageCount: number): Promise<Report> {
  const isPictured = (page: number): boolean => page % PICTURE_EVERY === 0;
  const pages = reportText(pageCount, isPictured);
  const pdf = new PDFDocument({
    autoFirstPage: false,
    size: [PAGE.width, PAGE.height],
    margin: PAGE.margin,
    info: { Title: "Annual report of the river survey", Author: "River Survey", CreationDate: MADE, ModDate: MADE },
  });
  const written = buffer(pdf);
  pdf.registerFont(
    "serif",
    readFileSync(
      createRequire(import.meta.url).resolve("@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff"),
    ),
  );
  for (const [index, page] of pages.entries()) {
    pdf.addPage();
    if (page.heading !== undefined) {
      pdf.outline.addItem(page.heading);
      pdf.font("serif").fontSize(18).text(page.heading).moveDown(0.5);
    }
    if (isPictured(index + 1)) {
      const width = PAGE.width - 2 * PAGE.margin;
      pdf.image(await photograph(index + 1), { width });
      pdf.moveDown(0.5);
    }
    pdf.font("serif").fontSize(10);
    for (const paragraph of page.paragraphs) pdf.text(paragraph).moveDown(0.4);
    foot(pdf, String(index + 1));
  }
  ligaturesAsOneCharacter(pdf);
  pdf.end();
  return { bytes: new Uint8Array(await written), pages };
}

/**
 * Many programs say of a ligature's glyph that it is the one character that Unicode has for it, and searches for the letters then
 * fail. pdfkit says the letters; its table of what each glyph means is written when the file ends.
 */
function ligaturesAsOneCharacter(pdf: InstanceType<typeof PDFDocument>): void {
  const meanings: unknown = Reflect.get(Object(Reflect.get(pdf, "_font")), "unicode");
  if (!Array.isArray(meanings)) throw new Error("pdfkit keeps what glyphs mean elsewhere.");
  const single = new Map([
    ["fi", 0xfb01],
    ["fl", 0xfb02],
  ]);
  for (const [glyph, meaning] of meanings.entries()) {
    const character = Array.isArray(meaning) ? single.get(String.fromCodePoint(...meaning.map(Number))) : undefined;
    if (character !== undefined) meanings[glyph] = [character];
  }
}

/** Below the margin, where running text would begin a new page. */
function foot(pdf: InstanceType<typeof PDFDocument>, text: string): void {
  const { bottom } = pdf.page.margins;
  pdf.page.margins.bottom = 0;
  pdf.text(text, PAGE.margin, PAGE.height - PAGE.margin / 2, { lineBreak: false });
  pdf.page.margins.bottom = bottom;
}

/** Shapes of light with grain over them, as a photograph has: it does not pack as a drawing does. */
async function photograph(page: number): Promise<Buffer> {
  const sharp = await loadSharp();
  const random = randomFrom(page);
  const { width, height, quality } = PICTURE;
  const pixels = Buffer.alloc(width * height * 3);
  const waves = Array.from({ length: 3 }, () => ({
    x: random.share() / 60,
    y: random.share() / 60,
    at: random.share() * 6,
  }));
  let at = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const grain = random.share() * 40 - 20;
      for (const wave of waves) pixels[at++] = 128 + 90 * Math.sin(x * wave.x + y * wave.y + wave.at) + grain;
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality })
    .toBuffer();
}
