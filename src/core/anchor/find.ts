import { EDGE } from "../text/seams.ts";
import { type Course, type DiagonalMatch, diagonalMatch } from "./diagonal-search.ts";
import { bestEnds, type End, leastEnd, type Pattern, patternOf } from "./edit-search.ts";
import type { Joins } from "./likeness.ts";
import type { Stream, Units } from "./stream.ts";

/** Letters looked for, made ready. */
export interface Sought {
  readonly units: Uint16Array;
  /** Beyond so many errors nothing is taken for the quotation. */
  readonly mostErrors: number;
  readonly joins: Joins;
  /** The letters made ready for searching, when that is needed. */
  readonly pattern: () => Pattern;
  /** The letters from the last to the first, and their pattern. */
  readonly reversed: () => Uint16Array;
  readonly reversedPattern: () => Pattern;
  /** The pattern of its quarters. */
  readonly pieces: () => readonly Pattern[];
}

/** Units at which a quotation may begin, both inclusive. */
export interface Begins {
  readonly from: number;
  readonly to: number;
}

/** A place that resembles what is sought. */
export interface Find {
  readonly errors: number;
  /** In order; more than one where a footer and a running head, or words left out, stand between. */
  readonly stretches: readonly Units[];
}

/** Of the letters, the share that may be in error: unrelated text comes as near as a third from 30 letters on. */
const MOST_ERRORS = 0.34;

/** The square of it is the work that one place may take: a tenth of a second. */
const MOST_ERRORS_AT_ALL = 2_500;

export function soughtOf(units: Uint16Array, joins: Joins, share = MOST_ERRORS): Sought {
  let pattern: Pattern | undefined;
  let reversed: Uint16Array | undefined;
  let reversedPattern: Pattern | undefined;
  let pieces: readonly Pattern[] | undefined;
  return {
    units,
    joins,
    pattern: () => (pattern ??= patternOf(units)),
    reversed: () => (reversed ??= units.toReversed()),
    reversedPattern: () => (reversedPattern ??= patternOf((reversed ??= units.toReversed()))),
    pieces: () => (pieces ??= piecesOf(units)),
    mostErrors: Math.min(Math.floor(units.length * share), MOST_ERRORS_AT_ALL),
  };
}

/** Pieces of which a gap can part one. */
export const PIECES = 4;

function piecesOf(units: Uint16Array): Pattern[] {
  return Array.from({ length: PIECES }, (_, index) =>
    patternOf(
      units.subarray(Math.floor((index * units.length) / PIECES), Math.floor(((index + 1) * units.length) / PIECES)),
    ),
  );
}

export function startOf(find: Find): number {
  return find.stretches[0]?.start ?? 0;
}

export function endOf(find: Find): number {
  return find.stretches.at(-1)?.end ?? 0;
}

/** Errors that are tried first. */
const FEW_ERRORS = 16;

/**
 * What resembles the quotation in the stream where it may begin at one of the units `first` to `last`, letter by letter.
 *
 * @param slack how many units it may begin earlier or later.
 * @param mostErrors beyond which it is of no interest.
 * @param likely whether it is expected to be there: otherwise it is first seen to that it can be.
 */
export function findsWithin(
  stream: Stream,
  sought: Sought,
  { from: first, to: last }: Begins,
  slack: number,
  mostErrors: number,
  likely: boolean,
): Find[] {
  const { units } = stream.seamed.folded;
  const length = sought.units.length;
  if (mostErrors < 0) return [];
  if (last - first <= slack) {
    const course = { text: units, at: 0, step: 1 as const, length: units.length };
    // Few errors cannot shift it far.
    const few = Math.min(mostErrors, slack, FEW_ERRORS);
    let match: DiagonalMatch | undefined;
    if (likely || few === mostErrors) {
      const low = Math.max(0, first - few);
      const high = Math.min(units.length, last + few);
      match = diagonalMatch(sought.units, course, low, high, few);
      match &&= settled(sought, course, match, low, high);
    }
    if (!match && few < mostErrors) {
      const low = Math.max(0, first - Math.min(slack, mostErrors));
      const high = Math.min(units.length, last + slack + length + mostErrors);
      const best = leastEnd(sought.pattern(), units, low, high, mostErrors);
      if (best) {
        const start = beginOf(sought, units, best);
        match = settled(sought, course, { ...best, start }, low, start + best.errors);
      }
    }
    return match ? [{ errors: match.errors, stretches: [snapped(stream, sought.joins, match.start, match.end)] }] : [];
  }
  const high = Math.min(units.length, last + length + slack);
  return bestEnds(sought.pattern(), units, Math.max(0, first - slack), high, mostErrors).map((end): Find => {
    const start = beginOf(sought, units, end);
    return { errors: end.errors, stretches: [snapped(stream, sought.joins, start, end.end)] };
  });
}

/** Where the match begins that ends at a place. */
function beginOf({ units: { length }, reversed }: Sought, units: Uint16Array, { end, errors }: End): number {
  const course = { text: units, at: end - 1, step: -1 as const, length: Math.min(end, length + errors) };
  return Math.max(0, end - (diagonalMatch(reversed(), course, 0, 0, errors)?.end ?? length));
}

/** The best match round about one that was only looked for within limits and begins beside them: it may go on beyond. */
function settled(sought: Sought, course: Course, match: DiagonalMatch, low: number, high: number): DiagonalMatch {
  let best = match;
  let least = low;
  let most = high;
  while (best.errors > 0 && (best.start - least < best.errors || most - best.start < best.errors)) {
    const away = best.errors;
    [least, most] = [Math.max(0, best.start - away), Math.min(course.length, best.start + away)];
    // Hardly ever is there a better one, and this search says so sooner.
    const end = Math.min(course.length, most + sought.units.length + away);
    if (!leastEnd(sought.pattern(), course.text, least, end, away - 1, away - 1)) break;
    const better = diagonalMatch(sought.units, course, least, most, best.errors - 1);
    if (!better) break;
    best = better;
  }
  return best;
}

/** How far an end may be from the end of a word and still be meant for it. */
const NEAR_EDGE = 2;

/** A stretch whose ends, where they are damaged, are those of words. */
export function snapped({ seamed }: Stream, joins: Joins, start: number, end: number): Units {
  const units = {
    start: joins.before ? start : nearEdge(seamed.edges, start, EDGE.begin),
    end: joins.after ? end : nearEdge(seamed.edges, end, EDGE.finish),
  };
  return units.start < units.end ? units : { start, end };
}

function nearEdge(edges: Uint8Array, unit: number, edge: number): number {
  for (let away = 0; away <= NEAR_EDGE; away += 1) {
    if (((edges[unit - away] ?? 0) & edge) !== 0) return unit - away;
    if (((edges[unit + away] ?? 0) & edge) !== 0) return unit + away;
  }
  return unit;
}
