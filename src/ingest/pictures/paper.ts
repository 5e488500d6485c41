import type { EncodedPicture } from "./encode-picture.ts";
import { loadSharp } from "./sharp.ts";

/** In device pixels: of one color, it can be shown at any size. */
const WIDTH = 160;

/** An empty sheet of a page's shape, for one that cannot be drawn. */
export async function paperPicture(page: { readonly width: number; readonly height: number }): Promise<EncodedPicture> {
  const sharp = await loadSharp();
  const height = Math.max(1, Math.round((WIDTH * page.height) / page.width));
  const sheet = sharp({ create: { width: WIDTH, height, channels: 3, background: "white" } });
  return { width: WIDTH, height, type: "webp", bytes: await sheet.webp({ lossless: true }).toBuffer() };
}
