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
/** The lowest block that so few errors reach in it. */
let bottom = 0;

/** The first column. */
function begin({ length, blocks, symbols }: Pattern, mostErrors: number): void {
  if (plus.length < blocks) {
    plus = new Int32Array(2 * blocks);
    minus = new Int32Array(2 * blocks);
    lowest = new Int32Array(2 * blocks);
  }
  bottom = Math.min(blocks, Math.max(1, Math.ceil(mostErrors / WORD))) - 1;
  for (let block = 0; block <= bottom; block += 1) {
    plus[block] = -1;
    minus[block] = 0;
    lowest[block] = Math.min((block + 1) * WORD, length);
  }
  for (let index = 0; index < symbols.length; index += 1) slots[symbols[index] ?? 0] = index + 1;
}

function finish({ symbols }: Pattern): void {
  for (let index = 0; index < symbols.length; index += 1) slots[symbols[index] ?? 0] = 0;
}

/**
 * Goes on by a column for each unit of the text, up to `to`, or to behind the first at which the whole pattern ends with
 * at most `enough` errors; says where it stopped. All columns are gone through here, with what they need at hand: this is
 * run for hundreds of thousands of letters.
 */
function advance(
  { length, blocks, rows }: Pattern,
  text: Uint16Array,
  from: number,
  to: number,
  mostErrors: number,
  enough: number,
): number {
  const above = plus;
  const below = minus;
  const distances = lowest;
  const numbers = slots;
  const last = blocks - 1;
  const lastHeight = length - last * WORD;
  let deepest = bottom;
  let at = from;
  while (at < to) {
    const row = (numbers[text[at] ?? 0] ?? 0) * blocks;
    at += 1;
    // What the row above a block gains and loses from one column to the next.
    let gain = 0;
    let loss = 0;
    for (let block = 0; block <= deepest; block += 1) {
      const high = block === last ? lastHeight - 1 : WORD - 1;
      const pv = above[block] ?? 0;
      const mv = below[block] ?? 0;
      const given = rows[row + block] ?? 0;
      const vertical = given | mv;
      const equal = given | loss;
      const horizontal = (((equal & pv) + pv) ^ pv) | equal;
      const ph = mv | ~(horizontal | pv);
      const mh = pv & horizontal;
      const shifted = (ph << 1) | gain;
      above[block] = (mh << 1) | loss | ~(vertical | shifted);
      below[block] = shifted & vertical;
      gain = (ph >>> high) & 1;
      loss = (mh >>> high) & 1;
      const before = distances[block] ?? 0;
      distances[block] = before + gain - loss;
      // A row of the next block can be reached from here.
      if (block < deepest || block === last || before > mostErrors) continue;
      if (loss === 0 && ((rows[row + block + 1] ?? 0) & 1) === 0) continue;
      deepest += 1;
      above[deepest] = -1;
      below[deepest] = 0;
      distances[deepest] = before + (deepest === last ? lastHeight : WORD);
    }
    while (deepest > 0 && (distances[deepest] ?? 0) >= mostErrors + (deepest === last ? lastHeight : WORD))
      deepest -= 1;
    if (deepest === last && (distances[last] ?? 0) <= enough) break;
  }
  bottom = deepest;
  return at;
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
  begin(pattern, mostErrors);
  for (let at = from; at < to;) {
    at = advance(pattern, text, at, to, mostErrors, mostErrors);
    const errors = errorsHere(pattern);
    if (errors > mostErrors) continue;
    if (open && at - open.end < apart) {
      if (errors < open.errors) {
        open.errors = errors;
        open.end = at;
      }
      continue;
    }
    open = { end: at, errors };
    found.push(open);
  }
  finish(pattern);
  return found;
}

/**
 * The end with the fewest errors, the first of equals: once there is one, only those with fewer are looked for.
 *
 * @param enough errors with which it is good enough, and nothing better is looked for.
 */
export function leastEnd(
  pattern: Pattern,
  text: Uint16Array,
  from: number,
  to: number,
  mostErrors: number,
  enough = 0,
): End | undefined {
  if (mostErrors < 0) return undefined;
  let least: End | undefined;
  let most = mostErrors;
  begin(pattern, most);
  for (let at = from; at < to && most >= enough;) {
    at = advance(pattern, text, at, to, most, most);
    const errors = errorsHere(pattern);
    if (errors > most) continue;
    least = { end: at, errors };
    most = errors - 1;
  }
  finish(pattern);
  return least;
}

/** Errors with which the whole pattern ends in the column at hand, if they are few. */
function errorsHere({ blocks }: Pattern): number {
  return bottom === blocks - 1 ? (lowest[bottom] ?? 0) : TOO_MANY;
}

/** More errors than anybody asks for. */
export const TOO_MANY = 0xffff;
/** Fewer errors than there can be. */
const NEVER = -1;

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
  begin(pattern, mostErrors);
  let at = from;
  for (const place of places) {
    at = advance(pattern, text, at, place, mostErrors, NEVER);
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
