/**
 * Approximate matching by bit-parallel dynamic programming: 32 rows of the table of edit distances in one step (Myers,
 * "A fast bit-vector algorithm for approximate string matching", 1999, in blocks after Hyyrö, 2003). Distances count
 * insertions, removals and replacements of units.
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

const WORD = 32;
/** Which row each unit has in the pattern at work; all zero between searches. */
const slots = new Uint16Array(0x1_0000);

/** @param backwards makes the pattern of the units read from the end. */
export function patternOf(units: Uint16Array, backwards = false): Pattern {
  const blocks = Math.max(1, Math.ceil(units.length / WORD));
  const symbols = Uint16Array.from(new Set(units));
  const rows = new Int32Array((symbols.length + 1) * blocks);
  for (const [index, symbol] of symbols.entries()) slots[symbol] = index + 1;
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[backwards ? units.length - 1 - at : at] ?? 0;
    const word = (slots[unit] ?? 0) * blocks + (at >>> 5);
    rows[word] = (rows[word] ?? 0) | (1 << (at & 31));
  }
  for (const symbol of symbols) slots[symbol] = 0;
  return { length: units.length, blocks, symbols, rows };
}

/**
 * Runs a pattern over a text and tells the distance at each column: of the pattern to the stretch of text that ends
 * there and fits best, or, `anchored`, to the stretch from the beginning to there.
 *
 * @param from the first unit of the text; `to` is exclusive. Where `to` is below `from`, the text is read backwards
 *   from `from - 1` down to `to`.
 * @param atColumn told the distance and how many units were read.
 */
export function runPattern(
  pattern: Pattern,
  text: Uint16Array,
  from: number,
  to: number,
  anchored: boolean,
  atColumn: (distance: number, read: number) => void,
): void {
  const { length, blocks, symbols, rows } = pattern;
  const plus = new Int32Array(blocks).fill(-1);
  const minus = new Int32Array(blocks);
  const last = 1 << ((length - 1) & 31);
  const step = to < from ? -1 : 1;
  const count = Math.abs(to - from);
  let at = step < 0 ? from - 1 : from;
  let distance = length;
  for (let index = 0; index < symbols.length; index += 1) slots[symbols[index] ?? 0] = index + 1;
  for (let read = 1; read <= count; read += 1, at += step) {
    const row = (slots[text[at] ?? 0] ?? 0) * blocks;
    let carry = anchored ? 1 : 0;
    for (let block = 0; block < blocks; block += 1) {
      const pv = plus[block] ?? 0;
      const mv = minus[block] ?? 0;
      let equal = rows[row + block] ?? 0;
      const vertical = equal | mv;
      if (carry < 0) equal |= 1;
      const horizontal = (((equal & pv) + pv) ^ pv) | equal;
      let ph = mv | ~(horizontal | pv);
      let mh = pv & horizontal;
      const high = block === blocks - 1 ? last : 1 << 31;
      const out = (ph & high) !== 0 ? 1 : (mh & high) !== 0 ? -1 : 0;
      ph = (ph << 1) | (carry > 0 ? 1 : 0);
      mh = (mh << 1) | (carry < 0 ? 1 : 0);
      plus[block] = mh | ~(vertical | ph);
      minus[block] = ph & vertical;
      carry = out;
    }
    distance += carry;
    atColumn(distance, read);
  }
  for (let index = 0; index < symbols.length; index += 1) slots[symbols[index] ?? 0] = 0;
}

/** The best ends of matches within a stretch of text with at most so many errors; one for each place. */
export function bestEnds(
  pattern: Pattern,
  text: Uint16Array,
  from: number,
  to: number,
  mostErrors: number,
): { readonly end: number; readonly errors: number }[] {
  const found: { end: number; errors: number }[] = [];
  let open: { end: number; errors: number } | undefined;
  // Ends of one match lie closer together than half its length.
  const apart = Math.max(1, pattern.length >> 1);
  runPattern(pattern, text, from, to, false, (errors, read) => {
    if (errors > mostErrors) return;
    const end = from + read;
    if (open && end - open.end < apart) {
      if (errors < open.errors) [open.errors, open.end] = [errors, end];
      return;
    }
    open = { end, errors };
    found.push(open);
  });
  return found;
}
