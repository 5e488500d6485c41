import { isGreyText, type Pixels, toGreys } from "./pixels.ts";
import { loadSharp } from "./sharp.ts";

/** A picture ready to be written to a file. */
export interface EncodedPicture {
  /** In device pixels. */
  readonly width: number;
  readonly height: number;
  readonly type: "webp" | "png" | "jpg";
  readonly bytes: Uint8Array;
}

/** At screen density, text in 16 greys cannot be told from text in 256, and half the bytes draw it. */
const GREYS = 16;
/** From this width on, in device pixels, a picture is shown at more than single density: there 6 greys do as well. */
const DENSE_WIDTH = 900;
const DENSE_GREYS = 6;
/** Of WebP, 0 to 100. Below it, coloured text on paper grows halos. */
const COLOUR_QUALITY = 82;
/** Of WebP, 0 to 6. More takes half as long again and spares one byte in a hundred. */
const EFFORT = 4;

/** Grey text becomes lossless WebP of a few greys; all else WebP in colour. */
export async function encodePicture(pixels: Pixels): Promise<EncodedPicture> {
  const sharp = await loadSharp();
  const { width, height } = pixels;
  const bytes = isGreyText(pixels)
    ? await sharp(toGreys(pixels, width < DENSE_WIDTH ? GREYS : DENSE_GREYS), { raw: { width, height, channels: 1 } })
        .webp({ lossless: true, effort: EFFORT })
        .toBuffer()
    : await sharp(pixels.bytes, { raw: { width, height, channels: 4 } })
        .removeAlpha()
        .webp({ quality: COLOUR_QUALITY, effort: EFFORT, smartSubsample: true })
        .toBuffer();
  return { width, height, type: "webp", bytes };
}
