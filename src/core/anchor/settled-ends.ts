import { EDGE } from "../text/seams.ts";
import type { Context, Side } from "./context.ts";
import { diagonalMatch } from "./diagonal-search.ts";
import { hasPageBreak } from "./page-breaks.ts";
import type { Joins } from "./likeness.ts";
import type { Stream, Units } from "./stream.ts";
import { isUnspaced } from "./vocabulary.ts";

/** Letters of a quotation's end that are compared, and how many of them show that it is intact. */
const END = 24;
const INTACT = 4;
/** How far off, in letters, the end of a word may be that was meant: a short word or two. */
const REACH = 12;
/** The share of letters in error from which on surroundings say nothing of where they begin. */
const MOST_ERRORS = 0.34;

/**
 * The stretches of a find with its outer ends where the quotation and what is given beside it fit best together: of a
 * damaged last word ("By" read as "y") the letters alone do not tell whether it is there.
 */
export function settledEnds(
  stream: Stream,
  wanted: Uint16Array,
  stretches: readonly Units[],
  context: Context,
  joins: Joins,
): readonly Units[] {
  const first = stretches[0];
  const last = stretches.at(-1);
  if (!first || !last) return stretches;
  const start = joins.before ? first.start : settled(stream, wanted, first.start, -1, context.before, first.end);
  const end = joins.after ? last.end : settled(stream, wanted, last.end, 1, context.after, last.start);
  if (start === first.start && end === last.end) return stretches;
  return stretches.map((stretch) => ({
    start: stretch === first ? start : stretch.start,
    end: stretch === last ? end : stretch.end,
  }));
}

/**
 * @param outwards the direction in which the quotation ends.
 * @param inner the other end of the stretch.
 */
function settled(
  stream: Stream,
  wanted: Uint16Array,
  end: number,
  outwards: 1 | -1,
  side: Side | undefined,
  inner: number,
): number {
  const { edges, folded } = stream.seamed;
  const isEnd = (unit: number): boolean =>
    ((edges[unit] ?? 0) & (EDGE.word | (outwards > 0 ? EDGE.finish : EDGE.begin))) !== 0;
  if (isEnd(end) && isIntact(folded.units, wanted, end, outwards)) return end;
  const length = Math.min(END, wanted.length);
  const tail = outwards > 0 ? wanted.slice(-length).toReversed() : wanted.slice(0, length);
  // Where words are not parted, any character may be an end.
  if (isUnspaced(folded.text.slice(Math.max(0, end - 1), end + 1))) return end;
  const all = length + (side?.near.length ?? 0);
  let best = { end, errors: errorsAt(stream, tail, end, outwards, side, all) };
  for (let away = 1; away <= REACH; away += 1) {
    for (const unit of [end - away, end + away]) {
      if (!isEnd(unit) || (inner - unit) * outwards >= 0 || unit < 0 || unit > folded.units.length) continue;
      if (hasPageBreak(stream, Math.min(unit, end), Math.max(unit, end))) continue;
      const errors = errorsAt(stream, tail, unit, outwards, side, best.errors - 1);
      if (errors < best.errors) best = { end: unit, errors };
    }
  }
  return best.end;
}

/** Whether the quotation's letters nearest to an end stand there. */
function isIntact(units: Uint16Array, wanted: Uint16Array, end: number, outwards: 1 | -1): boolean {
  for (let index = 0; index < Math.min(INTACT, wanted.length); index += 1) {
    const letter = wanted[outwards > 0 ? wanted.length - 1 - index : index];
    if (letter !== units[outwards > 0 ? end - 1 - index : end + index]) return false;
  }
  return true;
}

/** Errors of the quotation's end on one side of a place, and of its surroundings on the other; any more where it has too many. */
function errorsAt(
  { seamed }: Stream,
  tail: Uint16Array,
  at: number,
  outwards: 1 | -1,
  side: Side | undefined,
  most: number,
): number {
  const { units } = seamed.folded;
  const inwards = errorsFrom(units, tail, at, outwards > 0 ? -1 : 1, Math.min(tail.length, most));
  if (!side || inwards > most) return inwards;
  const mostBeside = Math.ceil(side.near.length * MOST_ERRORS);
  return inwards + errorsFrom(units, side.near, at, outwards, Math.min(mostBeside - 1, most - inwards));
}

/** The errors of letters right beside a place, one more than the most where there are more. */
function errorsFrom(units: Uint16Array, letters: Uint16Array, at: number, step: 1 | -1, most: number): number {
  const course = {
    text: units,
    at: step > 0 ? at : at - 1,
    step,
    length: Math.max(0, step > 0 ? units.length - at : at),
  };
  return diagonalMatch(letters, course, 0, 0, most)?.errors ?? most + 1;
}
