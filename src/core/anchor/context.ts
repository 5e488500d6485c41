import type { TextQuote } from "../model/anchor.ts";
import { foldedText } from "../text/fold.ts";
import type { Seamed } from "../text/seams.ts";
import { SEAM } from "../text/seams.ts";
import type { Match } from "./likeness.ts";

/** What a quotation says of its surroundings, folded. Empty where it says nothing. */
export interface Context {
  readonly prefix: string;
  readonly suffix: string;
}

/** How many folded units of whole words agree before a match and after it. */
export interface Agreement {
  readonly before: number;
  readonly after: number;
}

/** More context than that tells nothing more, and would be compared at every repeat. */
const LONGEST_CONTEXT = 2_000;

export function contextOf({ prefix = "", suffix = "" }: TextQuote): Context {
  return {
    prefix: foldedText(prefix.slice(-2 * LONGEST_CONTEXT)).slice(-LONGEST_CONTEXT),
    suffix: foldedText(suffix.slice(0, 2 * LONGEST_CONTEXT)).slice(0, LONGEST_CONTEXT),
  };
}

export function hasContext(context: Context): boolean {
  return context.prefix !== "" || context.suffix !== "";
}

export function agreementAt(document: Seamed, match: Match, length: number, context: Context): Agreement {
  const text = document.folded.text;
  const { prefix, suffix } = context;
  let before = 0;
  for (let count = 1; count <= prefix.length && count <= match.unit; count += 1) {
    if (text[match.unit - count] !== prefix[prefix.length - count]) break;
    if (count === prefix.length || isSeam(document, match.unit - count)) before = count;
  }
  const end = match.unit + length;
  let after = 0;
  for (let count = 1; count <= suffix.length && end + count <= text.length; count += 1) {
    if (text[end + count - 1] !== suffix[count - 1]) break;
    if (count === suffix.length || isSeam(document, end + count)) after = count;
  }
  return { before, after };
}

function isSeam(document: Seamed, unit: number): boolean {
  return document.seams[unit] !== SEAM.none;
}

/** So many letters in a row agree by chance hardly ever (anchoring on text of a book: 12 letters once in 500,000). */
const TELLING = 12;

/**
 * Whether either side of the surroundings is what the quotation says: two fifths of what is given, or twelve letters,
 * in whole words. True of a quotation that says nothing.
 */
export function agrees({ before, after }: Agreement, { prefix, suffix }: Context): boolean {
  if (prefix === "" && suffix === "") return true;
  return sideAgrees(before, prefix.length) || sideAgrees(after, suffix.length);
}

function sideAgrees(agreed: number, given: number): boolean {
  return agreed > 0 && (agreed >= TELLING || agreed * 5 >= given * 2);
}

/** Whether one place fits the context better than another beyond doubt: on no side worse, or the other on none at all. */
export function fitsBetter(one: Agreement, other: Agreement, context: Context): boolean {
  if (one.before + one.after <= other.before + other.after) return false;
  return (one.before >= other.before && one.after >= other.after) || !agrees(other, context);
}
