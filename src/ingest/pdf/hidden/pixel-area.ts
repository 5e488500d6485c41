import type { Box } from "../../../core/model/quad.ts";
import type { PagePixels } from "../render-page.ts";

/** A rectangle of a picture in whole pixels, right and bottom exclusive. */
export type PixelArea = Box;

/** The pixels that a place on a page fills for the most part, one at least each way; undefined where it is outside. */
export function pixelArea(box: Box, scale: number, { width, height }: PagePixels): PixelArea | undefined {
  const left = Math.round(box.left * scale);
  const top = Math.round(box.top * scale);
  const area = {
    left: Math.max(0, left),
    top: Math.max(0, top),
    right: Math.min(width, Math.max(left + 1, Math.round(box.right * scale))),
    bottom: Math.min(height, Math.max(top + 1, Math.round(box.bottom * scale))),
  };
  return area.left < area.right && area.top < area.bottom ? area : undefined;
}

/** What of an area is told apart by eye in two pictures of one size. */
export interface SeenDifference {
  /** In pixels. */
  readonly count: number;
  /** From the leftmost such pixel to the rightmost, and from the topmost to the lowest, as shares of the area. */
  readonly across: number;
  readonly down: number;
}

export function seenDifference(one: PagePixels, other: PagePixels, area: PixelArea): SeenDifference {
  let [count, left, right, top, bottom] = [0, area.right, area.left - 1, area.bottom, area.top - 1];
  for (let y = area.top; y < area.bottom; y += 1) {
    for (let x = area.left; x < area.right; x += 1) {
      const at = (y * one.width + x) * 4;
      if (!isSeenApart(one.bytes, other.bytes, at)) continue;
      count += 1;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  if (count === 0) return { count, across: 0, down: 0 };
  return {
    count,
    across: (right + 1 - left) / (area.right - area.left),
    down: (bottom + 1 - top) / (area.bottom - area.top),
  };
}

/** How many pixels of an area are more than a quarter black. */
export function inkIn(picture: PagePixels, area: PixelArea): number {
  let count = 0;
  for (let y = area.top; y < area.bottom; y += 1) {
    for (let x = area.left; x < area.right; x += 1) if (brightness(picture, x, y) < 192) count += 1;
  }
  return count;
}

/** From 0 to 255 (Rec. 601: as bright as the eye takes it, near enough). */
export function brightness({ bytes, width }: PagePixels, x: number, y: number): number {
  const at = (y * width + x) * 4;
  return 0.299 * (bytes[at] ?? 0) + 0.587 * (bytes[at + 1] ?? 0) + 0.114 * (bytes[at + 2] ?? 0);
}

/** A step of one channel that is seen whatever the colors. */
const PLAIN_STEP = 64;
/**
 * Distance in CIELAB. 2.3 is what can just be told side by side; type is thin, and nobody reads it at less than this.
 * White on #F5F5F5 is 3.4, black on a box of 95 % black 3.6, #EEEEEE on white 5.9.
 */
const SEEN = 5;
/** On a ground so dark (lightness of 100) a screen shows less: black under a bar of 90 % is 9.3 from it, and means to be hidden. */
const NEARLY_BLACK = 16;
const SEEN_ON_BLACK = 12;

function isSeenApart(one: Uint8Array, other: Uint8Array, at: number): boolean {
  let most = 0;
  for (let channel = at; channel < at + 3; channel += 1) {
    most = Math.max(most, Math.abs((one[channel] ?? 0) - (other[channel] ?? 0)));
  }
  if (most === 0 || most >= PLAIN_STEP) return most > 0;
  const [here, there] = [labOf(one, at), labOf(other, at)];
  const least = Math.max(here[0], there[0]) < NEARLY_BLACK ? SEEN_ON_BLACK : SEEN;
  return Math.hypot(here[0] - there[0], here[1] - there[1], here[2] - there[2]) >= least;
}

/** sRGB's transfer function (IEC 61966-2-1). */
const LINEAR = Float64Array.from({ length: 256 }, (_, value) => {
  const share = value / 255;
  return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
});

/** CIELAB of a pixel of sRGB, D65 (CIE 15). */
function labOf(bytes: Uint8Array, at: number): readonly [lightness: number, a: number, b: number] {
  const red = LINEAR[bytes[at] ?? 0] ?? 0;
  const green = LINEAR[bytes[at + 1] ?? 0] ?? 0;
  const blue = LINEAR[bytes[at + 2] ?? 0] ?? 0;
  const x = labRoot((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
  const y = labRoot(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = labRoot((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function labRoot(value: number): number {
  return value > 0.008_856 ? Math.cbrt(value) : 7.787 * value + 16 / 116;
}
