import type { Folded } from "./fold.ts";
import { isDigitUnit } from "./letter-kind.ts";
import { codePointAt, codePointBefore } from "./code-point.ts";
import { isRaised } from "./numerals.ts";
import { UNSPACED } from "./unspaced.ts";

/** The longest number that is looked along, in units. */
const LONGEST_NUMBER = 16;

/**
 * Whether a line end within a number is no more than that: scripts without spaces end their lines anywhere. The number
 * has to touch one of their letters itself; one that stands by itself before the line end is a number of its own.
 *
 * @param raw what stands between the two digits in `source`.
 */
export function isBrokenNumber(raw: string, source: string, folded: Folded, unit: number): boolean {
  if (!/^[.,:٫٬]?[^\S\n]*\n\s*$/u.test(raw)) return false;
  const { units, text, starts, ends } = folded;
  // The ten digits of every script lie in one row of sixteen (Unicode 17, chapter 22.3): no number has those of two.
  if ((units[unit - 1] ?? 0) >> 4 !== (units[unit] ?? 0) >> 4) return false;
  // Nor is a fraction, or a raised digit, a part of it.
  if (isRaised(source, folded, unit - 1) !== isRaised(source, folded, unit)) return false;
  const goesOn = (from: number, to: number): boolean => !/\s/u.test(source.slice(ends[from], starts[to]));
  let first = unit - 1;
  while (first > unit - LONGEST_NUMBER && isDigitUnit(units[first - 1] ?? 0) && goesOn(first - 1, first)) first -= 1;
  let last = unit;
  while (last < unit + LONGEST_NUMBER && isDigitUnit(units[last + 1] ?? 0) && goesOn(last, last + 1)) last += 1;
  return (
    (ends[first - 1] === starts[first] && UNSPACED.test(codePointBefore(text, first))) ||
    (starts[last + 1] === ends[last] && UNSPACED.test(codePointAt(text, last + 1)))
  );
}
