import { EDGE } from "../text/seams.ts";
import { matchAcross } from "./across-break.ts";
import { type Course, type DiagonalMatch, diagonalMatch } from "./diagonal-search.ts";
import { bestEnds, type Pattern, patternOf } from "./edit-search.ts";
import { type GapResemblance, LONGEST_GAP, searchAcross } from "./gap-search.ts";
import type { Joins } from "./likeness.ts";
import { hasPageBreak, LONGEST_FURNITURE, pageBreaks } from "./page-breaks.ts";
import type { Stream, Units } from "./stream.ts";

/** Letters looked for, made ready. */
export interface Sought {
  readonly units: Uint16Array;
  /** Beyond so many errors nothing is taken for the quotation. */
  readonly mostErrors: number;
  readonly joins: Joins;
  /** The letters made ready for searching, when that is needed. */
  readonly pattern: () => Pattern;
  /** The same for its quarters. */
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
  let pieces: readonly Pattern[] | undefined;
  return {
    units,
    joins,
    pattern: () => (pattern ??= patternOf(units)),
    pieces: () => (pieces ??= piecesOf(units)),
    mostErrors: Math.min(Math.floor(units.length * share), MOST_ERRORS_AT_ALL),
  };
}

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
    const matchNear = (away: number, errors: number): DiagonalMatch | undefined => {
      const [low, high] = [Math.max(0, first - away), Math.min(units.length, last + away)];
      const match = diagonalMatch(sought.units, course, low, high, errors);
      return match && settled(sought.units, course, match, low, high);
    };
    // Few errors cannot shift it far.
    const few = Math.min(mostErrors, slack, FEW_ERRORS);
    let match = likely ? matchNear(few, few) : undefined;
    if (!match && !(likely && few === mostErrors)) {
      const away = Math.min(slack, mostErrors);
      const high = Math.min(units.length, last + away + length + mostErrors);
      const ends = bestEnds(sought.pattern(), units, Math.max(0, first - away), high, mostErrors);
      const least = Math.min(...ends.map(({ errors }) => errors));
      if (!likely && least <= few) match = matchNear(few, few);
      if (!match && least <= mostErrors && few < mostErrors) match = matchNear(away, mostErrors);
    }
    return match ? [{ errors: match.errors, stretches: [snapped(stream, sought.joins, match.start, match.end)] }] : [];
  }
  const high = Math.min(units.length, last + length + slack);
  return bestEnds(sought.pattern(), units, Math.max(0, first - slack), high, mostErrors).map(
    ({ end, errors }): Find => {
      const course = { text: units, at: end - 1, step: -1 as const, length: Math.min(end, length + errors) };
      const start = end - (diagonalMatch(sought.units.toReversed(), course, 0, 0, errors)?.end ?? length);
      return { errors, stretches: [snapped(stream, sought.joins, Math.max(0, start), end)] };
    },
  );
}

/** The best match round about one that was only looked for within limits and begins beside them: it may go on beyond. */
function settled(pattern: Uint16Array, course: Course, match: DiagonalMatch, low: number, high: number): DiagonalMatch {
  let [best, least, most] = [match, low, high];
  while (best.errors > 0 && (best.start - least < best.errors || most - best.start < best.errors)) {
    const away = best.errors;
    [least, most] = [Math.max(0, best.start - away), Math.min(course.length, best.start + away)];
    const better = diagonalMatch(pattern, course, least, most, best.errors - 1);
    if (!better) break;
    best = better;
  }
  return best;
}

/** The same find, over a page break where one has cut it. */
export function uncut(stream: Stream, sought: Sought, find: Find): Find {
  if (!mayBeCut(stream, sought, find)) return find;
  const [start, end] = [startOf(find), endOf(find)];
  const [only, ...others] = pageBreaks(stream, start - LONGEST_FURNITURE, end + LONGEST_FURNITURE);
  if (only && others.length === 0) {
    const match = matchAcross(sought.units, stream.seamed.folded.units, only, { start, errors: find.errors });
    if (match === "none") return find;
    if (match) return explains(match.errors, only.at > start && only.at < end, find) ? acrossOf(match, 0) : find;
  }
  // Inside, a gap takes no more room than there are errors; beyond an end, that of the furniture too.
  const reach = find.errors + 8;
  const before = hasPageBreak(stream, start - LONGEST_FURNITURE, start + reach) ? LONGEST_GAP : 0;
  const after = hasPageBreak(stream, end - reach, end + LONGEST_FURNITURE) ? LONGEST_GAP : 0;
  const across = findAcross(stream, sought, start - reach - before, end + reach + after);
  return across && explains(across.errors, hasPageBreak(stream, start + 1, end - 1), find) ? across : find;
}

