import type { TextQuote } from "../model/anchor.ts";
import { foldedUnits } from "../text/fold.ts";
import { diagonalMatch } from "./diagonal-search.ts";
import { leastEnd, patternOf } from "./edit-search.ts";
import { endOf, type Find, startOf } from "./find.ts";
import { searchAcross } from "./gap-search.ts";
import type { Joins } from "./likeness.ts";
import { hasPageBreak, LONGEST_FURNITURE, pageBreaks } from "./page-breaks.ts";
import type { Stream } from "./stream.ts";

/** What a quotation says of one side of its surroundings, folded, read away from the quotation. */
export interface Side {
  readonly units: Uint16Array;
  /** The letters nearest to the quotation. */
  readonly near: Uint16Array;
  /** What was worked out for either of both. */
  readonly known: { readonly units: Known; readonly near: Known };
}

/** Errors by the letters beside a place: in a text of repeats the same are asked for thousands of times. */
interface Known {
  asked: number;
  errors: Map<string, number> | undefined;
}

/** What is asked for more seldom is worked out anew: to know it again costs more. */
const OFTEN = 32;
const MOST_KNOWN = 512;

/** Undefined where the quotation says nothing. */
export interface Context {
  readonly before: Side | undefined;
  readonly after: Side | undefined;
}

/** How one side agrees at a place. */
export interface SideAgreement {
  /** Letters given, and how many of them are in error. */
  readonly given: number;
  readonly errors: number;
  /** `strong` beyond doubt · `fair` more than chance · `apart` it is near by, with something else between · `none`. */
  readonly degree: "strong" | "fair" | "apart" | "none";
}

export interface Agreement {
  readonly before: SideAgreement | undefined;
  readonly after: SideAgreement | undefined;
}

/** More context than that tells nothing more, and would be compared at every repeat. */
const LONGEST_CONTEXT = 2_000;
/** The letters by which a side is judged where it is longer: what is further off may have been edited. */
const NEAR = 32;
/** Shares of letters in error; measured over books, unrelated surroundings hardly ever come below the second. */
const STRONG = 0.28;
const FAIR = 0.4;
/** Errors of a long side beyond which it agrees as a whole no more than chance would have it; its nearest letters may. */
const MOST_ERRORS = 256;
/** How far off, in letters, a side may be found when something was put in between: a paragraph or so. */
const APART = 600;
/** Fewer letters are found by chance in so much text. */
const LEAST_APART = 16;

export function contextOf({ prefix = "", suffix = "" }: TextQuote): Context {
  return {
    before: sideOf(atMost(foldedUnits(prefix.slice(-2 * LONGEST_CONTEXT)).toReversed())),
    after: sideOf(atMost(foldedUnits(suffix.slice(0, 2 * LONGEST_CONTEXT)))),
  };
}

function atMost(units: Uint16Array): Uint16Array {
  return units.length > LONGEST_CONTEXT ? units.subarray(0, LONGEST_CONTEXT) : units;
}

function sideOf(units: Uint16Array): Side | undefined {
  if (units.length === 0) return undefined;
  const near = units.length > NEAR ? units.subarray(0, NEAR) : units;
  return { units, near, known: { units: { asked: 0, errors: undefined }, near: { asked: 0, errors: undefined } } };
}

/** The same context with at most so many letters a side, those nearest to the quotation. */
export function nearest({ before, after }: Context, letters: number): Context {
  return {
    before: before && sideOf(before.units.slice(0, letters)),
    after: after && sideOf(after.units.slice(0, letters)),
  };
}

/** Whether prefix and suffix complete words that the quotation's ends cut. */
export function joinsOf({ exact, prefix = "", suffix = "" }: TextQuote): Joins {
  return {
    before: /[\p{L}\p{N}\p{M}]$/u.test(prefix) && /^[\p{L}\p{N}\p{M}]/u.test(exact),
    after: /^[\p{L}\p{N}\p{M}]/u.test(suffix) && /[\p{L}\p{N}\p{M}]$/u.test(exact),
    rawBefore: /[^\p{L}\p{N}\p{M}]{0,16}$/u.exec(prefix.slice(-16))?.[0] ?? "",
    rawAfter: /^[^\p{L}\p{N}\p{M}]{0,16}/u.exec(suffix)?.[0] ?? "",
  };
}

export function hasContext(context: Context): boolean {
  return context.before !== undefined || context.after !== undefined;
}

/** @param thorough whether to look for each side further off too. */
export function agreementAt(stream: Stream, find: Find, context: Context, thorough: boolean): Agreement {
  return {
    before: context.before && agreementOf(stream, context.before, startOf(find), -1, thorough),
    after: context.after && agreementOf(stream, context.after, endOf(find), 1, thorough),
  };
}

