import type { Box, Quad } from "../../core/model/quad.ts";
import type { Points } from "../../core/model/units.ts";
import { type CaptionLine, renderCaption } from "../pdf/render-caption.ts";
import { boxOfQuads } from "./crop-area.ts";
import type { EncodedPicture } from "./encode-picture.ts";
import { cutPixels, isGreyText, type Pixels } from "./pixels.ts";
import { loadSharp } from "./sharp.ts";

/** Open Graph's and Twitter's size of a large card, in device pixels. */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;
/** The band below the page that says what it is a picture of. */
export const CAPTION_HEIGHT = 96;
export const PAGE_HEIGHT = CARD_HEIGHT - CAPTION_HEIGHT;

/** Multiplied into the page: paper becomes this colour, ink stays ink (black on it has a contrast of 15:1). */
const TINT = "#ffe08a";
export const RULE = "#333333";

/** The page goes on above and below: its lines fade there instead of being cut through. */
const FADE_HEIGHT = 36;
const FADING =
  '<linearGradient id="a" x1="0" y1="0" x2="0" y2="1"><stop stop-color="#fff"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></linearGradient>' +
  '<linearGradient id="b" x1="0" y1="1" x2="0" y2="0"><stop stop-color="#fff"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></linearGradient>' +
  `<rect width="${CARD_WIDTH}" height="${FADE_HEIGHT}" fill="url(#a)"/>` +
  `<rect y="${PAGE_HEIGHT - FADE_HEIGHT}" width="${CARD_WIDTH}" height="${FADE_HEIGHT}" fill="url(#b)"/>`;

export interface CardWords {
  /** The document's title. */
  readonly title: string;
  /** What must be said wherever the document is shown, or who wrote it. */
  readonly line: string;
}

export interface CardRequest {
  readonly page: { readonly width: Points; readonly height: Points };
  /** Draws the whole page at a width in device pixels. */
  draw(width: number): Promise<Pixels>;
  /** The text block's left and right edge. */
  readonly column: { readonly left: Points; readonly right: Points };
  /** The passage on that page; none shows the page's head. */
  readonly quads: readonly Quad[];
  readonly words: CardWords;
}

/** Draws a card: a piece of the page with the passage tinted, and below it what document it is. */
export async function drawCard({ page, draw, column, quads, words }: CardRequest): Promise<EncodedPicture> {
  const sharp = await loadSharp();
  const scale = CARD_WIDTH / (column.right - column.left);
  const drawn = await draw(Math.round(page.width * scale));
  const left = Math.round(column.left * scale);
  const top = Math.round(windowTop(page.height, PAGE_HEIGHT / scale, boxOfQuads(quads)) * scale);
  const piece = cutPixels(drawn, { left, top, width: CARD_WIDTH, height: PAGE_HEIGHT });
  const caption = await renderCaption(captionLines(words), { width: CARD_WIDTH, height: CAPTION_HEIGHT, margin: 40 });
  const polygons = quads.map((quad) => polygon(quad, scale, left, top)).join("");
  const svg = (height: number, content: string): Buffer =>
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_WIDTH}" height="${height}">${content}</svg>`);
  const raw = ({ width, height }: Pixels) => ({ width, height, channels: 4 as const });
  const card = sharp({
    create: { width: CARD_WIDTH, height: CARD_HEIGHT, channels: 3, background: "white" },
  }).composite([
    { input: await opaque(piece), left: Math.round((CARD_WIDTH - piece.width) / 2), top: 0 },
    { input: svg(PAGE_HEIGHT, polygons), left: 0, top: 0, blend: "multiply" },
    { input: svg(PAGE_HEIGHT, FADING), left: 0, top: 0 },
    { input: await opaque(caption), left: 0, top: PAGE_HEIGHT },
    { input: svg(2, `<rect width="${CARD_WIDTH}" height="2" fill="${RULE}"/>`), left: 0, top: PAGE_HEIGHT },
  ]);
  const grey = isGreyText(piece);
  const bytes = await (
    grey
      ? card.png({ palette: true, colours: 32, compressionLevel: 9, effort: 10 })
      : card.jpeg({ quality: 84, mozjpeg: true })
  ).toBuffer();
  return { width: CARD_WIDTH, height: CARD_HEIGHT, type: grey ? "png" : "jpg", bytes };

  /** The fourth byte of drawn pixels means nothing, but would be taken for transparency. */
  function opaque(pixels: Pixels): Promise<Buffer> {
    return sharp(pixels.bytes, { raw: raw(pixels) })
      .removeAlpha()
      .png({ compressionLevel: 1 })
      .toBuffer();
  }
}

/** What stands below a card's picture. */
export function captionLines({ title, line }: CardWords): CaptionLine[] {
  return [
    { text: title, bold: true, size: 30, baseline: 52 },
    { text: line, bold: false, size: 24, baseline: 18 },
  ];
}

/** Where the window on the page begins: the passage in its middle, or its first lines where it is too tall. */
function windowTop(pageHeight: Points, windowHeight: Points, passage: Box | undefined): Points {
  const lowest = Math.max(0, pageHeight - windowHeight);
  if (passage === undefined) return Math.min(lowest, HEAD);
  const height = passage.bottom - passage.top;
  const wanted = height > windowHeight - 2 * LINE ? passage.top - LINE : passage.top - (windowHeight - height) / 2;
  return Math.min(Math.max(0, wanted), lowest);
}

/** Half an inch: of a letter's top margin, what shows that it is one. */
const HEAD: Points = 36;
/** About one line of text. */
const LINE: Points = 16;

function polygon(quad: Quad, scale: number, left: number, top: number): string {
  const points = quad.map((value, index) => (value * scale - (index % 2 === 0 ? left : top)).toFixed(1));
  return `<polygon fill="${TINT}" points="${points.join(" ")}"/>`;
}
