import type { PageText } from "../../core/model/page-text.ts";
import type { Box, Quad } from "../../core/model/quad.ts";
import type { Points } from "../../core/model/units.ts";
import { boxOf, linesOf } from "../../core/anchor/quads.ts";

/** Air left and right of the text block. */
const SIDE_AIR: Points = 14;
/** Air above and below a passage, where no line is that near. */
const AIR: Points = 10;
/** A line closer than this is shown whole instead: cut through, it would look like a fault. */
const NEAR: Points = 6;

interface PageSize {
  readonly width: Points;
  readonly height: Points;
}

/** The text block of a page with a little air at its sides; the whole page's width where it has no text. */
export function textColumn(page: PageText, size: PageSize): { readonly left: Points; readonly right: Points } {
  const block = boxOf(page, 0, page.text.length);
  // A stray mark in a corner is no text block.
  if (block === undefined || block.right - block.left < size.width / 4) return { left: 0, right: size.width };
  return { left: Math.max(0, block.left - SIDE_AIR), right: Math.min(size.width, block.right + SIDE_AIR) };
}

/**
 * What to show of a page for a passage: the text block's width, and the passage with a little air above and below that
 * cuts through no line. In points from the page's top left, whole points outwards.
 */
export function cropArea(page: PageText, size: PageSize, quads: readonly Quad[]): Box {
  const around = boxOfQuads(quads) ?? { left: 0, top: 0, right: size.width, bottom: size.height };
  const column = textColumn(page, size);
  const lines = lineBands(page);
  return {
    left: Math.floor(Math.max(0, Math.min(column.left, around.left))),
    top: Math.max(0, Math.floor(topEdge(around.top, lines))),
    right: Math.ceil(Math.min(size.width, Math.max(column.right, around.right))),
    bottom: Math.min(Math.ceil(size.height), Math.ceil(bottomEdge(around.bottom, lines))),
  };
}

/** The upright box round quads; undefined for none. */
export function boxOfQuads(quads: readonly Quad[]): Box | undefined {
  if (quads.length === 0) return undefined;
  const xs = quads.flatMap((quad) => [quad[0], quad[2], quad[4], quad[6]]);
  const ys = quads.flatMap((quad) => [quad[1], quad[3], quad[5], quad[7]]);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

interface Band {
  readonly top: Points;
  readonly bottom: Points;
}

function lineBands(page: PageText): Band[] {
  return linesOf(page).flatMap(({ start, end }) => boxOf(page, start, end) ?? []);
}

/** Where to cut above a passage: the same question as below it, upside down. */
function topEdge(top: Points, lines: readonly Band[]): Points {
  return -bottomEdge(
    -top,
    lines.map((line) => ({ top: -line.bottom, bottom: -line.top })),
  );
}

/** Where to cut below a passage that ends at `bottom`. */
function bottomEdge(bottom: Points, lines: readonly Band[]): Points {
  // Boxes of neighbouring lines overlap a little, so lines are told apart by their middles.
  const [next, afterNext] = lines
    .filter((line) => middle(line) > bottom)
    .toSorted((one, other) => middle(one) - middle(other));
  if (next === undefined || next.top >= bottom + AIR) return bottom + AIR;
  if (next.top >= bottom + NEAR) return next.top;
  const beyond = afterNext === undefined || afterNext.top >= next.bottom + AIR ? next.bottom + AIR : afterNext.top;
  return Math.max(beyond, next.bottom);
}

function middle(line: Band): Points {
  return (line.top + line.bottom) / 2;
}