function agreementOf(stream: Stream, side: Side, at: number, direction: 1 | -1, thorough: boolean): SideAgreement {
  const { units } = stream.seamed.folded;
  const given = side.units.length;
  if (isLiteral(units, side.units, at, direction)) return { given, errors: 0, degree: "strong" };
  const whole = errorsBeside(units, side, "units", at, direction);
  const degree = degreeOf(whole, given);
  if (degree === "strong") return { given, errors: whole, degree };
  const across = errorsAcross(stream, side, at, direction);
  const errors = Math.min(whole, across);
  const near = given > NEAR ? errorsBeside(units, side, "near", at, direction) : errors;
  const best = better(degreeOf(errors, given), degreeOf(near, Math.min(NEAR, given)));
  if (best !== "none" || given < LEAST_APART || !thorough) return { given, errors, degree: best };
  return { given, errors, degree: isApart(stream, side, at, direction) ? "apart" : "none" };
}

/** The errors of a side right beside a place; all of its letters where it does not agree. */
function errorsBeside(units: Uint16Array, side: Side, which: "units" | "near", at: number, direction: 1 | -1): number {
  const [letters, known] = [side[which], side.known[which]];
  const most = Math.min(MOST_ERRORS, Math.floor(letters.length * FAIR));
  known.asked += 1;
  if (known.asked <= OFTEN) return errorsWithin(units, letters, at, direction, most);
  // No more of the text than these is read.
  const reach = letters.length + most + 1;
  const beside = direction > 0 ? units.subarray(at, at + reach) : units.subarray(Math.max(0, at - reach), at);
  const key = String.fromCharCode(...beside);
  known.errors ??= new Map();
  const found = known.errors.get(key) ?? errorsWithin(units, letters, at, direction, most);
  if (known.errors.size < MOST_KNOWN) known.errors.set(key, found);
  return found;
}

function errorsWithin(units: Uint16Array, side: Uint16Array, at: number, direction: 1 | -1, most: number): number {
  const course = {
    text: units,
    at: direction > 0 ? at : at - 1,
    step: direction,
    length: direction > 0 ? units.length - at : at,
  };
  return diagonalMatch(side, course, 0, 0, most)?.errors ?? side.length;
}

function isLiteral(units: Uint16Array, side: Uint16Array, at: number, direction: 1 | -1): boolean {
  let place = direction > 0 ? at : at - 1;
  for (let index = 0; index < side.length; index += 1, place += direction) {
    if (units[place] !== side[index]) return false;
  }
  return true;
}

function degreeOf(errors: number, given: number): "strong" | "fair" | "none" {
  // A few letters agree by chance unless all of them do.
  if (given <= 3) return errors === 0 ? "strong" : "none";
  const share = errors / given;
  return share <= STRONG ? "strong" : share <= FAIR ? "fair" : "none";
}

function better(one: "strong" | "fair" | "none", other: "strong" | "fair" | "none"): "strong" | "fair" | "none" {
  if (one === "strong" || other === "strong") return "strong";
  return one === "fair" || other === "fair" ? "fair" : "none";
}

/** The errors of a side if it goes on beyond a page break, past footer and running head. */
function errorsAcross(stream: Stream, side: Side, at: number, direction: 1 | -1): number {
  const given = side.units.length;
  const reach = 2 * LONGEST_FURNITURE + given + (given >> 2);
  const { units } = stream.seamed.folded;
  const low = direction > 0 ? at : Math.max(0, at - reach);
  const high = direction > 0 ? Math.min(units.length, at + reach) : at;
  // A break further off than the side is long, and a footer, is none that it could have passed.
  const near = given + Math.floor(given * FAIR) + LONGEST_FURNITURE;
  if (!hasPageBreak(stream, direction > 0 ? at : at - near, direction > 0 ? at + near : at)) return given;
  const length = high - low;
  const breaks = pageBreaks(stream, low, high).map(({ at: page, outs, ins }) => {
    const local = (unit: number): number => (direction > 0 ? unit - low : length - (unit - low));
    // Read backwards, the ways in are the ways out.
    return direction > 0
      ? { at: local(page), outs: outs.map(local), ins: ins.map(local) }
      : { at: local(page), outs: ins.map(local), ins: outs.map(local) };
  });
  if (direction < 0) breaks.toReversed();
  const text = direction > 0 ? units.subarray(low, high) : units.slice(low, high).toReversed();
  return searchAcross(side.units, text, breaks, Math.floor(given * FAIR), true)?.errors ?? given;
}

/** Whether a side stands near by: something was put in between. */
function isApart(stream: Stream, side: Side, at: number, direction: 1 | -1): boolean {
  const { units } = stream.seamed.folded;
  const low = direction > 0 ? at : Math.max(0, at - APART);
  const high = direction > 0 ? Math.min(units.length, at + APART) : at;
  const text = direction > 0 ? units.subarray(low, high) : units.slice(low, high).toReversed();
  const most = Math.floor(side.near.length * 0.15);
  return leastEnd(patternOf(side.near), text, 0, text.length, most, most) !== undefined;
}
