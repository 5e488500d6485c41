import { closed } from "./closing.ts";
import { type GreyPicture, shrunk } from "./grey-picture.ts";
import { smoothed } from "./smoothed.ts";

/** Grounds are looked for in a picture so many times smaller. All lengths below are in pixels of that, some 150 an inch. */
const SHRINK = 2;
/** Darker is a dark ground. */
const DARK = 110;
/** Strokes of light print up to twice as wide are looked through. */
const LIGHT_STROKE = 4;
/** So far round a pixel it is mostly dark, where it is on a dark ground: dark print takes a third of its paper. */
const ROUND = 8;
const MOSTLY_DARK = 0.55;
/** A bar's rim is left of it where its print is turned, and would be a frame. */
const RIM = 4;
/** A bar is longer and wider than that, and fills the most of its rectangle: a large letter does not. */
const LEAST_LENGTH = 50;
const LEAST_WIDTH = 14;
const LEAST_FILLED = 0.6;

/** The same picture with what is printed light on a dark ground printed dark on a light one. @param even on white paper. */
export function inDarkPrint(even: GreyPicture): GreyPicture {
  const small = shrunk(even, SHRINK);
  const marks = darkBars(darkGround(small));
  if (marks === undefined) return even;
  const { width, height, bytes } = even;
  const near = smoothed({ ...small, bytes: marks.map((mark) => mark * 255) }, RIM);
  const turned = Uint8Array.from(bytes);
  for (let y = 0; y < height; y += 1) {
    const row = Math.min(Math.floor(y / SHRINK), small.height - 1) * small.width;
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      const mark = row + Math.min(Math.floor(x / SHRINK), small.width - 1);
      if (marks[mark] === 1) turned[at] = 255 - (bytes[at] ?? 0);
      else if ((near[mark] ?? 0) > 0) turned[at] = 255;
    }
  }
  return { width, height, bytes: turned };
}

/** Black where the ground is dark, print on it or not; white elsewhere. */
function darkGround({ width, height, bytes }: GreyPicture): GreyPicture {
  const negative = closed({ width, height, bytes: bytes.map((shade) => 255 - shade) }, LIGHT_STROKE).bytes;
  const round = smoothed({ width, height, bytes: bytes.map((shade) => (shade < DARK ? 255 : 0)) }, ROUND);
  const isGround = (at: number): boolean => 255 - (negative[at] ?? 0) < DARK && (round[at] ?? 0) >= MOSTLY_DARK * 255;
  return { width, height, bytes: bytes.map((_, at) => (isGround(at) ? 0 : 255)) };
}

/** 1 for each pixel of a dark bar or a dark page; undefined where there is none. */
function darkBars(ground: GreyPicture): Uint8Array<ArrayBuffer> | undefined {
  const { width, bytes } = ground;
  const marks = new Uint8Array(bytes.length);
  const seen = new Uint8Array(bytes.length);
  let hasAny = false;
  for (let start = 0; start < bytes.length; start += 1) {
    if (seen[start] === 1 || (bytes[start] ?? 255) >= DARK) continue;
    const area = connected(ground, start, seen);
    const [xs, ys] = [area.map((at) => at % width), area.map((at) => Math.floor(at / width))];
    const [wide, high] = [extent(xs), extent(ys)];
    const isBar =
      Math.max(wide, high) >= LEAST_LENGTH &&
      Math.min(wide, high) >= LEAST_WIDTH &&
      area.length >= LEAST_FILLED * wide * high;
    if (!isBar) continue;
    hasAny = true;
    for (const at of area) marks[at] = 1;
  }
  return hasAny ? marks : undefined;
}

/** The dark pixels that hang together with one. */
function connected({ width, bytes }: GreyPicture, start: number, seen: Uint8Array): number[] {
  const area = [start];
  seen[start] = 1;
  const visit = (at: number): void => {
    if (seen[at] === 1 || (bytes[at] ?? 255) >= DARK) return;
    seen[at] = 1;
    area.push(at);
  };
  for (let next = 0; next < area.length; next += 1) {
    const at = area[next] ?? 0;
    const x = at % width;
    if (x > 0) visit(at - 1);
    if (x + 1 < width) visit(at + 1);
    if (at >= width) visit(at - width);
    if (at + width < bytes.length) visit(at + width);
  }
  return area;
}

/** From the least to the most; of more numbers than a call takes arguments. */
function extent(numbers: readonly number[]): number {
  let [least, most] = [Infinity, -Infinity];
  for (const number of numbers) [least, most] = [Math.min(least, number), Math.max(most, number)];
  return most - least + 1;
}
