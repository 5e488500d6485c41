import type { Box } from "../model/quad.ts";
import type { CssPixels, Points, Rotation } from "../model/units.ts";

/**
 * The one place that turns points into CSS pixels and back. Points have their origin at the page's top left after the
 * page's own rotation, y downwards; pixels have theirs at the top left of the page as the reader turned it.
 */

/** How one page is shown. */
export interface PageView {
  /** The page's size before the reader's turn. */
  readonly width: Points;
  readonly height: Points;
  /** CSS pixels a point: 1 shows 72 points as 72 pixels. Above 0. */
  readonly scale: number;
  /** The reader's own turn, clockwise. */
  readonly rotation: Rotation;
}

/** A place, in whatever unit its function names. */
export interface Place<Unit extends number = number> {
  readonly x: Unit;
  readonly y: Unit;
}

/** The size of the page on the screen, turned. */
export function sizeInCssPixels(view: PageView): { readonly width: CssPixels; readonly height: CssPixels } {
  const width = view.width * view.scale;
  const height = view.height * view.scale;
  return view.rotation === 90 || view.rotation === 270 ? { width: height, height: width } : { width, height };
}

export function toCssPixels(view: PageView, x: Points, y: Points): Place<CssPixels> {
  const { width, height, scale } = view;
  switch (view.rotation) {
    case 0:
      return { x: x * scale, y: y * scale };
    case 90:
      return { x: (height - y) * scale, y: x * scale };
    case 180:
      return { x: (width - x) * scale, y: (height - y) * scale };
    case 270:
      return { x: y * scale, y: (width - x) * scale };
  }
}

export function toPoints(view: PageView, x: CssPixels, y: CssPixels): Place<Points> {
  const { width, height, scale } = view;
  switch (view.rotation) {
    case 0:
      return { x: x / scale, y: y / scale };
    case 90:
      return { x: y / scale, y: height - x / scale };
    case 180:
      return { x: width - x / scale, y: height - y / scale };
    case 270:
      return { x: width - y / scale, y: x / scale };
  }
}

/** An upright box stays upright: the turns are quarter turns. */
export function boxInCssPixels(view: PageView, box: Box): Box {
  const one = toCssPixels(view, box.left, box.top);
  const other = toCssPixels(view, box.right, box.bottom);
  return {
    left: Math.min(one.x, other.x),
    top: Math.min(one.y, other.y),
    right: Math.max(one.x, other.x),
    bottom: Math.max(one.y, other.y),
  };
}
