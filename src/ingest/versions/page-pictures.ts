import type { PageNumber } from "../../core/model/units.ts";
import type { Effects } from "../effects.ts";
import { PdfFaultError } from "../pdf/open-apart.ts";
import { PageDrawer } from "../pictures/page-drawer.ts";
import { loadSharp } from "../pictures/sharp.ts";

/** In device pixels: enough to read a page's text at half a screen's width. */
const WIDTH = 900;

/** Draws pages of a file into a folder; the names of those that could be drawn. @param name of a picture's file. */
export async function drawPages(
  bytes: Uint8Array,
  pages: readonly PageNumber[],
  name: (page: PageNumber) => string,
  effects: Pick<Effects, "writeFile">,
): Promise<ReadonlySet<PageNumber>> {
  const sharp = await loadSharp();
  const drawer = new PageDrawer(bytes);
  const drawn = new Set<PageNumber>();
  try {
    for (const page of pages) {
      const { width, height, bytes: pixels } = await drawer.draw(page, WIDTH);
      const picture = await sharp(pixels, { raw: { width, height, channels: 4 } })
        .removeAlpha()
        .webp()
        .toBuffer();
      await effects.writeFile(name(page), picture);
      drawn.add(page);
    }
  } catch (error) {
    // A report without a picture is better than none: what can be read was read before.
    if (!(error instanceof PdfFaultError)) throw error;
  } finally {
    await drawer.close();
  }
  return drawn;
}
