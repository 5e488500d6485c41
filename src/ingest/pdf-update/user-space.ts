import type { Quad } from "../../core/model/quad.ts";
import type { Points } from "../../core/model/units.ts";
import type { PdfPageObject } from "./pdf-pages.ts";

/** Corners of a line in the page's own user space, in the order of a quad: start-top, end-top, end-bottom, start-bottom. */
export type UserSpaceQuad = readonly [
  readonly [x: number, y: number],
  readonly [x: number, y: number],
  readonly [x: number, y: number],
  readonly [x: number, y: number],
];

/** What of user space is shown: the crop box within the media box, or the media box where they do not meet. */
export function shownBox({ mediaBox, cropBox }: PdfPageObject): readonly [number, number, number, number] {
  const left = Math.max(mediaBox[0], cropBox[0]);
  const bottom = Math.max(mediaBox[1], cropBox[1]);
  const right = Math.min(mediaBox[2], cropBox[2]);
  const top = Math.min(mediaBox[3], cropBox[3]);
  return right > left && top > bottom ? [left, bottom, right, top] : mediaBox;
}

/**
 * From points of the page as it is shown (from the top left, y downwards, turned) back to its user space: the other way
 * than ingest/pdf/page-frame.ts goes.
 *
 * @param size of the page as shown, which counts /UserUnit.
 */
export function toUserSpace(
  quad: Quad,
  page: PdfPageObject,
  size: { readonly width: Points; readonly height: Points },
): UserSpaceQuad {
  const [left, bottom, right, top] = shownBox(page);
  const width = right - left;
  const height = top - bottom;
  const [shownWidth, shownHeight] = page.quarterTurns % 2 === 0 ? [width, height] : [height, width];
  const corner = (index: 0 | 2 | 4 | 6): readonly [number, number] => {
    const x = (quad[index] * shownWidth) / size.width;
    const y = ((quad[index + 1] ?? 0) * shownHeight) / size.height;
    switch (page.quarterTurns) {
      case 0:
        return [left + x, top - y];
      case 1:
        return [left + y, bottom + x];
      case 2:
        return [right - x, bottom + y];
      case 3:
        return [right - y, top - x];
    }
  };
  return [corner(0), corner(2), corner(4), corner(6)];
}
