import type { TextQuote } from "../model/anchor.ts";
import { foldedUnits } from "../text/fold.ts";
import { seamed } from "../text/seams.ts";
import type { Context, Side } from "./context.ts";
import { diagonalMatch } from "./diagonal-search.ts";
import { changedWords } from "./same-words.ts";
import type { Stream, Units } from "./stream.ts";
import { certainDamage, type Damage, type Surroundings } from "./word-damage.ts";

/** UTF-16 units of a side that are looked at: more tells no more of the print right there. */
const LONGEST_SIDE = 160;
/** Letters of which something is to be seen, and the share in error beyond which they are other words. */
const LEAST_LETTERS = 6;
const MOST_ERRORS = 0.34;

/**
 * How bad recognition is in what stands on both sides of a place, as far as prefix and suffix show: where a page is
 * clean, a changed word is likelier an edit than damage.
 */
export function surroundingsOf(
  stream: Stream,
  quote: TextQuote,
  context: Context,
  { start, end }: Units,
): Surroundings {
  const prefix = (quote.prefix ?? "").slice(-LONGEST_SIDE);
  const suffix = (quote.suffix ?? "").slice(0, LONGEST_SIDE);
  // What has been folded already need not be again.
  const given = (side: string, whole: string | undefined, folded: Side | undefined): number =>
    side === whole && folded ? folded.units.length : foldedUnits(side).length;
  return {
    letters: () => given(prefix, quote.prefix, context.before) + given(suffix, quote.suffix, context.after),
    damage: () => {
      const before = damageBeside(stream, prefix, start, -1);
      const after = damageBeside(stream, suffix, end, 1);
      return { errors: before.errors + after.errors, letters: before.letters + after.letters };
    },
  };
}

function damageBeside(stream: Stream, side: string, at: number, step: 1 | -1): Damage {
  const units = foldedUnits(side);
  const nothing = { errors: 0, letters: 0 };
  if (units.length < LEAST_LETTERS) return nothing;
  const text = stream.seamed.folded.units;
  const course = { text, at: step > 0 ? at : at - 1, step, length: step > 0 ? text.length - at : at };
  const most = Math.floor(units.length * MOST_ERRORS);
  const match = diagonalMatch(step > 0 ? units : units.toReversed(), course, 0, 0, most);
  if (!match) return nothing;
  if (match.errors === 0) return { errors: 0, letters: units.length };
  const stretch = step > 0 ? { start: at, end: at + match.end } : { start: at - match.end, end: at };
  const compared = changedWords(stream, seamed(side), [stretch], match.errors);
  return compared ? { errors: certainDamage(stream, compared.runs), letters: units.length } : nothing;
}
