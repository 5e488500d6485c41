import type { Line, Word } from "tesseract.js";
import { letterEnds } from "./letter-widths.ts";
import type { RecognisedLine, RecognisedWord } from "./recognised-page.ts";
import type { EngineReading } from "./reading-engine.ts";
import type { StraightPicture } from "./straighten.ts";

/**
 * How far a line's box reaches over its base and below it, in sizes: between those of Times (0.89, 0.22) and of Source Serif
 * (1.04, 0.34), so that it is within two points of the font's own.
 */
const ASCENT = 0.93;
const DESCENT = 0.26;
/** How high letters are, in sizes: between those of Times and of Helvetica. */
const HEIGHTS: readonly (readonly [letters: RegExp, height: number])[] = [
  [/^[bdfhkl]$/u, 0.7],
  [/^[A-Z0-9]$/u, 0.68],
  [/^[acemnorsuvwxz]$/u, 0.475],
];
/** Lines whose sizes differ by no more than this share are set alike, and measured differently. */
const SAME_SIZE = 0.12;
/** Less sure than that, a word without letters is dirt on the glass; and a line of such words is no line. */
const SURE = 60;
/** Words whose letters are of those widths. */
const LATIN = /^[\p{Script=Latin}\p{N}\p{P}\p{S}]+$/u;

/** The lines that the engine found, at their places on the page. @param scale of the original picture, in pixels a point. */
export function placeWords(
  { blocks }: EngineReading,
  { from }: StraightPicture,
  degrees: number,
  scale: number,
): RecognisedLine[] {
  const lines = blocks
    .flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines))
    .map((line) => ({ line, words: line.words.filter(isWord) }))
    .filter(({ words }) => isLine(words));
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
    return { size: Math.round((size / scale) * 2) / 2, words: words.map((word) => placed(word, place)) };
  });
}

function isWord({ text, confidence }: Word): boolean {
  return text.trim() !== "" && (confidence >= SURE || /[\p{L}\p{N}]/u.test(text));
}

function isLine(words: readonly Word[]): boolean {
  const sure = words.filter(({ confidence }) => confidence >= SURE);
  return sure.some(({ text }) => /[\p{L}\p{N}]/u.test(text)) && sure.length * 2 >= words.length;
}

/**
 * The engine is sure of where a word begins and ends, and guesses where its letters do. Those of Latin script are as wide as
 * letters are; of others, which are of one width or joined, the guess is taken.
 */
function placed(
  { text, confidence, symbols, bbox }: Word,
  place: (left: number, right: number) => number[],
): RecognisedWord {
  const signs = symbols.map((symbol) => symbol.text);
  const ends = LATIN.test(text)
    ? letterEnds(signs).map((share) => bbox.x0 + share * (bbox.x1 - bbox.x0))
    : guessedEnds(symbols);
  const boxes: number[] = [];
  let left = bbox.x0;
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
function guessedEnds(symbols: Word["symbols"]): number[] {
  return symbols.map(({ bbox }, index) => {
    const next = symbols[index + 1]?.bbox;
    return next === undefined ? bbox.x1 : (bbox.x1 + next.x0) / 2;
  });
}

/** Height of a line's base at a place, which its letters stand on. */
function baseAt({ baseline: { x0, y0, x1, y1 } }: Line, x: number): number {
  return x1 === x0 ? y0 : y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}

/** Size of a line's type in pixels, by how high its letters are. */
function typeSize(line: Line): number {
  const symbols = line.words.flatMap((word) => word.symbols);
  for (const kinds of [HEIGHTS.slice(0, 2), HEIGHTS.slice(2)]) {
    const sizes = symbols.flatMap(({ text, bbox }) => {
      const height = kinds.find(([letters]) => letters.test(text))?.[1];
      const rise = baseAt(line, (bbox.x0 + bbox.x1) / 2) - bbox.y0;
      return height === undefined || rise <= 0 ? [] : [rise / height];
    });
    if (sizes.length > 0) return median(sizes);
  }
  return (line.bbox.y1 - line.bbox.y0) / (ASCENT + DESCENT);
}

/** Gives lines that are nearly of the size of most their size. */
function alike(lines: readonly { readonly size: number; readonly letters: number }[]): number[] {
  const most = median(lines.flatMap(({ size, letters }) => Array.from({ length: Math.min(letters, 200) }, () => size)));
  return lines.map(({ size }) => (Math.abs(size - most) <= SAME_SIZE * most ? most : size));
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? 0;
}
