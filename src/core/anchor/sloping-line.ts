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
  const last = Math.min(end * 4, boxes.length - 3);
  let count = 0;
  let sumX = 0;
  let sumY = 0;
  let thickness = 0;
  let least = Infinity;
  let most = -Infinity;
  let highest = Infinity;
  let deepest = -Infinity;
  // One number after the other: this is done for every line that a passage touches, and nearly all are level.
  for (let at = start * 4; at < last; at += 4) {
    const left = boxes[at] ?? 0;
    const top = boxes[at + 1] ?? 0;
    const right = boxes[at + 2] ?? 0;
    const bottom = boxes[at + 3] ?? 0;
    if (left >= right || top >= bottom) continue;
    count += 1;
    sumX += left + right;
    sumY += top + bottom;
    if (bottom - top > thickness) thickness = bottom - top;
    if (left + right < least) least = left + right;
    if (left + right > most) most = left + right;
    if (top + bottom < highest) highest = top + bottom;
    if (top + bottom > deepest) deepest = top + bottom;
  }
  if (highest === deepest) return undefined;
  const meanX = sumX / 2 / count;
  const meanY = sumY / 2 / count;
  let together = 0;
  let spread = 0;
  for (let at = start * 4; at < last; at += 4) {
    const left = boxes[at] ?? 0;
    const top = boxes[at + 1] ?? 0;
    const right = boxes[at + 2] ?? 0;
    const bottom = boxes[at + 3] ?? 0;
    if (left >= right || top >= bottom) continue;
    const x = (left + right) / 2 - meanX;
    together += x * ((top + bottom) / 2 - meanY);
    spread += x * x;
  }
  const fall = together / spread;
  const rise = (Math.abs(fall) * (most - least)) / 2;
  if (!Number.isFinite(fall) || Math.abs(fall) > STEEPEST || rise < LEAST_RISE * thickness) return undefined;
  for (let at = start * 4; at < last; at += 4) {
    const [left = 0, top = 0, right = 0, bottom = 0] = boxes.slice(at, at + 4);
    if (left >= right || top >= bottom) continue;
    const off = (top + bottom) / 2 - meanY - fall * ((left + right) / 2 - meanX);
    if (Math.abs(off) > MOST_OFF * thickness) return undefined;
  }
  return { middle: meanY - fall * meanX, fall, thickness };
}

/** A stretch of a sloping line, along it. */
export function slopingQuad({ middle, fall, thickness }: Slope, { left, right }: Pick<Box, "left" | "right">): Quad {
  const at = (x: Points, side: number): Points => hundredths(middle + fall * x + (side * thickness) / 2);
  return [left, at(left, -1), right, at(right, -1), right, at(right, 1), left, at(left, 1)];
}

function hundredths(points: Points): Points {
  return Math.round(points * 100) / 100;
}
