/** Which units of one text stand for which of another, by the fewest insertions, removals and replacements. */
export interface LetterAlignment {
  readonly errors: number;
  /** For each place between units of the first text: the first and the last place of the second that it goes with. */
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/** Cells of the table beyond which texts are not aligned: about a second's work. */
const MOST_CELLS = 40_000_000;
const NEVER = 1 << 28;
const PAIR = 0;
const FIRST_ONLY = 1;
const SECOND_ONLY = 2;

/**
 * Aligns two texts from end to end within a band (Ukkonen, 1985). Undefined where they differ by more than
 * `mostErrors`, or are too long for it.
 */
export function alignLetters(one: Uint16Array, other: Uint16Array, mostErrors: number): LetterAlignment | undefined {
  const band = Math.max(mostErrors, Math.abs(one.length - other.length));
  const width = 2 * band + 1;
  if ((one.length + 1) * width > MOST_CELLS) return undefined;
  const moves = new Uint8Array((one.length + 1) * width);
  /** Row by row; cell `d` is the column `row - band + d`. */
  let above = new Int32Array(width + 1).fill(NEVER);
  let current = new Int32Array(width + 1).fill(NEVER);
  for (let row = 0; row <= one.length; row += 1) {
    for (let cell = 0; cell < width; cell += 1) {
      const column = row - band + cell;
      if (column < 0 || column > other.length) {
        current[cell] = NEVER;
        continue;
      }
      let cost = row === 0 && column === 0 ? 0 : NEVER;
      let move = PAIR;
      if (row > 0 && column > 0) cost = (above[cell] ?? NEVER) + (one[row - 1] === other[column - 1] ? 0 : 1);
      const removed = row > 0 ? (above[cell + 1] ?? NEVER) + 1 : NEVER;
      if (removed < cost) [cost, move] = [removed, FIRST_ONLY];
      const inserted = cell > 0 ? (current[cell - 1] ?? NEVER) + 1 : NEVER;
      if (inserted < cost) [cost, move] = [inserted, SECOND_ONLY];
      current[cell] = cost;
      moves[row * width + cell] = move;
    }
    [above, current] = [current, above];
    current[width] = NEVER;
    above[width] = NEVER;
  }
  const errors = above[other.length - one.length + band] ?? NEVER;
  if (errors > mostErrors) return undefined;
  return { errors, ...placesFrom(moves, one.length, other.length, band) };
}

function placesFrom(
  moves: Uint8Array,
  rows: number,
  columns: number,
  band: number,
): { readonly first: Int32Array; readonly last: Int32Array } {
  const first = new Int32Array(rows + 1);
  const last = new Int32Array(rows + 1);
  const width = 2 * band + 1;
  let row = rows;
  let column = columns;
  last[row] = column;
  while (row > 0 || column > 0) {
    const move = moves[row * width + (column - row + band)];
    first[row] = column;
    if (row > 0 && (move === FIRST_ONLY || column === 0)) {
      row -= 1;
      last[row] = column;
    } else if (column > 0 && (move === SECOND_ONLY || row === 0)) column -= 1;
    else {
      row -= 1;
      column -= 1;
      last[row] = column;
    }
    first[row] = column;
  }
  return { first, last };
}
