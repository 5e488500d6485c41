import type { PageBreak } from "./page-breaks.ts";

/** A stretch that is passed over between two pages: from where the first part ends to where the next begins. */
export interface Gap {
  readonly from: number;
  readonly to: number;
}

/** A resemblance that may pass over what stands between pages. */
export interface GapResemblance {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly errors: number;
  /** In order; none where the stretch is unbroken. */
  readonly gaps: readonly Gap[];
}

/** The most letters passed over at one page break, footer and running head together. */
export const LONGEST_GAP = 240;
/** Costs are counted in halves of an error: a gap is dearer than none, and cheaper than a page number read as text. */
const ERROR = 2;
const COST_OF_A_GAP = 1;
/** Cells of the table beyond which nothing is looked for: about a second's work. */
const MOST_CELLS = 60_000_000;
const NEVER = 1 << 28;

/**
 * The stretch of a text that fits a pattern best, with one free gap at each page break: plain dynamic programming over
 * a band, every cell knowing where its stretch began and which gaps it passed.
 *
 * @param breaks in units of `text`, in order.
 * @param anchored whether the stretch must begin with the text.
 */
export function searchAcross(
  pattern: Uint16Array,
  text: Uint16Array,
  breaks: readonly PageBreak[],
  mostErrors: number,
  anchored = false,
): GapResemblance | undefined {
  const rows = pattern.length;
  const slack = Math.max(0, text.length - rows);
  if (rows * Math.min(rows, slack + 2 * mostErrors) > MOST_CELLS) return undefined;
  const cost = new Int32Array(rows + 1).fill(NEVER);
  const start = new Int32Array(rows + 1);
  const node = new Int32Array(rows + 1).fill(-1);
  for (let row = 0; row <= Math.min(rows, mostErrors); row += 1) cost[row] = row * ERROR;
  /** Gaps passed, each with the one before it. */
  const nodes: { readonly from: number; readonly to: number; readonly before: number }[] = [];
  const doors = breaks.map(({ outs, ins }) => new Door(rows, outs, ins));
  let best: { cost: number; start: number; end: number; node: number } | undefined;
  // From the beginning, or from where one goes on behind the only break, what has few enough errors ends within so many
  // columns; none between is gone through.
  const reach = rows + mostErrors;
  let lastColumn = anchored && breaks.length === 1 ? reach : text.length;

  for (let column = 0; column <= text.length; column += 1) {
    const low = Math.max(1, column - slack - mostErrors);
    const high = Math.min(rows, column + mostErrors);
    if (low > high) break;
    const isWithinReach = column <= lastColumn;
    if (column === lastColumn + 1) cost.fill(NEVER);
    if (column > 0 && isWithinReach) {
      const unit = text[column - 1] ?? 0;
      let diagonal = cost[low - 1] ?? NEVER;
      let diagonalStart = start[low - 1] ?? 0;
      let diagonalNode = node[low - 1] ?? -1;
      if (low === 1) {
        cost[0] = anchored ? column * ERROR : 0;
        start[0] = anchored ? 0 : column;
        node[0] = -1;
      } else {
        cost[0] = NEVER;
        cost[low - 1] = NEVER;
      }
      for (let row = low; row <= high; row += 1) {
        const left = cost[row] ?? NEVER;
        const leftStart = start[row] ?? 0;
        const leftNode = node[row] ?? -1;
        let least = diagonal + (pattern[row - 1] === unit ? 0 : ERROR);
        let from = diagonalStart;
        let through = diagonalNode;
        if (left + ERROR < least) {
          least = left + ERROR;
          from = leftStart;
          through = leftNode;
        }
        const above = (cost[row - 1] ?? NEVER) + ERROR;
        if (above < least) {
          least = above;
          from = start[row - 1] ?? 0;
          through = node[row - 1] ?? -1;
        }
        cost[row] = least;
        start[row] = from;
        node[row] = through;
        diagonal = left;
        diagonalStart = leftStart;
        diagonalNode = leftNode;
      }
    }
    for (const door of doors) {
      if (isWithinReach && door.leadsOutAt(column)) door.remember(column, cost, start, node, anchored ? 0 : 1);
      if (!door.leadsInAt(column)) continue;
      for (let row = anchored ? 0 : 1; row < rows; row += 1) {
        const reached = (door.cost[row] ?? NEVER) + COST_OF_A_GAP;
        const exit = door.exits[row] ?? column;
        if (reached < (cost[row] ?? NEVER) && column > exit && column - exit <= LONGEST_GAP) {
          if (reached <= mostErrors * ERROR + COST_OF_A_GAP) lastColumn = Math.max(lastColumn, column + reach);
          cost[row] = reached;
          start[row] = door.starts[row] ?? 0;
          node[row] = nodes.push({ from: exit, to: column, before: door.nodes[row] ?? -1 }) - 1;
        }
        const after = (cost[row] ?? NEVER) + ERROR;
        if (after < (cost[row + 1] ?? NEVER)) {
          cost[row + 1] = after;
          start[row + 1] = start[row] ?? 0;
          node[row + 1] = node[row] ?? -1;
        }
      }
    }
    const reached = cost[rows] ?? NEVER;
    if (reached < (best?.cost ?? NEVER)) {
      best = { cost: reached, start: start[rows] ?? 0, end: column, node: node[rows] ?? -1 };
    }
  }
  if (!best) return undefined;
  const gaps: Gap[] = [];
  for (let at = best.node; at >= 0;) {
    const passed = nodes[at];
    if (!passed) break;
    gaps.unshift({ from: passed.from, to: passed.to });
    at = passed.before;
  }
  const errors = (best.cost - gaps.length * COST_OF_A_GAP) / ERROR;
  return errors <= mostErrors ? { start: best.start, end: best.end, errors, gaps } : undefined;
}

/** What is remembered, for each row, of the best way to have left a page. */
class Door {
  readonly cost: Int32Array;
  readonly starts: Int32Array;
  readonly nodes: Int32Array;
  readonly exits: Int32Array;
  readonly #outs: ReadonlySet<number>;
  readonly #ins: ReadonlySet<number>;

  constructor(rows: number, outs: readonly number[], ins: readonly number[]) {
    this.cost = new Int32Array(rows + 1).fill(NEVER);
    this.starts = new Int32Array(rows + 1);
    this.nodes = new Int32Array(rows + 1);
    this.exits = new Int32Array(rows + 1);
    this.#outs = new Set(outs);
    this.#ins = new Set(ins);
  }

  leadsOutAt(column: number): boolean {
    return this.#outs.has(column);
  }

  leadsInAt(column: number): boolean {
    return this.#ins.has(column);
  }

  /** Of equal ways the later: what is passed over is as short as can be. */
  remember(column: number, cost: Int32Array, start: Int32Array, node: Int32Array, firstRow: number): void {
    for (let row = firstRow; row < this.cost.length - 1; row += 1) {
      if ((cost[row] ?? NEVER) > (this.cost[row] ?? NEVER)) continue;
      this.cost[row] = cost[row] ?? NEVER;
      this.starts[row] = start[row] ?? 0;
      this.nodes[row] = node[row] ?? -1;
      this.exits[row] = column;
    }
  }
}
