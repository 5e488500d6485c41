import { shorts } from "../text/room.ts";
import type { Seamed } from "../text/seams.ts";
import { gramsOf, type Trail, type Window, type Windows, windowsOfAllGrams, windowsOfRareGrams } from "./candidates.ts";
import { type Agreement, agreementAt, type Context, hasContext, nearest, type SideAgreement } from "./context.ts";
import { endOf, type Find, findsWithin, type Sought, soughtOf, startOf } from "./find.ts";
import { findAcross, uncut } from "./find-across.ts";
import { LONGEST_GAP } from "./gap-search.ts";
import { hasPageBreak } from "./page-breaks.ts";
import { type Joins, type Match, matchAt } from "./likeness.ts";
import { literalAcross } from "./literal-across.ts";
import { isNowhere, type LiteralPlaces, literalPlaces } from "./literal-places.ts";
import type { Stream } from "./stream.ts";

/** A place that may be the quotation's, with all that speaks for it. */
export interface Place {
  readonly find: Find;
  readonly agreement: Agreement;
  /** A closer look, where every letter is the same. */
  readonly match: Match | undefined;
  /** Errors of the quotation and of its context together: the less the better. */
  readonly total: number;
}

/** All places worth weighing, best first; `complete` unless there are more than can be. */
export interface Places {
  readonly places: readonly Place[];
  readonly complete: boolean;
}

/** The share of letters in error that words between both their surroundings may have, if they are no longer than that. */
const MOST_ERRORS_BETWEEN = 0.46;
const LONGEST_WORSE = 120;
/** Letters of context that help to find a place. */
const TRAIL_CONTEXT = 48;
/** Runs of letters, and places that they may point to: few are enough for nearly all, more for damaged or repeated words. */
const FEW = { grams: 64, places: 96 };
const MORE = { grams: 512, places: 6_000 };
/** Places of common runs: some milliseconds' work. */
const MOST_PLACES = 3_000_000;
/** Two places whose shares of errors, context and all, lie closer together are not told apart by errors. */
export const HAIR = 0.02;
/** Letters of text times words of pattern that a search may take, about a fifth of a second. */
const MOST_STEPS = 8_000_000;
/** Places that are looked at for a page break within: that takes longer. */
const MOST_CUT = 4;
/** Longer words are hardly twice in a document; where they are cut by a page, they are found otherwise. */
const LONGEST_ACROSS = 200;
/** Surroundings are looked for further off only where there are so few places. */
const FEW_TO_WEIGH = 64;
/** Letters of context weighed at each of more places than that, and of many more. */
const NEAREST_CONTEXT = 96;
const MANY_TO_WEIGH = 500;
const LEAST_CONTEXT = 32;

export function placesOfQuote(stream: Stream, quote: Seamed, context: Context, joins: Joins): Places {
  const length = quote.folded.units.length;
  const trail = trailOf(quote, context);
  const nowhere = isNowhere(stream, quote.folded.units);
  const beside = nowhere ? undefined : literalWithContext(stream, trail, length);
  const literal = beside ?? (nowhere ? NOWHERE : literalPlaces(stream, quote.folded.units));
  const few = literal.units.length <= FEW_TO_WEIGH;
  const weighed = few
    ? context
    : nearest(context, literal.units.length > MANY_TO_WEIGH ? LEAST_CONTEXT : NEAREST_CONTEXT);
  // Where there are too many to weigh, some are shown.
  const units = literal.complete ? literal.units : literal.units.slice(0, FEW_TO_WEIGH);
  const places = units.map((unit) => {
    const find: Find = { errors: 0, stretches: [{ start: unit, end: unit + length }] };
    return placeOf(stream, find, weighed, few, matchAt(stream.seamed, quote, unit, joins));
  });
  if (!beside && (!hasContext(context) || literal.units.length > 0) && length <= LONGEST_ACROSS) {
    // Unless the context is there to the letter, a copy over a page break may be as good as any.
    for (const stretches of literalAcross(stream, quote.folded.units)) {
      addPlace(places, placeOf(stream, { errors: 0, stretches }, context, few));
    }
  }
  if (!literal.complete || isConvincing(places, length)) return { places: ranked(places), complete: literal.complete };
  search(stream, soughtOf(quote.folded.units, joins), trail, context, places);
  // Short words are by chance more damaged than a page is; between surroundings that agree they are still the ones.
  if (length <= LONGEST_WORSE && context.before && context.after && !places.some(isBetweenBoth)) {
    search(stream, soughtOf(quote.folded.units, joins, MOST_ERRORS_BETWEEN), trail, context, places);
  }
  return { places: ranked(places), complete: true };
}

const NOWHERE: LiteralPlaces = { units: [], complete: true };

/** Adds what resembles the quotation, until it convinces. */
function search(stream: Stream, sought: Sought, trail: Trail, context: Context, places: Place[]): void {
  const length = sought.units.length;
  const slack = 12 + (length >> 3);
  const letters = trail.units.length;
  let weighed = 0;
  let near: Context | undefined;
  // Nothing with more errors than the best has with its context, and a hair, could win.
  let least = places.reduce((lowest, { total }) => Math.min(lowest, total), Number.POSITIVE_INFINITY);
  for (const windows of windowsInTurn(stream, trail, slack)) {
    for (const lot of ["likely", "others"] as const) {
      const some = lot === "likely" ? windows.likely : windows.others();
      for (const find of findsOf(stream, sought, some, slack, () => least + HAIR * letters)) {
        weighed += 1;
        const isFew = weighed <= FEW_TO_WEIGH;
        const place = placeOf(stream, find, isFew ? context : (near ??= nearest(context, NEAREST_CONTEXT)), isFew);
        least = Math.min(least, place.total);
        addPlace(places, place);
      }
      if (isConvincing(places, length)) return;
    }
  }
}

