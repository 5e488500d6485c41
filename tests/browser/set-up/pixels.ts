import type { Page } from "playwright-core";
import sharp from "sharp";

/** A part of the window, in CSS pixels. */
export interface WindowPart {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Luminance where the window is painted, 0 black to 255 white. What is outside of the part that was taken is 255. */
export interface Luminance {
  /** At a place of the window, in CSS pixels. */
  at(x: number, y: number): number;
}

/** Takes a part of the window as it is painted now: a whole window of a dense screen takes a second to take and to pack. */
export async function painted(page: Page, part: WindowPart): Promise<Luminance> {
  const [x, y] = [Math.floor(part.left), Math.floor(part.top)];
  const clip = { x, y, width: Math.ceil(part.right) - x + 1, height: Math.ceil(part.bottom) - y + 1 };
  const { data, info } = await sharp(await page.screenshot({ clip }))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const density = info.width / clip.width;
  return {
    at: (windowX, windowY) => {
      const [column, row] = [Math.round((windowX - x) * density), Math.round((windowY - y) * density)];
      const isInside = column >= 0 && column < info.width && row >= 0 && row < info.height;
      return isInside ? (data[(row * info.width + column) * info.channels] ?? 255) : 255;
    },
  };
}
