import type { GreyPicture } from "./grey-picture.ts";

/** Side of the squares whose paper is looked at, in pixels: at 300 a inch two lines of text, so that each has some paper. */
const SQUARE = 64;
/** Of a square's pixels: nine in ten are no brighter than its paper. */
const PAPER_SHARE = 0.9;
/** Paper darker than this is none, but a black bar or a photograph: it is left as it is. */
const DARKEST_PAPER = 70;

/**
 * The same picture on paper that is white all over: shadows, yellowed paper and the dark edge at a book's spine are evened
 * out, and what is printed keeps its contrast to its own paper.
 */
export function inEvenLight(picture: GreyPicture): GreyPicture {
  const { width, height, bytes } = picture;
  const paper = paperOf(picture);
  const even = new Uint8Array(width * height);
  const gain = new Float32Array(paper.columns);
  for (let y = 0; y < height; y += 1) {
    const [above, below, down] = between(y, paper.rows);
    for (let column = 0; column < paper.columns; column += 1) {
      const shade =
        (paper.shades[above * paper.columns + column] ?? 255) * (1 - down) +
        (paper.shades[below * paper.columns + column] ?? 255) * down;
      gain[column] = 255 / shade;
    }
    for (let x = 0; x < width; x += 1) {
      const [before, after, along] = between(x, paper.columns);
      const factor = (gain[before] ?? 1) * (1 - along) + (gain[after] ?? 1) * along;
      even[y * width + x] = Math.min(255, (bytes[y * width + x] ?? 255) * factor);
    }
  }
  return { width, height, bytes: even };
}

/** Between the middles of which two squares a pixel is, and how far on the way. */
function between(at: number, count: number): readonly [number, number, number] {
  const place = Math.min(Math.max(at / SQUARE - 0.5, 0), count - 1);
  const before = Math.floor(place);
  return [before, Math.min(before + 1, count - 1), place - before];
}

interface Paper {
  readonly columns: number;
  readonly rows: number;
  /** Of each square's paper. */
  readonly shades: Float32Array;
}

function paperOf({ width, height, bytes }: GreyPicture): Paper {
  const [columns, rows] = [Math.ceil(width / SQUARE), Math.ceil(height / SQUARE)];
  const shades = new Float32Array(columns * rows);
  const counts = new Uint32Array(256);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      counts.fill(0);
      const [right, bottom] = [Math.min(width, (column + 1) * SQUARE), Math.min(height, (row + 1) * SQUARE)];
      for (let y = row * SQUARE; y < bottom; y += 1) {
        for (let x = column * SQUARE; x < right; x += 1)
          counts[bytes[y * width + x] ?? 255] = (counts[bytes[y * width + x] ?? 255] ?? 0) + 1;
      }
      const wanted = PAPER_SHARE * (right - column * SQUARE) * (bottom - row * SQUARE);
      let [shade, seen] = [0, counts[0] ?? 0];
      while (seen < wanted && shade < 255) seen += counts[++shade] ?? 0;
      shades[row * columns + column] = shade < DARKEST_PAPER ? 255 : shade;
    }
  }
  return { columns, rows, shades: smoothed(shades, columns, rows) };
}

/** Each square as its neighbours and itself are in the middle: a square that is all ink takes theirs. */
function smoothed(shades: Float32Array, columns: number, rows: number): Float32Array {
  return shades.map((_, index) => {
    const [row, column] = [Math.floor(index / columns), index % columns];
    const near: number[] = [];
    for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y += 1) {
      for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x += 1) {
        near.push(shades[y * columns + x] ?? 255);
      }
    }
    return near.toSorted((one, other) => one - other)[near.length >> 1] ?? 255;
  });
}
