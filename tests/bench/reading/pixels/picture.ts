import { loadSharp } from "../../../../src/ingest/pictures/sharp.ts";

/** A part of the window, in CSS pixels. */
export interface Part {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A part of a frame: red, green and blue, from 0 to 255, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** @param windowWidth in CSS pixels: a frame may have another number of its own. */
export async function decode(jpeg: Buffer, part: Part, windowWidth: number): Promise<Picture> {
  const sharp = await loadSharp();
  const frame = sharp(jpeg);
  const { width: whole, height: high } = await frame.metadata();
  const scale = whole / windowWidth;
  const left = Math.max(0, Math.round(part.left * scale));
  const top = Math.max(0, Math.round(part.top * scale));
  const width = Math.min(whole - left, Math.round(part.width * scale));
  const height = Math.min(high - top, Math.round(part.height * scale));
  if (width <= 0 || height <= 0) throw new RangeError("There is nothing of that part in the window.");
  const { data } = await frame
    .extract({ left, top, width, height })
    .removeAlpha()
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width, height, pixels: data };
}
