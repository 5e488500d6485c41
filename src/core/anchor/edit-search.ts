import { shorts } from "../text/room.ts";

/**
 * Approximate matching by bit-parallel dynamic programming: 32 rows of the table of edit distances in one step (Myers,
 * "A fast bit-vector algorithm for approximate string matching", 1999, in blocks after Hyyrö, 2003), and only as far
 * down the table as distances may still be small enough (Ukkonen, 1985). Distances count insertions, removals and
 * replacements of units.
 */

/** A pattern made ready for searching. */
export interface Pattern {
  readonly length: number;
  readonly blocks: number;
  /** Its different units; the place of each in {@link rows}, from 1. */
  readonly symbols: Uint16Array;
  /** For each symbol, `blocks` words: which of the pattern's units it is. The first symbol is "any other". */
  readonly rows: Int32Array;
}

/** Where a pattern ends, and with how many errors. */
export interface End {
  readonly end: number;
  readonly errors: number;
}

const WORD = 32;
/** Which row each unit has in the pattern at work; all zero between searches. */
const slots = new Uint16Array(0x1_0000);

export function patternOf(units: Uint16Array): Pattern {
  const blocks = Math.max(1, Math.ceil(units.length / WORD));
  const found = new Uint16Array(units.length);
  let count = 0;
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at] ?? 0;
    if (slots[unit] !== 0) continue;
    found[count++] = unit;
    slots[unit] = count;
  }
  const rows = new Int32Array((count + 1) * blocks);
  for (let at = 0; at < units.length; at += 1) {
    const word = (slots[units[at] ?? 0] ?? 0) * blocks + (at >>> 5);
    rows[word] = (rows[word] ?? 0) | (1 << (at & 31));
  }
  const symbols = found.subarray(0, count);
  for (let index = 0; index < count; index += 1) slots[symbols[index] ?? 0] = 0;
  return { length: units.length, blocks, symbols, rows };
}

/** A column of the table: differences between rows, 32 in a word, and the distance in each block's last row. */
let plus = new Int32Array(64);
let minus = new Int32Array(64);
let lowest = new Int32Array(64);

/** The first column; returns the lowest block with a row that so few errors reach. */
function begin({ length, blocks, symbols }: Pattern, mostErrors: number): number {
  if (plus.length < blocks) {
    plus = new Int32Array(2 * blocks);
    minus = new Int32Array(2 * blocks);
    lowest = new Int32Array(2 * blocks);
  }
  const bottom = Math.min(blocks, Math.max(1, Math.ceil(mostErrors / WORD))) - 1;
  for (let block = 0; block <= bottom; block += 1) {
    plus[block] = -1;
    minus[block] = 0;
    lowest[block] = Math.min((block + 1) * WORD, length);
  }
  for (let index = 0; index < symbols.length; index += 1) slots[symbols[index] ?? 0] = index + 1;
  return bottom;
}

function finish({ symbols }: Pattern): void {
  for (let index = 0; index < symbols.length; index += 1) slots[symbols[index] ?? 0] = 0;
}

/** The next column, for one unit of the text; returns the lowest block that so few errors reach in it. */
function advance({ length, blocks, rows }: Pattern, unit: number, before: number, mostErrors: number): number {
  const lastHeight = length - (blocks - 1) * WORD;
  const lastBit = 1 << (lastHeight - 1);
  const row = (slots[unit] ?? 0) * blocks;
  let bottom = before;
  let carry = 0;
  for (let block = 0; block <= bottom; block += 1) {
    const high = block === blocks - 1 ? lastBit : 1 << 31;
    const pv = plus[block] ?? 0;
    const mv = minus[block] ?? 0;
    let equal = rows[row + block] ?? 0;
    const vertical = equal | mv;
    equal |= carry >>> 31;
    const horizontal = (((equal & pv) + pv) ^ pv) | equal;
    let ph = mv | ~(horizontal | pv);
    let mh = pv & horizontal;
    const out = ((ph & high) === 0 ? 0 : 1) - ((mh & high) === 0 ? 0 : 1);
    ph = (ph << 1) | (carry > 0 ? 1 : 0);
    mh = (mh << 1) | (carry >>> 31);
    plus[block] = mh | ~(vertical | ph);
    minus[block] = ph & vertical;
    carry = out;
    lowest[block] = (lowest[block] ?? 0) + out;
    // A row of the next block can be reached from here.
    if (block < bottom || block === blocks - 1 || (lowest[block] ?? 0) - out > mostErrors) continue;
    if (out >= 0 && ((rows[row + block + 1] ?? 0) & 1) === 0) continue;
    bottom += 1;
    plus[bottom] = -1;
    minus[bottom] = 0;
    lowest[bottom] = (lowest[block] ?? 0) - out + (bottom === blocks - 1 ? lastHeight : WORD);
  }
  while (bottom > 0 && (lowest[bottom] ?? 0) >= mostErrors + (bottom === blocks - 1 ? lastHeight : WORD)) bottom -= 1;
  return bottom;
}

/**
 * The best ends of matches within a stretch of text with at most so many errors; one for each place.
 *
 * @param from the first unit of the text; `to` is exclusive.
 */
export function bestEnds(pattern: Pattern, text: Uint16Array, from: number, to: number, mostErrors: number): End[] {
  if (mostErrors < 0) return [];
  const found: { end: number; errors: number }[] = [];
  let open: { end: number; errors: number } | undefined;
  // Ends of one match lie closer together than half its length.
  const apart = Math.max(1, pattern.length >> 1);
  const last = pattern.blocks - 1;
  let bottom = begin(pattern, mostErrors);
  for (let at = from; at < to; at += 1) {
    bottom = advance(pattern, text[at] ?? 0, bottom, mostErrors);
    if (bottom < last) continue;
    const errors = lowest[bottom] ?? 0;
    if (errors > mostErrors) continue;
    const end = at + 1;
    if (open && end - open.end < apart) {
      if (errors < open.errors) {
        open.errors = errors;
        open.end = end;
      }
      continue;
    }
    open = { end, errors };
    found.push(open);
  }
  finish(pattern);
  return found;
}

/** More errors than anybody asks for. */
export const TOO_MANY = 0xffff;

/**
 * For each of some places in a text, in order: with how few errors each beginning of a pattern ends there, by its
 * length; {@link TOO_MANY} where it may be more than `mostErrors`.
 */
export function errorsAt(
  pattern: Pattern,
  text: Uint16Array,
  from: number,
  places: readonly number[],
  mostErrors: number,
): Uint16Array[] {
  const columns: Uint16Array[] = [];
  let bottom = begin(pattern, mostErrors);
  let at = from;
  for (const place of places) {
    for (; at < place; at += 1) bottom = advance(pattern, text[at] ?? 0, bottom, mostErrors);
    const column = shorts(pattern.length + 1).fill(TOO_MANY);
    column[0] = 0;
    for (let block = 0; block <= bottom; block += 1) {
      let errors = lowest[block] ?? 0;
      for (let row = Math.min((block + 1) * WORD, pattern.length); row > block * WORD; row -= 1) {
        column[row] = errors;
        const bit = 1 << ((row - 1) & 31);
        errors -= ((plus[block] ?? 0) & bit) === 0 ? 0 : 1;
        errors += ((minus[block] ?? 0) & bit) === 0 ? 0 : 1;
      }
    }
    columns.push(column);
  }
  finish(pattern);
  return columns;
}
