import type { Utf16Offset } from "../model/units.ts";
import type { Seamed } from "../text/seams.ts";
import { isBrokenNumber } from "../text/broken-number.ts";
import { between, EDGE, SEAM } from "../text/seams.ts";
import { isRaised } from "../text/numerals.ts";
import { joinLines } from "../text/join-lines.ts";
import { plainPunctuation } from "../text/plain-punctuation.ts";
import { sameWeight } from "./number-signs.ts";

/**
 * How words that are the same letter by letter compare when one looks closer. `exact` the same words and typography,
 * but for white space and line ends · `approximate` the same words, set otherwise · `differs` a number or a word
 * changes by its punctuation ("1,000", "10,00"; "we’re", "were") · `unlike` other words ("the rapist", "therapist").
 */
export type Likeness = "exact" | "approximate" | "differs" | "unlike";

export interface Match {
  /** The first unit in the document's folded text. */
  readonly unit: number;
  readonly likeness: Likeness;
  /** Whether both have the same signs: ligatures and other ways to write a letter do not count. */
  readonly sameSigns: boolean;
  /** In the stream's text; punctuation at the quotation's ends that the document has too is within. */
  readonly start: Utf16Offset;
  readonly end: Utf16Offset;
  readonly keepsHyphen: (offset: Utf16Offset) => boolean | undefined;
}

/** How a quotation's ends go on in its context. */
export interface Joins {
  /** Whether it begins, or ends, within a word that the context completes. */
  readonly before: boolean;
  readonly after: boolean;
  /** What the context has right beside it: there a sign of a number at an end may stand. */
  readonly rawBefore: string;
  readonly rawAfter: string;
}

/** Looks closer at a place where the quotation's folded text stands in the document's. */
export function matchAt(document: Seamed, quote: Seamed, unit: number, joins: Joins): Match {
  const length = quote.folded.text.length;
  const end = unit + length;
  let unlike =
    (!joins.before && ((document.edges[unit] ?? 0) & EDGE.begin) === 0) ||
    (!joins.after && ((document.edges[end] ?? 0) & EDGE.finish) === 0);
  let differs = false;
  for (let seam = 0; seam <= length && !unlike; seam += 1) {
    const likeness = seamLikeness(document, quote, unit, seam, joins);
    unlike = likeness === "unlike";
    differs ||= likeness === "differs";
  }
  const keepsHyphen = hyphensOf(document, quote, unit);
  const range = withPunctuation(document, quote, unit, end);
  if (unlike) return { unit, likeness: "unlike", sameSigns: false, ...range, keepsHyphen };
  const found = withoutSpace(joinLines(document.text, range.start, range.end, keepsHyphen));
  const given = withoutSpace(joinLines(quote.text, 0, quote.text.length));
  const likeness = differs ? "differs" : found === given ? "exact" : "approximate";
  const sameSigns = likeness === "exact" || (!differs && found.normalize("NFKC") === given.normalize("NFKC"));
  return { unit, likeness, sameSigns, ...range, keepsHyphen };
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, "").normalize("NFC");
}