/** Whether a place stands between the surroundings given, more or less. */
function isBetweenBoth({ agreement: { before, after } }: Place): boolean {
  return [before?.degree, after?.degree].every((degree) => degree === "strong" || degree === "fair");
}

/** Where the words stand in just the surroundings given: no other place can be better, however often the words repeat. */
function literalWithContext(stream: Stream, { units, before }: Trail, length: number): LiteralPlaces | undefined {
  if (units.length === length) return undefined;
  const literal = literalPlaces(stream, units);
  if (literal.units.length === 0) return undefined;
  return { units: literal.units.map((unit) => unit + before), complete: literal.complete };
}

function* windowsInTurn(stream: Stream, trail: Trail, slack: number): Generator<Windows> {
  const rare = gramsOf(stream, 6);
  yield windowsOfRareGrams(rare, trail, FEW, slack);
  yield windowsOfRareGrams(rare, trail, MORE, slack);
  // Ideographs are words or nearly: two of them are as rare as three letters.
  yield windowsOfAllGrams(stream, isIdeographic(trail.units) ? 2 : 3, trail, MOST_PLACES);
}

/** What resembles the quotation in some windows, one after the other: each is weighed before the next is sought. */
function* findsOf(
  stream: Stream,
  sought: Sought,
  windows: readonly Window[],
  slack: number,
  limit: () => number,
): Generator<Find> {
  const length = sought.units.length;
  // A passage in halves is found by either of them.
  const reach = slack + LONGEST_GAP;
  let steps = 0;
  let cut = 0;
  for (const [index, window] of windows.entries()) {
    const begins = window.to - window.from + 2 * slack;
    const errors = sought.mostErrors;
    steps += Math.max((begins + length) * Math.ceil(length / 32), (errors * (begins + 2 * errors)) / 8);
    if (steps > MOST_STEPS && index > 0) break;
    const broken = hasPageBreak(stream, window.from - slack, window.to + length + slack);
    const mostErrors = broken ? sought.mostErrors : Math.min(sought.mostErrors, Math.floor(limit()));
    const finds = findsWithin(stream, sought, window, slack, mostErrors, mostErrors === errors && index === 0);
    for (const find of finds) {
      const whole = uncut(stream, sought, find);
      yield whole;
      // Beyond a page break beside it something may fit by chance: what stands beside both will tell.
      if (whole !== find && !hasPageBreak(stream, startOf(find) + 1, endOf(find) - 1)) yield find;
    }
    if (finds.length > 0 || cut === MOST_CUT || limit() < sought.mostErrors) continue;
    cut += 1;
    const halves = findAcross(stream, sought, window.from - reach, window.to + length + reach);
    if (halves) yield halves;
  }
}

function placeOf(stream: Stream, find: Find, context: Context, thorough: boolean, match?: Match): Place {
  const agreement = agreementAt(stream, find, context, thorough);
  const around = errorsOf(agreement.before) + errorsOf(agreement.after);
  // The same letters with other words, or another number, are worth less than the same words.
  const slip = match?.likeness === "unlike" ? 2 : match?.likeness === "differs" ? 1 : 0;
  return { find, agreement, match, total: find.errors + around + slip };
}

/** What a side counts for: where it does not agree, the few letters that do decide nothing. */
function errorsOf(side: SideAgreement | undefined): number {
  if (!side) return 0;
  if (side.degree === "none") return side.given;
  return side.degree === "apart" ? side.errors / 2 : side.errors;
}

/** Adds a place, or puts it for one that overlaps it and is worse. */
function addPlace(places: Place[], place: Place): void {
  const at = places.findIndex((other) => overlaps(other.find, place.find));
  if (at < 0) places.push(place);
  else if (place.total < (places[at]?.total ?? 0)) places[at] = place;
}

function overlaps(one: Find, other: Find): boolean {
  return startOf(one) < endOf(other) && startOf(other) < endOf(one);
}

function ranked(places: readonly Place[]): Place[] {
  return places.toSorted((one, other) => one.total - other.total || startOf(one.find) - startOf(other.find));
}

/** Whether no place that has not been found could be better. */
function isConvincing(places: readonly Place[], letters: number): boolean {
  return places.some(({ find, agreement, match }) => {
    if (match?.likeness === "unlike") return false;
    const share = find.errors / letters;
    const sides = [agreement.before, agreement.after].filter((side) => side !== undefined);
    if (sides.length === 0) return share <= 0.1;
    const agreed = sides.every(({ degree }) => degree === "strong" || degree === "fair");
    return agreed && share <= (sides.length === 2 ? 0.2 : 0.1);
  });
}

function trailOf(quote: Seamed, { before, after }: Context): Trail {
  const prefix = Math.min(TRAIL_CONTEXT, before?.units.length ?? 0);
  const suffix = Math.min(TRAIL_CONTEXT, after?.units.length ?? 0);
  const { length } = quote.folded.units;
  const units = shorts(prefix + length + suffix);
  for (let at = 0; at < prefix; at += 1) units[prefix - 1 - at] = before?.units[at] ?? 0;
  units.set(quote.folded.units, prefix);
  for (let at = 0; at < suffix; at += 1) units[prefix + length + at] = after?.units[at] ?? 0;
  return { units, before: prefix };
}

function isIdeographic(units: Uint16Array): boolean {
  let count = 0;
  for (const unit of units) if (unit >= 0x3040 && unit <= 0xd7a3) count += 1;
  return count * 2 > units.length;
}
