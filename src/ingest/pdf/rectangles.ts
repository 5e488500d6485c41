import type { Box } from "../../core/model/quad.ts";
import { type PageFrame, toPagePlace, type UserSpaceBox } from "./page-frame.ts";

/** Size of FS_RECTF: left, top, right, bottom as 32-bit floats. */
export const RECTANGLE_BYTES = 16;

/** Reads an FS_RECTF, whose sides are not always in order. */
export function readRectangle(view: DataView): UserSpaceBox {
  const float = (index: number): number => view.getFloat32(index * 4, true);
  const [left, top, right, bottom] = [float(0), float(1), float(2), float(3)];
  return {
    left: Math.min(left, right),
    top: Math.max(top, bottom),
    right: Math.max(left, right),
    bottom: Math.min(top, bottom),
  };
}

/** Where a rectangle of user space is on the page as shown; undefined where that is nowhere. */
export function placedOnPage(box: UserSpaceBox, frame: PageFrame): Box | undefined {
  const place = toPagePlace(box, frame);
  return Object.values(place).every(Number.isFinite) ? place : undefined;
}
