import type { PageText } from "../model/page-text.ts";
import type { Box, Quad } from "../model/quad.ts";
import type { Points, Utf16Offset } from "../model/units.ts";

/** How a line slopes: its middle at x = 0, what it falls by a point to the right, and how thick it is. */
export interface Slope {
  readonly middle: Points;
  readonly fall: number;
  readonly thickness: Points;
}

/** Of its letters' height: a line that rises by less from end to end is level. */
const LEAST_RISE = 0.1;
/** Of the same: letters that are further off a line than this stand on none. */
const MOST_OFF = 0.15;
/** Steeper than eight degrees, no line was meant to be level. */
const STEEPEST = 0.14;

/** How the letters between two offsets slope, where a crooked page has them on a sloping line; undefined where they do not. */
export function slopeOf({ boxes }: PageText, start: Utf16Offset, end: Utf16Offset): Slope | undefined {
  const xs: number[] = [];
  const ys: number[] = [];
  let [thickness, least, most] = [0, Infinity, -Infinity];
  for (let at = start * 4; at < end * 4 && at + 3 < boxes.length; at += 4) {
    const [left = 0, top = 0, right = 0, bottom = 0] = [boxes[at], boxes[at + 1], boxes[at + 2], boxes[at + 3]];
    if (left >= right || top >= bottom) continue;
    xs.push((left + right) / 2);
    ys.push((top + bottom) / 2);
    thickness = Math.max(thickness, bottom - top);
    least = Math.min(least, left + right);
    most = Math.max(most, left + right);
  }
  const [meanX, meanY] = [mean(xs), mean(ys)];
  let [together, spread] = [0, 0];
  for (const [index, x] of xs.entries()) {
    together += (x - meanX) * ((ys[index] ?? 0) - meanY);
    spread += (x - meanX) ** 2;
  }
  const fall = together / spread;
  const rise = (Math.abs(fall) * (most - least)) / 2;
  if (!Number.isFinite(fall) || Math.abs(fall) > STEEPEST || rise < LEAST_RISE * thickness) return undefined;
  const isOff = xs.some((x, index) => Math.abs((ys[index] ?? 0) - meanY - fall * (x - meanX)) > MOST_OFF * thickness);
  return isOff ? undefined : { middle: meanY - fall * meanX, fall, thickness };
}

/** A stretch of a sloping line, along it. */
export function slopingQuad({ middle, fall, thickness }: Slope, { left, right }: Pick<Box, "left" | "right">): Quad {
  const at = (x: Points, side: number): Points => hundredths(middle + fall * x + (side * thickness) / 2);
  return [left, at(left, -1), right, at(right, -1), right, at(right, 1), left, at(left, 1)];
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}

function hundredths(points: Points): Points {
  return Math.round(points * 100) / 100;
}
