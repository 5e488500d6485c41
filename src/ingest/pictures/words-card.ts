import { type CaptionLine, renderCaption } from "../pdf/render-caption.ts";
import { CAPTION_HEIGHT, CARD_HEIGHT, CARD_WIDTH, type CardWords, captionLines, PAGE_HEIGHT, RULE } from "./card.ts";
import type { EncodedPicture } from "./encode-picture.ts";
import { loadSharp } from "./sharp.ts";

const MARGIN = 90;
/** The band at the left that says: words, not a piece of a page. */
const BAND = 16;

/** Sizes of the letters, the largest first, in device pixels. */
const SIZES = [64, 54, 46, 38, 32];

/** Helvetica's bold letters are on average a little narrower than this share of their size, in any language it can set. */
const LETTER = 0.56;
const LEADING = 1.28;

/**
 * Draws a card of a claim that rests on no piece of a page: its words, and below them what they are said of. The words
 * must be such as the font can set (`isSettable`).
 */
export async function drawWordsCard(claim: string, words: CardWords): Promise<EncodedPicture> {
  const sharp = await loadSharp();
  const area = { width: CARD_WIDTH, height: PAGE_HEIGHT, margin: MARGIN };
  const text = await renderCaption(claimLines(claim), area);
  const caption = await renderCaption(captionLines(words), { width: CARD_WIDTH, height: CAPTION_HEIGHT, margin: 40 });
  const bar = (width: number, height: number): Buffer =>
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${RULE}"/></svg>`,
    );
  const opaque = ({ bytes, width, height }: typeof text): Promise<Buffer> =>
    sharp(bytes, { raw: { width, height, channels: 4 } })
      .removeAlpha()
      .png({ compressionLevel: 1 })
      .toBuffer();
  const bytes = await sharp({ create: { width: CARD_WIDTH, height: CARD_HEIGHT, channels: 3, background: "white" } })
    .composite([
      { input: await opaque(text), left: 0, top: 0 },
      { input: await opaque(caption), left: 0, top: PAGE_HEIGHT },
      { input: bar(BAND, PAGE_HEIGHT), left: 0, top: 0 },
      { input: bar(CARD_WIDTH, 2), left: 0, top: PAGE_HEIGHT },
    ])
    .png({ palette: true, colours: 32, compressionLevel: 9, effort: 10 })
    .toBuffer();
  return { width: CARD_WIDTH, height: CARD_HEIGHT, type: "png", bytes };
}

/** Breaks the words into lines, as large as they fit, in the middle of the area. Too many end in an ellipsis. */
export function claimLines(claim: string): CaptionLine[] {
  const candidates = SIZES.map((size) => {
    const most = Math.floor((PAGE_HEIGHT - 80) / (size * LEADING));
    const lines = breakLines(claim, Math.floor((CARD_WIDTH - 2 * MARGIN) / (size * LETTER)));
    return { size, lines, fits: lines.length <= most, most };
  });
  const { size, lines, most } = candidates.find(({ fits }) => fits) ??
    candidates.at(-1) ?? { size: 32, lines: [], most: 1 };
  const shown = lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1]}…`];
  const height = shown.length * size * LEADING;
  const top = (PAGE_HEIGHT - height) / 2;
  return shown.map((text, index) => ({
    text,
    bold: true,
    size,
    baseline: Math.round(PAGE_HEIGHT - top - (index + 1) * size * LEADING + size * 0.35),
  }));
}

/** @param most letters to a line. */
function breakLines(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
