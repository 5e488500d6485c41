import { type Line, shared, leastOf, mostOf } from "./line.ts";

interface Placed {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** More blocks than these on one page are left as the file has them: comparing each with each would take too long. */
const MOST_BLOCKS = 400;
/** A gutter between columns is at least this wide, in points. */
const GUTTER = 6;

/**
 * A page's lines from its head to its foot. Of pages that are turned a file's text may come with its last line first:
 * then each line stands close above the one before.
 */
export function downwards<T>(lines: readonly T[], lineIn: (line: T) => Line | undefined): readonly T[] {
  let [up, down] = [0, 0];
  for (const [index, entry] of lines.entries()) {
    const line = lineIn(entry);
    const before = index === 0 ? undefined : lineIn(lines[index - 1] ?? entry);
    if (line === undefined || before === undefined) continue;
    const step = (line.top - before.top) / Math.max(1, line.bottom - line.top);
    if (step > 0.5 && step < 3) down += 1;
    if (step < -0.5 && step > -3) up += 1;
  }
  return up > down ? lines.toReversed() : lines;
}

/**
 * The order in which a page's blocks are read: the file's own, unless it contradicts the page (a block comes before what
 * stands right above it, or before the column to its left); then what white space between them says.
 */
export function inReadingOrder<T>(blocks: readonly T[], linesIn: (block: T) => readonly Line[]): readonly T[] {
  if (blocks.length > MOST_BLOCKS) return blocks;
  const placed = blocks.map((block) => ({ block, ...extentOf(linesIn(block)) }));
  const contradicts = placed.some((one, index) => placed.slice(index + 1).some((other) => comesBefore(other, one)));
  return contradicts ? byWhiteSpace(placed).map(({ block }) => block) : blocks;
}

function extentOf(lines: readonly Line[]): Placed {
  return {
    left: leastOf(lines.map(({ left }) => left)),
    right: mostOf(lines.map(({ right }) => right)),
    top: leastOf(lines.map(({ top }) => top)),
    bottom: mostOf(lines.map(({ bottom }) => bottom)),
  };
}

function comesBefore(one: Placed, other: Placed): boolean {
  const beside = shared([one.top, one.bottom], [other.top, other.bottom]);
  const below = shared([one.left, one.right], [other.left, other.right]);
  if (one.bottom <= other.top + 1 && below > 0.5) return true;
  return one.right <= other.left && beside > 0.5;
}

/** Recursive cuts along white space (Nagy and Seth, 1984): between columns where that can be, else below what is uppermost. */
function byWhiteSpace<T extends Placed>(blocks: readonly T[]): readonly T[] {
  if (blocks.length < 2) return blocks;
  const columns = cut(blocks, "left", "right", GUTTER);
  if (columns.length > 1) return columns.flatMap((column) => byWhiteSpace(column));
  const [upper = [], ...lower] = cut(blocks, "top", "bottom", 0);
  if (lower.length === 0) return blocks.toSorted((one, other) => one.top - other.top || one.left - other.left);
  return [...byWhiteSpace(upper), ...byWhiteSpace(lower.flat())];
}

function cut<T extends Placed>(blocks: readonly T[], from: "left" | "top", to: "right" | "bottom", gap: number): T[][] {
  const parts: T[][] = [];
  let edge = Number.NEGATIVE_INFINITY;
  for (const block of blocks.toSorted((one, other) => one[from] - other[from])) {
    if (parts.length === 0 || block[from] >= edge + gap) parts.push([block]);
    else parts.at(-1)?.push(block);
    edge = Math.max(edge, block[to]);
  }
  return parts;
}
