import type { CssPixels } from "../../core/model/units.ts";

/** How a grid lies whose rows are all of one height. */
export interface GridShape {
  readonly length: number;
  readonly columns: number;
  /** From the top of one row to the top of the next. */
  readonly pitch: CssPixels;
}

/** A stretch of a grid: whole rows. */
export interface GridPart {
  /** Indices of its first and its last item. */
  readonly first: number;
  readonly last: number;
  /** How high the rows are that lie above and below it. */
  readonly above: CssPixels;
  readonly below: CssPixels;
}

/** The rows that can be seen through an opening, and half as many on either side. */
export function gridPart({ length, columns, pitch }: GridShape, scrollTop: CssPixels, height: CssPixels): GridPart {
  const rows = Math.ceil(length / columns);
  const row = (offset: CssPixels): number => Math.min(rows - 1, Math.max(0, Math.floor(offset / pitch)));
  const from = row(scrollTop - height / 2);
  const to = row(scrollTop + height * 1.5);
  return {
    first: from * columns,
    last: Math.min(length, (to + 1) * columns) - 1,
    above: from * pitch,
    below: (rows - 1 - to) * pitch,
  };
}

/** How far to scroll for an item to be seen whole: no further than need be. */
export function scrollToItem(
  { columns, pitch }: GridShape,
  step: number,
  scrollTop: CssPixels,
  height: CssPixels,
): CssPixels {
  const top = Math.floor(step / columns) * pitch;
  return Math.min(top, Math.max(scrollTop, top + pitch - height));
}
