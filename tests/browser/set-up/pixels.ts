import type { Page } from "playwright-core";
import sharp from "sharp";

/** A screenshot's pixels as luminance, 0 black to 255 white, in device pixels. */
export interface Luminance {
  readonly width: number;
  readonly height: number;
  at(x: number, y: number): number;
}

/** Takes the window as it is painted now. */
export async function paintedWindow(page: Page): Promise<Luminance> {
  const { data, info } = await sharp(await page.screenshot())
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return {
    width: info.width,
    height: info.height,
    at: (x, y) => data[(Math.round(y) * info.width + Math.round(x)) * info.channels] ?? 255,
  };
}