function seamLikeness(document: Seamed, quote: Seamed, unit: number, seam: number, joins: Joins): Likeness {
  const length = quote.folded.text.length;
  const atEnd = seam === 0 || seam === length;
  const digit = ((quote.edges[seam] ?? 0) & EDGE.digit) !== 0;
  // Between two digits everything is compared, below.
  if (
    digit &&
    (atEnd || quote.seams[seam] !== SEAM.digits) &&
    !sameWeight(document, { left: unit + seam, right: unit + seam }, quote, seam, joins)
  )
    return "differs";
  if (atEnd) return "exact";
  const ours = document.seams[unit + seam];
  const theirs = quote.seams[seam];
  if (ours === SEAM.none && theirs === SEAM.none) return "exact";
  if (ours === SEAM.digits || theirs === SEAM.digits) {
    const mine = separator(document, unit + seam);
    const given = separator(quote, seam);
    if (mine === given) return "exact";
    // Two numbers, each a word: what ends a sentence between them is of neither.
    const apart = (document.edges[unit + seam] ?? 0) & (quote.edges[seam] ?? 0) & EDGE.word;
    return apart && withoutStops(mine) === withoutStops(given) ? "approximate" : "differs";
  }
  if (ours === theirs || ours === SEAM.open || theirs === SEAM.open) return "exact";
  if (ours === SEAM.apostrophe || theirs === SEAM.apostrophe) return "differs";
  if (ours === SEAM.divided || theirs === SEAM.divided) {
    const other = ours === SEAM.divided ? theirs : ours;
    const twoWords = ((ours === SEAM.divided ? document.edges[unit + seam] : quote.edges[seam]) ?? 0) & EDGE.word;
    return other === SEAM.none || other === SEAM.hyphen || twoWords ? "exact" : "unlike";
  }
  if (ours !== SEAM.none && theirs !== SEAM.none) return "approximate";
  const other = ours === SEAM.none ? theirs : ours;
  if (other === SEAM.hyphen) return "approximate";
  return other === SEAM.space ? "unlike" : "differs";
}

function withoutStops(between: string): string {
  return between.replace(/[\s.,;:!?()[\]"'।॥。、]+/gu, "");
}

/** What stands between two digits, in one way of writing. A change of size or a fraction counts as something. */
function separator(text: Seamed, seam: number): string {
  const raised = isRaised(text.text, text.folded, seam - 1) !== isRaised(text.text, text.folded, seam) ? "^" : "";
  const divided = text.folded.starts[seam] === text.folded.starts[seam - 1] ? "/" : "";
  const written = between(text, seam);
  const inside = isBrokenNumber(written, text.text, text.folded, seam) ? written.trim() : written;
  const raw = joinLines(`0${inside}0`, 0, inside.length + 2).slice(1, -1);
  return `${raised}${divided}${plainPunctuation(raw)}`;
}

/** Whether the hyphen at a line end of the document belongs to the word: the quotation knows. */
function hyphensOf(document: Seamed, quote: Seamed, unit: number): (offset: Utf16Offset) => boolean | undefined {
  const keeps = new Map<Utf16Offset, boolean>();
  for (let seam = 1; seam < quote.folded.text.length; seam += 1) {
    const theirs = quote.seams[seam];
    if (document.seams[unit + seam] !== SEAM.divided || theirs === SEAM.divided) continue;
    keeps.set(document.folded.ends[unit + seam - 1] ?? 0, theirs !== SEAM.none && theirs !== SEAM.open);
  }
  return (offset) => keeps.get(offset);
}

/**
 * The place of a stretch of units, and of as much of the punctuation at the quotation's ends as the document has there.
 *
 * @param end of the units, exclusive.
 */
export function withPunctuation(
  document: Seamed,
  quote: Seamed,
  unit: number,
  end: number,
): { readonly start: Utf16Offset; readonly end: Utf16Offset } {
  const start = document.folded.starts[unit] ?? 0;
  const last = document.folded.ends[end - 1] ?? 0;
  // Most quotations begin and end with a letter.
  const before = between(quote, 0);
  const after = between(quote, quote.folded.text.length);
  return {
    start:
      before === "" ? start : start - agreeing([...between(document, unit)].toReversed(), [...before].toReversed()),
    end: after === "" ? last : last + agreeing([...between(document, end)], [...after]),
  };
}

/** How many UTF-16 units of `ours` agree with `theirs` from the beginning, white space and unprinted characters aside. */
function agreeing(ours: readonly string[], theirs: readonly string[]): number {
  let units = 0;
  let agreed = 0;
  let index = 0;
  const wanted = theirs.filter((character) => PRINTED.test(character)).map(plainPunctuation);
  for (const character of ours) {
    units += character.length;
    if (!PRINTED.test(character)) continue;
    if (index >= wanted.length || plainPunctuation(character) !== wanted[index]) break;
    index += 1;
    agreed = units;
  }
  return agreed;
}

const PRINTED = /[^\s\p{Default_Ignorable_Code_Point}\p{Surrogate}\p{Control}]/u;
