import type { Picture } from "./picture.ts";

/** Luminance below which a pixel has ink: highlights over white paper are lighter. */
const INK_BELOW = 160;
/** A pixel that has this much of what it has in the end is there: a picture of small print is a shade lighter than the print itself. */
const REACHED = 0.75;
/** Of 255, between a pixel's strongest and weakest color: less is grey, or a JPEG's noise. */
const COLORED_FROM = 28;
/** Of 765, summed over the three colors: less is a JPEG's noise. */
const CHANGED_FROM = 60;

/**
 * How much of the final picture's ink is there, from 0 to 1. A stroke may lie a pixel beside its place, for a picture and a canvas
 * of the same page differ by that; one that is only a blur is not there.
 */
export function inkShare(picture: Picture, final: Picture): number {
  return share(inkOf(picture), inkOf(final), final.width);
}

/** How much of the final picture's color is there, from 0 to 1: what lies over grey print and white paper as a highlight. */
export function colorShare(picture: Picture, final: Picture): number {
  return share(colorOf(picture), colorOf(final), final.width);
}

/** How many of the pixels that change from `before` to `final` are nearer to the latter, from 0 to 1. Undefined where none change. */
export function changeShare(before: Picture, picture: Picture, final: Picture): number | undefined {
  if (before.pixels.length !== final.pixels.length || picture.pixels.length !== final.pixels.length) return undefined;
  let changing = 0;
  let changed = 0;
  for (let at = 0; at < final.pixels.length; at += 3) {
    if (distance(before, final, at) < CHANGED_FROM) continue;
    changing += 1;
    if (distance(picture, final, at) < distance(picture, before, at)) changed += 1;
  }
  return changing === 0 ? undefined : changed / changing;
}

/** Whether there is anything to be compared: ink on at least one pixel in two hundred. */
export function hasInk({ width, height, pixels }: Picture): boolean {
  return inkOf({ width, height, pixels }).filter((ink) => ink > 0).length > (width * height) / 200;
}

function inkOf({ pixels }: Picture): Float32Array {
  return eachPixel(pixels, (red, green, blue) => {
    // ITU-R BT.601.
    const luminance = 0.299 * red + 0.587 * green + 0.114 * blue;
    return Math.max(0, INK_BELOW - luminance) / INK_BELOW;
  });
}

function colorOf({ pixels }: Picture): Float32Array {
  return eachPixel(pixels, (red, green, blue) => {
    const spread = Math.max(red, green, blue) - Math.min(red, green, blue);
    return spread < COLORED_FROM ? 0 : spread / 255;
  });
}

function eachPixel(pixels: Uint8Array, valueOf: (red: number, green: number, blue: number) => number): Float32Array {
  const values = new Float32Array(pixels.length / 3);
  for (let at = 0; at < values.length; at += 1) {
    values[at] = valueOf(pixels[3 * at] ?? 0, pixels[3 * at + 1] ?? 0, pixels[3 * at + 2] ?? 0);
  }
  return values;
}

/** The share of the final values that the strongest of nine neighbors reaches. Nothing to reach is reached. */
function share(values: Float32Array, final: Float32Array, width: number): number {
  if (values.length !== final.length) return 0;
  let wanted = 0;
  let there = 0;
  for (const [at, value] of final.entries()) {
    if (value === 0) continue;
    wanted += value;
    let strongest = 0;
    for (const row of [-width, 0, width]) {
      for (const column of [-1, 0, 1]) strongest = Math.max(strongest, values[at + row + column] ?? 0);
    }
    there += Math.min(value, strongest / REACHED);
  }
  return wanted === 0 ? 1 : there / wanted;
}

function distance({ pixels: one }: Picture, { pixels: other }: Picture, at: number): number {
  let sum = 0;
  for (const color of [0, 1, 2]) sum += Math.abs((one[at + color] ?? 0) - (other[at + color] ?? 0));
  return sum;
}
