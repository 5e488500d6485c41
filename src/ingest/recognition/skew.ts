import type { GreyPicture } from "./grey-picture.ts";

/** How the lines of a page run. */
export interface LineDirection {
  /** By how much they fall towards their ends, in degrees, from what is level or upright; negative where they rise. */
  readonly degrees: number;
  /** Whether they run up or down the page and not across. */
  readonly sideways: boolean;
  /** Dark pixels that it was told from. */
  readonly ink: number;
}

/** Pages lie no more crooked than this on a scanner's glass. */
const MOST_DEGREES = 6;
/** Each round looks more closely round the best of the one before. */
const STEPS = [0.4, 0.1, 0.02] as const;
/** Darker than this, on white paper, is ink. */
const INK = 150;
/** More points say nothing more. */
const MOST_POINTS = 80_000;
/** Rows of type are so much sharper than what columns its letters form by chance. */
const SIDEWAYS_FACTOR = 1.6;

/**
 * How the lines run, by their projection (W. Postl, “Detection of linear oblique structures and skew scan in digitized
 * documents”, 1986): looked at along them, rows of ink and the paper between them stand apart most sharply.
 *
 * @param picture on white paper, about 100 pixels an inch.
 */
export function lineDirection(picture: GreyPicture): LineDirection {
  const { width, height, bytes } = picture;
  const xs: number[] = [];
  const ys: number[] = [];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((bytes[y * width + x] ?? 255) >= INK) continue;
      xs.push(x);
      ys.push(y);
    }
  }
  const every = Math.max(1, Math.ceil(xs.length / MOST_POINTS));
  const few = (all: readonly number[], sign = 1): Float32Array =>
    Float32Array.from({ length: Math.floor(all.length / every) }, (_, index) => sign * (all[index * every] ?? 0));
  const across = sharpest(few(xs), few(ys));
  // Turned back by a quarter, lines that run down run across.
  const down = sharpest(few(ys), few(xs, -1));
  const sideways = down.sharpness > across.sharpness * SIDEWAYS_FACTOR;
  return { degrees: (sideways ? down : across).degrees, sideways, ink: xs.length };
}

function sharpest(xs: Float32Array, ys: Float32Array): { readonly degrees: number; readonly sharpness: number } {
  let best = { degrees: 0, sharpness: sharpness(xs, ys, 0) };
  let reach: number = MOST_DEGREES;
  for (const step of STEPS) {
    const middle = best.degrees;
    for (let degrees = middle - reach; degrees <= middle + reach + step / 2; degrees += step) {
      const found = sharpness(xs, ys, degrees);
      if (found > best.sharpness) best = { degrees, sharpness: found };
    }
    reach = step;
  }
  return best;
}

/** How much rows differ from their neighbours, seen at an angle: the sum of the squares of the steps between them. */
function sharpness(xs: Float32Array, ys: Float32Array, degrees: number): number {
  const radians = (degrees * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(radians), Math.sin(radians)];
  const places = new Float32Array(xs.length);
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let index = 0; index < xs.length; index += 1) {
    const place = (ys[index] ?? 0) * cosine - (xs[index] ?? 0) * sine;
    places[index] = place;
    least = Math.min(least, place);
    most = Math.max(most, place);
  }
  if (most < least) return 0;
  const rows = new Float32Array(Math.ceil(most - least) + 2);
  for (const place of places) {
    const row = Math.floor(place - least);
    rows[row] = (rows[row] ?? 0) + 1;
  }
  let sum = 0;
  for (let row = 1; row < rows.length; row += 1) sum += ((rows[row] ?? 0) - (rows[row - 1] ?? 0)) ** 2;
  return sum;
}
