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

const UNREACHED = -2;
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
  const lowest = first - mostErrors - 1;
  const width = last - first + 2 * mostErrors + 3;
  if ((reached[0]?.length ?? 0) < width) {
    reached = [new Int32Array(2 * width), new Int32Array(2 * width)];
    begun = [new Int32Array(2 * width), new Int32Array(2 * width)];
  }
  let [before, now] = reached;
  let [beforeBegun, nowBegun] = begun;
  before.fill(UNREACHED, 0, width);
  now.fill(UNREACHED, 0, width);
  for (let errors = 0; errors <= mostErrors; errors += 1) {
    let best: DiagonalMatch | undefined;
    const from = first - errors - lowest;
    const to = last + errors - lowest;
    for (let cell = from; cell <= to; cell += 1) {
      const diagonal = cell + lowest;
      let row = UNREACHED;
      let start = diagonal;
      if (errors === 0) row = 0;
      else {
        // A unit replaced, one of the text put in, one of the pattern lost.
        const replaced = before[cell] ?? UNREACHED;
        if (replaced !== UNREACHED) {
          row = replaced + 1;
          start = beforeBegun[cell] ?? 0;
        }
        const inserted = before[cell - 1] ?? UNREACHED;
        if (inserted !== UNREACHED && inserted > row) {
          row = inserted;
          start = beforeBegun[cell - 1] ?? 0;
        }
        const lost = before[cell + 1] ?? UNREACHED;
        if (lost !== UNREACHED && lost + 1 > row) {
          row = lost + 1;
          start = beforeBegun[cell + 1] ?? 0;
        }
        if (row > rows) row = rows;
        if (row !== UNREACHED && row + diagonal > length) row = length - diagonal < 0 ? UNREACHED : length - diagonal;
      }
      if (row !== UNREACHED && row + diagonal >= 0) {
        let place = row + diagonal;
        let unit = at + step * place;
        while (row < rows && place < length && pattern[row] === text[unit]) {
          row += 1;
          place += 1;
          unit += step;
        }
        if (row === rows && isNearer(rows, start, place, best)) best = { errors, start, end: place };
      }
      now[cell] = row;
      nowBegun[cell] = start;
    }
    if (best) return best;
    [before, now] = [now, before];
    [beforeBegun, nowBegun] = [nowBegun, beforeBegun];
  }
  return undefined;
}

function isNearer(rows: number, start: number, end: number, best: DiagonalMatch | undefined): boolean {
  return !best || Math.abs(end - start - rows) < Math.abs(best.end - best.start - rows);
}
