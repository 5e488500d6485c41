import type { Line } from "tesseract.js";

/**
 * How far a line's box reaches over its base and below it, in sizes: between those of Times (0.89, 0.22) and of Source Serif
 * (1.04, 0.34), so that it is within two points of the font's own.
 */
export const ASCENT = 0.93;
export const DESCENT = 0.26;
/** How high letters are, in sizes: between those of Times and of Helvetica. */
const HEIGHTS: readonly (readonly [letters: RegExp, height: number])[] = [
  [/^[bdfhkl]$/u, 0.7],
  [/^[A-Z0-9]$/u, 0.68],
  [/^[acemnorsuvwxz]$/u, 0.475],
];
/** Lines whose sizes differ by no more than this share are set alike, and measured differently. */
export const SAME_SIZE = 0.12;

/** Height of a line's base at a place, which its letters stand on. All here in pixels. */
export function baseAt({ baseline: { x0, y0, x1, y1 } }: Line, x: number): number {
  return x1 === x0 ? y0 : y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}

/** Size of a line's type, by how high its letters are. */
export function typeSize(line: Line): number {
  const symbols = line.words.flatMap((word) => word.symbols);
  const ways = [
    { kinds: HEIGHTS.slice(0, 2), share: 1 / 2 },
    // Where none is tall, a letter that is measured too high has an accent's place, or a dot's: a quarter are right.
    { kinds: HEIGHTS.slice(2), share: 1 / 4 },
  ];
  for (const { kinds, share } of ways) {
    const sizes = symbols.flatMap(({ text, bbox }) => {
      const height = kinds.find(([letters]) => letters.test(text))?.[1];
      const rise = baseAt(line, (bbox.x0 + bbox.x1) / 2) - bbox.y0;
      return height === undefined || rise <= 0 ? [] : [rise / height];
    });
    if (sizes.length > 0) return inOrder(sizes, share);
  }
  return (line.bbox.y1 - line.bbox.y0) / (ASCENT + DESCENT);
}

/** The middle one in order; 0 where there are none. */
export function median(numbers: readonly number[]): number {
  return inOrder(numbers, 1 / 2);
}

/** The one that comes after a share of them in order; 0 where there are none. */
function inOrder(numbers: readonly number[], share: number): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length * share)] ?? 0;
}
