import { linesOf, quadsOf } from "../../core/anchor/quads.ts";
import type { PageText } from "../../core/model/page-text.ts";
import type { Points } from "../../core/model/units.ts";
import type { GreyPicture } from "./grey-picture.ts";

/** Accents and tails reach out of a line's box by about so much. */
const AIR: Points = 1;

/** A page's picture without the lines that it has as text: what is left to be read. @param scale in pixels a point. */
export function blankOut({ width, height, bytes }: GreyPicture, text: PageText, scale: number): GreyPicture {
  const left = Uint8Array.from(bytes);
  const within = (pixels: number, most: number): number => Math.min(Math.max(Math.round(pixels), 0), most);
  for (const { start, end } of linesOf(text)) {
    for (const quad of quadsOf(text, start, end)) {
      const xs = [quad[0], quad[2], quad[4], quad[6]];
      const ys = [quad[1], quad[3], quad[5], quad[7]];
      const [from, to] = [Math.min(...xs) - AIR, Math.max(...xs) + AIR].map((x) => within(x * scale, width));
      const [top, bottom] = [Math.min(...ys) - AIR, Math.max(...ys) + AIR].map((y) => within(y * scale, height));
      for (let y = top ?? 0; y < (bottom ?? 0); y += 1) left.fill(255, y * width + (from ?? 0), y * width + (to ?? 0));
    }
  }
  return { width, height, bytes: left };
}
