import { EDGE } from "../text/seams.ts";
import { anchoredBest, bestEnds, type Pattern, patternOf } from "./edit-search.ts";
import { searchAcross } from "./gap-search.ts";
import type { Joins } from "./likeness.ts";
import { hasPageBreak, LONGEST_FURNITURE, pageBreaks } from "./page-breaks.ts";
import type { Stream, Units } from "./stream.ts";

/** Letters looked for, made ready. */
export interface Sought {
  readonly units: Uint16Array;
  readonly pattern: Pattern;
  readonly backwards: Pattern;
  /** Beyond so many errors nothing is taken for the quotation. */
  readonly mostErrors: number;
  readonly joins: Joins;
}

/** A place that resembles what is sought. */
export interface Find {
  readonly errors: number;
  /** In order; more than one where a footer and a running head, or words left out, stand between. */
  readonly stretches: readonly Units[];
}

/** Of the letters, the share that may be in error: unrelated text comes as near as a third from 30 letters on. */
const MOST_ERRORS = 0.34;

export function soughtOf(units: Uint16Array, joins: Joins): Sought {
  return {
    units,
    joins,
    pattern: patternOf(units),
    backwards: patternOf(units, true),
    mostErrors: Math.floor(units.length * MOST_ERRORS),
  };
}

export function startOf(find: Find): number {
  return find.stretches[0]?.start ?? 0;
}

export function endOf(find: Find): number {
  return find.stretches.at(-1)?.end ?? 0;
}

/** What resembles the quotation in a window of the stream, letter by letter. */
export function findsWithin(stream: Stream, sought: Sought, from: number, to: number): Find[] {
  const { units } = stream.seamed.folded;
  const high = Math.min(units.length, to);
  return bestEnds(sought.pattern, units, Math.max(0, from), high, sought.mostErrors).map(({ end, errors }): Find => {
    const back = Math.max(0, end - sought.units.length - errors);
    const { length } = anchoredBest(sought.backwards, units, end, back);
    return { errors, stretches: [snapped(stream, sought.joins, end - length, end)] };
  });
}

/** The same find, over a page break where one has cut it. */
export function uncut(stream: Stream, sought: Sought, find: Find): Find {
  if (!mayBeCut(stream, sought, find)) return find;
  const reach = 2 * LONGEST_FURNITURE + find.errors;
  const across = findAcross(stream, sought, startOf(find) - reach, endOf(find) + reach);
  // A gap is a liberty: away from the page break it has to explain more than one error.
  const least = hasPageBreak(stream, startOf(find) + 1, endOf(find) - 1) ? 0 : 1;
  return across && across.errors + least < find.errors ? across : find;
}

/** Letters at an end that show it was found. */
const INTACT_END = 6;

/** Whether a page break near a find may have cut it: inside of it, or where an end of the quotation is not intact. */
function mayBeCut(stream: Stream, sought: Sought, find: Find): boolean {
  const [start, end] = [startOf(find), endOf(find)];
  if (find.errors === 0 || !hasPageBreak(stream, start - LONGEST_FURNITURE, end + LONGEST_FURNITURE)) return false;
  if (hasPageBreak(stream, start + 1, end - 1) || find.errors > sought.units.length * 0.1) return true;
  const { units } = stream.seamed.folded;
  const length = Math.min(INTACT_END, sought.units.length);
  const tail = sought.units.length - length;
  for (let index = 0; index < length; index += 1) {
    if (sought.units[index] !== units[start + index]) return true;
    if (sought.units[tail + index] !== units[end - length + index]) return true;
  }
  return false;
}

/** What resembles the quotation in a window, over at least one page break. */
export function findAcross(stream: Stream, sought: Sought, from: number, to: number): Find | undefined {
  const { units } = stream.seamed.folded;
  const low = Math.max(0, from);
  const high = Math.min(units.length, to);
  if (!hasPageBreak(stream, low + 1, high - 1)) return undefined;
  const breaks = pageBreaks(stream, low + 1, high - 1).map(({ at, outs, ins }) => ({
    at: at - low,
    outs: outs.map((unit) => unit - low),
    ins: ins.map((unit) => unit - low),
  }));
  const found = searchAcross(sought.units, units.subarray(low, high), breaks, sought.mostErrors);
  if (!found || found.gaps.length === 0) return undefined;
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