/** A gap is a liberty: beside the page break it has to explain all errors, or more than one. */
function explains(errors: number, inside: boolean, find: Find): boolean {
  return errors < find.errors && (inside || errors === 0 || errors + 1 < find.errors);
}

/** Letters at an end that show it was found. */
const INTACT_END = 6;

/** Whether a page break near a find may have cut it: inside of it, or where an end of the quotation is not intact. */
function mayBeCut(stream: Stream, sought: Sought, find: Find): boolean {
  const [start, end] = [startOf(find), endOf(find)];
  if (find.errors === 0 || !hasPageBreak(stream, start - LONGEST_FURNITURE, end + LONGEST_FURNITURE)) return false;
  const { units } = stream.seamed.folded;
  for (const { at } of pageBreaks(stream, start + 1, end - 1)) if (!isStraight(sought.units, units, at)) return true;
  if (find.errors > sought.units.length * 0.1) return true;
  const length = Math.min(INTACT_END, sought.units.length);
  const tail = sought.units.length - length;
  for (let index = 0; index < length; index += 1) {
    if (sought.units[index] !== units[start + index]) return true;
    if (sought.units[tail + index] !== units[end - length + index]) return true;
  }
  return false;
}

/** Whether the quotation goes straight over a place: its letters before and after are together in it. */
function isStraight(sought: Uint16Array, units: Uint16Array, at: number): boolean {
  for (let start = 0; start + 2 * INTACT_END <= sought.length; start += 1) {
    let length = 0;
    while (length < 2 * INTACT_END && sought[start + length] === units[at - INTACT_END + length]) length += 1;
    if (length === 2 * INTACT_END) return true;
  }
  return false;
}

/** What resembles the quotation in a window, over at least one page break. */
export function findAcross(stream: Stream, sought: Sought, from: number, to: number): Find | undefined {
  const { units } = stream.seamed.folded;
  const low = Math.max(0, from);
  const high = Math.min(units.length, to);
  if (!hasPageBreak(stream, low + 1, high - 1)) return undefined;
  const found = pageBreaks(stream, low + 1, high - 1);
  if (leastAcross(sought, units, low, high, found.length) > sought.mostErrors) return undefined;
  const breaks = found.map(({ at, outs, ins }) => ({
    at: at - low,
    outs: outs.map((unit) => unit - low),
    ins: ins.map((unit) => unit - low),
  }));
  const across = searchAcross(sought.units, units.subarray(low, high), breaks, sought.mostErrors);
  if (!across || across.gaps.length === 0) return undefined;
  return acrossOf(across, low);
}

/** Pieces of which a gap can part one. */
const PIECES = 4;

/** No way over so many page breaks has fewer errors: the pieces of a quotation that no gap parts stand for themselves. */
function leastAcross(sought: Sought, units: Uint16Array, low: number, high: number, breaks: number): number {
  if (breaks >= PIECES || sought.units.length < PIECES) return 0;
  const errors = sought.pieces().map((piece) => {
    const ends = bestEnds(piece, units, low, high, piece.length);
    return Math.min(piece.length, ...ends.map((end) => end.errors));
  });
  return errors
    .toSorted((one, other) => one - other)
    .slice(0, PIECES - breaks)
    .reduce((sum, each) => sum + each, 0);
}

/** @param low the unit of the stream from which a resemblance counts. */
function acrossOf(found: GapResemblance, low: number): Find {
  const stretches: Units[] = [];
  let start = low + found.start;
  for (const gap of found.gaps) {
    stretches.push({ start, end: low + gap.from });
    start = low + gap.to;
  }
  stretches.push({ start, end: low + found.end });
  return { errors: found.errors, stretches: stretches.filter((stretch) => stretch.end > stretch.start) };
}

/** How far an end may be from the end of a word and still be meant for it. */
const NEAR_EDGE = 2;

/** A stretch whose ends, where they are damaged, are those of words. */
function snapped({ seamed }: Stream, joins: Joins, start: number, end: number): Units {
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
