import type { GreyPicture } from "./grey-picture.ts";

/** From where a word begins to where it ends, in pixels across the picture. */
export interface Ends {
  readonly left: number;
  readonly right: number;
}

/** How a line of type stands in a straight picture, in pixels. */
export interface TypeLine {
  /** How far down its base is at a place across. */
  readonly baseAt: (x: number) => number;
  readonly size: number;
}

/** In sizes, above the base: as high as letters and quotation marks are. Underlines are below it. */
const ZONE = 0.75;
/** In sizes: the engine is mistaken by no more; what is further away is somebody else's ink. */
export const REACH = 0.35;
/** In sizes: letters of a word stand closer to each other, words do not. */
const LEAST_GAP = 0.1;
/** In sizes: a letter begins so far from its ink, in most letters of most type. */
export const BEARING = 0.03;
/** In sizes: less ink in a column is a speck, or the rim of one. */
const LEAST_INK = 0.03;
const PAPER = 255;

/**
 * Where the words of a line begin and end by their ink. The engine now and then cuts through a letter, or gives it to the
 * word beside: between two words the widest strip of paper near the ends of both is taken. Where there is none that is wide
 * enough, the engine's opinion stands.
 *
 * @param words in any order, where the engine has them.
 */
export function inkEnds(picture: GreyPicture, words: readonly Ends[], line: TypeLine): readonly Ends[] {
  const { size } = line;
  const fitted = words.map((word) => ({ word, left: word.left, right: word.right }));
  const order = fitted.toSorted((one, other) => middle(one.word) - middle(other.word));
  const strips = paperStrips(picture, words, line).filter(({ left, right }) => right - left >= LEAST_GAP * size);
  for (let place = 0; place <= order.length; place += 1) {
    const [before, after] = [order[place - 1], order[place]];
    const isNear = ({ left, right }: Ends): boolean =>
      (before === undefined || (Math.abs(left - before.word.right) <= REACH * size && left > middle(before.word))) &&
      (after === undefined || (Math.abs(right - after.word.left) <= REACH * size && right < middle(after.word)));
    const [strip] = strips.filter(isNear).toSorted((one, other) => other.right - other.left - (one.right - one.left));
    if (strip === undefined) continue;
    if (before !== undefined) before.right = strip.left + BEARING * size;
    if (after !== undefined) after.left = strip.right - BEARING * size;
  }
  return fitted.map(({ left, right }) => ({ left, right }));
}

function middle({ left, right }: Ends): number {
  return (left + right) / 2;
}

/** The stretches of columns without ink, from left to right, from a little before the first word to a little after the last. */
function paperStrips(picture: GreyPicture, words: readonly Ends[], { baseAt, size }: TypeLine): Ends[] {
  const { width, height, bytes } = picture;
  const from = Math.max(0, Math.floor(Math.min(...words.map(({ left }) => left)) - 2 * REACH * size));
  const to = Math.min(width, Math.ceil(Math.max(...words.map(({ right }) => right)) + 2 * REACH * size));
  const eachShade = (column: number, visit: (shade: number) => void): void => {
    const base = baseAt(column + 0.5);
    const end = Math.min(height, Math.round(base));
    for (let row = Math.max(0, Math.round(base - ZONE * size)); row < end; row += 1)
      visit(bytes[row * width + column] ?? PAPER);
  };
  const shades = new Uint32Array(PAPER + 1);
  for (let column = from; column < to; column += 1)
    eachShade(column, (shade) => (shades[shade] = (shades[shade] ?? 0) + 1));
  const threshold = (darkest(shades) + PAPER) / 2;
  const strips: Ends[] = [];
  let left = from;
  for (let column = from; column < to; column += 1) {
    let ink = 0;
    eachShade(column, (shade) => (ink += shade < threshold ? 1 : 0));
    if (ink < Math.max(2, LEAST_INK * size)) continue;
    if (column > left) strips.push({ left, right: column });
    left = column + 1;
  }
  if (to > left) strips.push({ left, right: to });
  return strips;
}

/** How dark the ink of a line is, which may be faint: a hundredth of its pixels are no lighter. */
function darkest(shades: Uint32Array): number {
  let above = shades.reduce((sum, count) => sum + count, 0) / 100;
  return Math.max(
    0,
    shades.findIndex((count) => (above -= count) <= 0),
  );
}
