import type { PageText } from "../model/page-text.ts";
import type { Points } from "../model/units.ts";

/**
 * A page as if it had lain straight: the same text, with places turned about the page's middle so that lines are level. It is for
 * telling columns, paragraphs and headings from where words stand.
 *
 * @param skew in degrees, as in the page's clues.
 */
export function levelPage(
  page: PageText,
  skew: number | undefined,
  { width, height }: { readonly width: Points; readonly height: Points },
): PageText {
  if (skew === undefined) return page;
  const radians = (skew * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(radians), Math.sin(radians)];
  const boxes = [...page.boxes];
  for (let at = 0; at + 3 < boxes.length; at += 4) {
    const [left = 0, top = 0, right = 0, bottom = 0] = boxes.slice(at, at + 4);
    if (left === 0 && top === 0 && right === 0 && bottom === 0) continue;
    const [x, y] = [(left + right - width) / 2, (top + bottom - height) / 2];
    const [across, down] = [x * cosine + y * sine - x, y * cosine - x * sine - y];
    boxes[at] = left + across;
    boxes[at + 1] = top + down;
    boxes[at + 2] = right + across;
    boxes[at + 3] = bottom + down;
  }
  return { ...page, boxes };
}
