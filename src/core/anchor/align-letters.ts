import { integers } from "../text/room.ts";

/** Which units of one text stand for which of another, by the fewest insertions, removals and replacements. */
export interface LetterAlignment {
  readonly errors: number;
  /** For each place between units of the first text: the first and the last place of the second that it goes with. */
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/** Beyond so many errors texts are not aligned: that takes the square of them. */
const MOST_ERRORS = 3_000;
const UNREACHED = -1;

/**
 * Aligns two texts from end to end: for each number of errors, how far along each diagonal of the table of distances one
 * comes, and then the way back (Ukkonen, 1985; Myers, "An O(ND) difference algorithm", 1986). Undefined where they
 * differ by more than `mostErrors`.
 */
export function alignLetters(one: Uint16Array, other: Uint16Array, mostErrors: number): LetterAlignment | undefined {
  const goal = other.length - one.length;
  const most = Math.min(mostErrors, MOST_ERRORS);
  if (Math.abs(goal) > most) return undefined;
  /** For each number of errors, the rows reached on the diagonals from minus that many to as many. */
  const reached: Int32Array[] = [];
  for (let errors = 0; errors <= most; errors += 1) {
    const rows = integers(2 * errors + 1);
    const before = reached[errors - 1];
    for (let cell = 0; cell < rows.length; cell += 1) {
      const diagonal = cell - errors;
      let row = before ? furthest(before, cell) : 0;
      row = Math.min(row, one.length, other.length - diagonal);
      if (row < 0 || row + diagonal < 0) row = UNREACHED;
      else while (row < one.length && row + diagonal < other.length && one[row] === other[row + diagonal]) row += 1;
      rows[cell] = row;
    }
    reached.push(rows);
    if (Math.abs(goal) <= errors && rows[goal + errors] === one.length)
      return wayBack(reached, one.length, other.length);
  }
  return undefined;
}

/** The row that one error more leads to: a unit replaced, one of the second text put in, one of the first lost. */
function furthest(before: Int32Array, cell: number): number {
  return Math.max(inserted(before, cell), replaced(before, cell), lost(before, cell));
}

function inserted(before: Int32Array, cell: number): number {
  return cell < 2 ? UNREACHED : (before[cell - 2] ?? UNREACHED);
}

function replaced(before: Int32Array, cell: number): number {
  return cell < 1 || cell > before.length ? UNREACHED : onwards(before[cell - 1]);
}

function lost(before: Int32Array, cell: number): number {
  return cell >= before.length ? UNREACHED : onwards(before[cell]);
}

function onwards(row = UNREACHED): number {
  return row === UNREACHED ? UNREACHED : row + 1;
}

function wayBack(reached: readonly Int32Array[], rows: number, columns: number): LetterAlignment {
  const first = integers(rows + 1);
  const last = integers(rows + 1);
  let [row, column] = [rows, columns];
  last[row] = column;
  first[row] = column;
  const errorsAll = reached.length - 1;
  for (let errors = errorsAll; errors >= 0; errors -= 1) {
    const diagonal = column - row;
    const before = reached[errors - 1];
    const cell = diagonal + errors;
    const begin = before ? Math.min(furthest(before, cell), rows, columns - diagonal) : 0;
    while (row > begin) {
      row -= 1;
      column -= 1;
      last[row] = column;
      first[row] = column;
    }
    if (!before) break;
    if (begin === replaced(before, cell)) {
      row -= 1;
      column -= 1;
      last[row] = column;
    } else if (begin === inserted(before, cell)) column -= 1;
    else {
      row -= 1;
      last[row] = column;
    }
    first[row] = column;
  }
  return { errors: errorsAll, first, last };
}
