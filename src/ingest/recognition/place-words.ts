import type { Word } from "tesseract.js";
import { type Ends, inkEnds } from "./ink-ends.ts";
import { letterEnds } from "./letter-widths.ts";
import { ASCENT, baseAt, DESCENT, median, SAME_SIZE, typeSize } from "./line-measures.ts";
import { linesOfText } from "./lines-of-text.ts";
import type { RecognisedLine, RecognisedWord } from "./recognised-page.ts";
import type { EngineReading } from "./reading-engine.ts";
import { withSectionSigns } from "./section-sign.ts";
import type { StraightPicture } from "./straighten.ts";

/** Words whose letters are of those widths. */
const LATIN = /^[\p{Script=Latin}\p{N}\p{P}\p{S}]+$/u;

/** The lines that the engine found, at their places on the page. @param scale of the original picture, in pixels a point. */
export function placeWords(
  { blocks }: EngineReading,
  { picture, from }: StraightPicture,
  degrees: number,
  scale: number,
): RecognisedLine[] {
  const found = blocks.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines));
  const lines = linesOfText(found.map((line) => withSectionSigns(line, picture)));
  const sizes = alike(lines.map(({ line }) => ({ size: typeSize(line), letters: line.text.length })));
  return lines.map(({ line, words }, index) => {
    const size = sizes[index] ?? 0;
    const place = (left: number, right: number): number[] => {
      const middle = (left + right) / 2;
      const foot = baseAt(line, middle);
      const [x, y] = from(middle, foot - ((ASCENT - DESCENT) / 2) * size);
      const along = (right - left) / 2;
      const up = ((ASCENT + DESCENT) / 2) * size;
      const isSideways = Math.round(degrees / 90) % 2 !== 0;
      const [across, down] = isSideways ? [up, along] : [along, up];
      return [x - across, y - down, x + across, y + down].map((pixels) => pixels / scale);
    };
    // With the words that are dirt: their ink is nobody else's.
    const ends = inkEnds(
      picture,
      line.words.map(({ bbox }) => ({ left: bbox.x0, right: bbox.x1 })),
      { size, baseAt: (x) => baseAt(line, x) },
    );
    return {
      size: Math.round((size / scale) * 2) / 2,
      words: line.words.flatMap((word, at) => {
        const own = ends[at];
        return own !== undefined && words.includes(word) ? [placed(word, own, place)] : [];
      }),
    };
  });
}

/**
 * The engine is sure of where a word begins and ends, and guesses where its letters do. Those of Latin script are as wide as
 * letters are; of others, which are of one width or joined, the guess is taken.
 */
function placed(
  { text, confidence, symbols }: Word,
  own: Ends,
  place: (left: number, right: number) => number[],
): RecognisedWord {
  const signs = symbols.map((symbol) => symbol.text);
  const ends = LATIN.test(text)
    ? letterEnds(signs).map((share) => own.left + share * (own.right - own.left))
    : guessedEnds(symbols, own.right);
  const boxes: number[] = [];
  let left = own.left;
  for (const [index, sign] of signs.entries()) {
    const right = Math.max(left, ends[index] ?? left);
    const step = (right - left) / sign.length;
    for (let unit = 0; unit < sign.length; unit += 1)
      boxes.push(...place(left + unit * step, left + (unit + 1) * step));
    left = right;
  }
  return { text: signs.join(""), confidence, boxes };
}

/** A letter reaches half of the way to the next. */
function guessedEnds(symbols: Word["symbols"], end: number): number[] {
  return symbols.map(({ bbox }, index) => {
    const next = symbols[index + 1]?.bbox;
    return next === undefined ? end : Math.min(end, (bbox.x1 + next.x0) / 2);
  });
}

/** Gives lines that are nearly of the size of most their size. */
function alike(lines: readonly { readonly size: number; readonly letters: number }[]): number[] {
  const most = median(lines.flatMap(({ size, letters }) => Array.from({ length: Math.min(letters, 200) }, () => size)));
  return lines.map(({ size }) => (Math.abs(size - most) <= SAME_SIZE * most ? most : size));
}
