import { type Place, toPoints } from "../core/geometry/page-space.ts";
import type { Box, Quad } from "../core/model/quad.ts";
import type { CssPixels, Points, Rotation } from "../core/model/units.ts";
import { type Size, turnedSize } from "./zoom.ts";

/** Where a page stands in the window, in CSS pixels: the box after the reader's turn. */
export interface PageFrame {
  readonly left: CssPixels;
  readonly top: CssPixels;
  readonly width: CssPixels;
  readonly height: CssPixels;
}

/** The place on the page, in points before the reader's turn, that is at a place in the window. */
export function pagePointAt(
  x: CssPixels,
  y: CssPixels,
  frame: PageFrame,
  page: Size<Points>,
  rotation: Rotation,
): Place<Points> {
  const scale = frame.width / turnedSize(page, rotation).width;
  return toPoints({ ...page, scale, rotation }, x - frame.left, y - frame.top);
}

/** The upright rectangle on the page that a rectangle of the window covers. */
export function pageBoxOf(
  area: { left: number; top: number; right: number; bottom: number },
  frame: PageFrame,
  page: Size<Points>,
  rotation: Rotation,
): Box {
  const one = pagePointAt(area.left, area.top, frame, page, rotation);
  const other = pagePointAt(area.right, area.bottom, frame, page, rotation);
  return {
    left: Math.min(one.x, other.x),
    top: Math.min(one.y, other.y),
    right: Math.max(one.x, other.x),
    bottom: Math.max(one.y, other.y),
  };
}

/** What two rectangles share; null where they do not meet. */
export function sharedBox(one: Box, other: Box): Box | null {
  const left = Math.max(one.left, other.left);
  const top = Math.max(one.top, other.top);
  const right = Math.min(one.right, other.right);
  const bottom = Math.min(one.bottom, other.bottom);
  return left < right && top < bottom ? { left, top, right, bottom } : null;
}

/** The upright rectangle around a quad. */
export function boxAroundQuad(quad: Quad): Box {
  const [x1, y1, x2, y2, x3, y3, x4, y4] = quad;
  return {
    left: Math.min(x1, x2, x3, x4),
    top: Math.min(y1, y2, y3, y4),
    right: Math.max(x1, x2, x3, x4),
    bottom: Math.max(y1, y2, y3, y4),
  };
}

/** Area of a quad in square points, by the shoelace formula. */
export function areaOfQuad(quad: Quad): number {
  const [x1, y1, x2, y2, x3, y3, x4, y4] = quad;
  return Math.abs(x1 * y2 - x2 * y1 + (x2 * y3 - x3 * y2) + (x3 * y4 - x4 * y3) + (x4 * y1 - x1 * y4)) / 2;
}

/** A quad as the `points` of an SVG polygon. */
export function pointsAttribute(quad: Quad): string {
  const [x1, y1, x2, y2, x3, y3, x4, y4] = quad;
  return `${x1},${y1} ${x2},${y2} ${x3},${y3} ${x4},${y4}`;
}
