import { matchAcross } from "./across-break.ts";
import { leastEnd } from "./edit-search.ts";
import { endOf, type Find, PIECES, snapped, type Sought, startOf } from "./find.ts";
import { type GapResemblance, LONGEST_GAP, searchAcross } from "./gap-search.ts";
import type { Joins } from "./likeness.ts";
import { hasPageBreak, LONGEST_FURNITURE, pageBreaks } from "./page-breaks.ts";
import type { Stream, Units } from "./stream.ts";

/** The same find, over a page break where one has cut it. */
export function uncut(stream: Stream, sought: Sought, find: Find): Find {
  if (!mayBeCut(stream, sought, find)) return find;
  const start = startOf(find);
  const end = endOf(find);
  const [only, ...others] = pageBreaks(stream, start - LONGEST_FURNITURE, end + LONGEST_FURNITURE);
  if (only && others.length === 0) {
    const match = matchAcross(sought, stream.seamed, only, find.errors - 1);
    if (match === "none") return find;
    if (match)
      return explains(match.errors, only.at > start && only.at < end, find)
        ? acrossOf(stream, sought.joins, match, 0)
        : find;
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
const INTACT_END = 8;

/** Whether a page break near a find may have cut it: inside of it, or where an end of the quotation is not intact. */
function mayBeCut(stream: Stream, sought: Sought, find: Find): boolean {
  const start = startOf(find);
  const end = endOf(find);
  if (find.errors === 0 || !hasPageBreak(stream, start - LONGEST_FURNITURE, end + LONGEST_FURNITURE)) return false;
  const { units } = stream.seamed.folded;
  for (const { at } of pageBreaks(stream, start + 1, end - 1)) if (!isStraight(sought.units, units, at)) return true;
  if (find.errors > sought.units.length * 0.1) return true;
  const length = Math.min(INTACT_END, sought.units.length);
  const tail = sought.units.length - length;
  let atStart = 0;
  let atEnd = 0;
  for (let index = 0; index < length; index += 1) {
    if (sought.units[index] !== units[start + index]) atStart += 1;
    if (sought.units[tail + index] !== units[end - length + index]) atEnd += 1;
  }
  // One letter is as many as a gap beside it may not explain, unless it is the only one.
  return Math.max(atStart, atEnd) > (find.errors > 1 ? 1 : 0);
}

/** Letters on each side of a page break that show that nothing is passed over there. */
const JOINED = 6;

/** Whether the quotation goes straight over a place: its letters before and after are together in it. */
function isStraight(sought: Uint16Array, units: Uint16Array, at: number): boolean {
  for (let start = 0; start + 2 * JOINED <= sought.length; start += 1) {
    let length = 0;
    while (length < 2 * JOINED && sought[start + length] === units[at - JOINED + length]) length += 1;
    if (length === 2 * JOINED) return true;
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
  return acrossOf(stream, sought.joins, across, low);
}

/** No way over so many page breaks has fewer errors: the pieces of a quotation that no gap parts stand for themselves. */
function leastAcross(sought: Sought, units: Uint16Array, low: number, high: number, breaks: number): number {
  if (breaks >= PIECES || sought.units.length < PIECES) return 0;
  const errors = sought.pieces().map((piece) => {
    return leastEnd(piece, units, low, high, piece.length)?.errors ?? piece.length;
  });
  return errors
    .toSorted((one, other) => one - other)
    .slice(0, PIECES - breaks)
    .reduce((sum, each) => sum + each, 0);
}

/** @param low the unit of the stream from which a resemblance counts. */
function acrossOf(stream: Stream, joins: Joins, found: GapResemblance, low: number): Find {
  const stretches: Units[] = [];
  const { start, end } = snapped(stream, joins, low + found.start, low + found.end);
  let from = start;
  for (const gap of found.gaps) {
    stretches.push({ start: from, end: low + gap.from });
    from = low + gap.to;
  }
  stretches.push({ start: from, end });
  return { errors: found.errors, stretches: stretches.filter((stretch) => stretch.end > stretch.start) };
}
