import type { Box } from "../../../core/model/quad.ts";
import type { Points } from "../../../core/model/units.ts";

/** Which text object a character is of, and where its ink may be. */
export interface PlacedInk {
  readonly object: number;
  readonly box: Box;
}

/** About a letter's size: a cell holds few. */
const CELL: Points = 12;
/** A box over a whole page would be in thousands of cells. */
const MOST_CELLS = 400;
/** Letters of neighbouring objects touch; what lies over another covers more of it. */
const LEAST_SHARE = 0.3;
/** Text over text over text is rare; what is more goes into the last group. */
const MOST_GROUPS = 4;

/**
 * Puts text objects into groups within which none lies over another: mostly one. A stamp's letters over the words under it
 * must not be taken for these words.
 */
export function groupByOverlap(inks: readonly PlacedInk[]): ReadonlySet<number>[] {
  const clashes = clashesOf(inks);
  const groups: Set<number>[] = [];
  for (const object of new Set(inks.map((ink) => ink.object))) {
    const against = clashes.get(object);
    let free = groups.find((group) => against === undefined || ![...against].some((other) => group.has(other)));
    if (free === undefined && groups.length < MOST_GROUPS) groups.push((free = new Set()));
    (free ?? groups.at(-1))?.add(object);
  }
  return groups;
}

function clashesOf(inks: readonly PlacedInk[]): Map<number, Set<number>> {
  const cells = new Map<number, PlacedInk[]>();
  const large: PlacedInk[] = [];
  const clashes = new Map<number, Set<number>>();
  const note = (one: number, other: number): void => {
    clashes.set(one, (clashes.get(one) ?? new Set()).add(other));
    clashes.set(other, (clashes.get(other) ?? new Set()).add(one));
  };
  const hold = (ink: PlacedInk, others: readonly PlacedInk[]): void => {
    for (const other of others) {
      if (other.object !== ink.object && !clashes.get(ink.object)?.has(other.object) && liesOver(ink.box, other.box)) {
        note(ink.object, other.object);
      }
    }
  };
  for (const ink of inks) {
    const keys = cellsOf(ink.box);
    hold(ink, large);
    if (keys === undefined) {
      for (const each of cells.values()) hold(ink, each);
      large.push(ink);
      continue;
    }
    for (const key of keys) {
      const cell = cells.get(key) ?? [];
      hold(ink, cell);
      cell.push(ink);
      cells.set(key, cell);
    }
  }
  return clashes;
}

function cellsOf({ left, top, right, bottom }: Box): number[] | undefined {
  const [x, y] = [Math.floor(left / CELL), Math.floor(top / CELL)];
  const columns = Math.floor(right / CELL) - x + 1;
  const rows = Math.floor(bottom / CELL) - y + 1;
  if (!(columns * rows <= MOST_CELLS)) return undefined;
  // Wider than any page has cells, so that two cells never share a key.
  const key = (column: number, row: number): number => (y + row) * 0x10_0000 + x + column;
  return Array.from({ length: columns * rows }, (_, index) => key(index % columns, Math.floor(index / columns)));
}

function liesOver(one: Box, other: Box): boolean {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  if (width <= 0 || height <= 0) return false;
  return width * height >= LEAST_SHARE * Math.min(areaOf(one), areaOf(other));
}

function areaOf({ left, top, right, bottom }: Box): number {
  return (right - left) * (bottom - top);
}
