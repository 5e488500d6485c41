/**
 * Approximate matching where the place is nearly known: for each number of errors, how far along each diagonal of the
 * table of edit distances one comes (Landau and Vishkin, 1989). Few errors cost few steps, however long the texts.
 */

/** A stretch of text that a pattern resembles, in units read from where the search began. */
export interface DiagonalMatch {
  readonly errors: number;
  /** Where it begins, and its exclusive end. */
  readonly start: number;
  readonly end: number;
}

/** Where a pattern is looked for. */
export interface Course {
  readonly text: Uint16Array;
  /** The unit that place 0 is, and whether places are counted onwards (1) or back (-1) from it. */
  readonly at: number;
  readonly step: 1 | -1;
  /** How many units may be read. */
  readonly length: number;
}

/** So low that no step from it reaches the first row. */
const UNREACHED = -(2 ** 29);
/** Rows reached and places begun at, for the errors before and for the errors now; grown as needed, used by one search at a time. */
let reached = [new Int32Array(1024), new Int32Array(1024)] as const;
let begun = [new Int32Array(1024), new Int32Array(1024)] as const;

/**
 * The best match of a pattern that begins at one of the places `first` to `last` of a text, with at most so many errors:
 * insertions, removals and replacements. Of equals, the one nearest in length to the pattern.
 */
export function diagonalMatch(
  pattern: Uint16Array,
  { text, at, step, length }: Course,
  first: number,
  last: number,
  mostErrors: number,
): DiagonalMatch | undefined {
  const rows = pattern.length;
  // Two cells beyond the outermost diagonals are read.
  const lowest = first - mostErrors - 2;
  const width = last - first + 2 * mostErrors + 5;
  if (reached[0].length < width) {
    reached = [new Int32Array(2 * width), new Int32Array(2 * width)];
    begun = [new Int32Array(2 * width), new Int32Array(2 * width)];
  }
  // Taken apart one by one: this is run millions of times, and taking lists apart costs.
  let before = reached[0];
  let now = reached[1];
  let beforeBegun = begun[0];
  let nowBegun = begun[1];
  let bestStart = 0;
  let bestEnd = 0;
  let bestOdds = -1;
  for (let errors = 0; errors <= mostErrors; errors += 1) {
    const from = first - errors - lowest;
    const to = last + errors - lowest;
    // What lies beyond has not been reached with so few errors.
    now[from - 2] = UNREACHED;
    now[from - 1] = UNREACHED;
    now[to + 1] = UNREACHED;
    now[to + 2] = UNREACHED;
    let left = UNREACHED;
    let same = UNREACHED;
    let right = UNREACHED;
    let leftBegun = 0;
    let sameBegun = 0;
    let rightBegun = 0;
    if (errors > 0) {
      same = before[from - 1] ?? UNREACHED;
      right = before[from] ?? UNREACHED;
      sameBegun = beforeBegun[from - 1] ?? 0;
      rightBegun = beforeBegun[from] ?? 0;
    }
    for (let cell = from; cell <= to; cell += 1) {
      const diagonal = cell + lowest;
      let row = 0;
      let start = diagonal;
      if (errors > 0) {
        left = same;
        same = right;
        right = before[cell + 1] ?? UNREACHED;
        leftBegun = sameBegun;
        sameBegun = rightBegun;
        rightBegun = beforeBegun[cell + 1] ?? 0;
        // A unit replaced, one of the text put in, one of the pattern lost: the furthest, without a branch that no
        // processor could foresee. A mask is all ones where a difference is negative.
        row = same + 1;
        start = sameBegun;
        let mask = (row - left) >> 31;
        row += mask & (left - row);
        start += mask & (leftBegun - start);
        mask = (row - right - 1) >> 31;
        row += mask & (right + 1 - row);
        start += mask & (rightBegun - start);
        if (row > rows) row = rows;
        if (row + diagonal > length) row = length - diagonal;
        if (row < 0) {
          now[cell] = UNREACHED;
          continue;
        }
      }
      if (row + diagonal >= 0) {
        const end = length - diagonal < rows ? length - diagonal : rows;
        let unit = at + step * (row + diagonal);
        while (row < end && pattern[row] === text[unit]) {
          row += 1;
          unit += step;
        }
        if (row === rows) {
          const odds = Math.abs(row + diagonal - start - rows);
          if (bestOdds < 0 || odds < bestOdds) {
            bestStart = start;
            bestEnd = row + diagonal;
            bestOdds = odds;
          }
        }
      }
      now[cell] = row;
      nowBegun[cell] = start;
    }
    if (bestOdds >= 0) return { errors, start: bestStart, end: bestEnd };
    const spare = before;
    before = now;
    now = spare;
    const spareBegun = beforeBegun;
    beforeBegun = nowBegun;
    nowBegun = spareBegun;
  }
  return undefined;
}
