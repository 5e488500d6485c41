import type { GreyPicture } from "./grey-picture.ts";

/**
 * The picture without what is dark and narrow: each pixel as the brightest near it, and then as the darkest of those (grey
 * closing; J. Serra, “Image Analysis and Mathematical Morphology”, 1982).
 *
 * @param reach in pixels: strokes up to twice that and one go, what is wider stays.
 */
export function closed({ width, height, bytes }: GreyPicture, reach: number): GreyPicture {
  const bright = runningBest(bytes, width, height, reach, Math.max);
  return { width, height, bytes: runningBest(bright, width, height, reach, Math.min) };
}

type Best = (one: number, other: number) => number;

/** Along rows and then down columns: the best of a square is the best of its rows' best. */
function runningBest(
  bytes: Uint8Array<ArrayBuffer>,
  width: number,
  height: number,
  reach: number,
  best: Best,
): Uint8Array<ArrayBuffer> {
  const across = alongLines(bytes, { lines: height, length: width, step: 1, lineStep: width }, reach, best);
  return alongLines(across, { lines: width, length: height, step: width, lineStep: 1 }, reach, best);
}

interface Lines {
  readonly lines: number;
  readonly length: number;
  /** From one pixel of a line to the next, and from a line's first pixel to the next line's. */
  readonly step: number;
  readonly lineStep: number;
}

/** M. van Herk, “A fast algorithm for local minimum and maximum filters”, 1992: two looks at each pixel, whatever the reach. */
function alongLines(
  bytes: Uint8Array<ArrayBuffer>,
  { lines, length, step, lineStep }: Lines,
  reach: number,
  best: Best,
): Uint8Array<ArrayBuffer> {
  const size = 2 * reach + 1;
  const padded = Math.ceil((length + 2 * reach) / size) * size;
  const [values, forwards, backwards] = [new Uint8Array(padded), new Uint8Array(padded), new Uint8Array(padded)];
  const result = new Uint8Array(bytes.length);
  for (let line = 0; line < lines; line += 1) {
    for (let at = 0; at < padded; at += 1) {
      const place = Math.min(Math.max(at - reach, 0), length - 1);
      values[at] = bytes[line * lineStep + place * step] ?? 0;
    }
    for (let at = 0; at < padded; at += 1) {
      const value = values[at] ?? 0;
      forwards[at] = at % size === 0 ? value : best(forwards[at - 1] ?? 0, value);
    }
    for (let at = padded - 1; at >= 0; at -= 1) {
      const value = values[at] ?? 0;
      backwards[at] = at % size === size - 1 ? value : best(backwards[at + 1] ?? 0, value);
    }
    for (let at = 0; at < length; at += 1) {
      result[line * lineStep + at * step] = best(backwards[at] ?? 0, forwards[at + size - 1] ?? 0);
    }
  }
  return result;
}
