import { isDigit } from "../text/letter-kind.ts";
import { plainPunctuation } from "../text/plain-punctuation.ts";
import type { Seamed } from "../text/seams.ts";
import { between } from "../text/seams.ts";
import type { Joins } from "./likeness.ts";

/** Signs that belong to the number after them, and to the one before. */
const SIGN_BEFORE = /(?:[\p{Sc}#<>≤≥≈~=][\s\p{Default_Ignorable_Code_Point}]*|(?<=[\s([{])[-‐‑−–+±.])+$/u;
/** More signs than that belong to no number, and would be slow to look through. */
const LONGEST_SIGN = 16;
const SIGN_AFTER = /^[\s\p{Default_Ignorable_Code_Point}]*[%‰°\p{Sc}]+/u;

/**
 * A place between two letters of a passage: the stream's seam behind the first and the one before the second, which are
 * one but where the passage goes over a page break with running heads in it.
 */
export interface Joint {
  readonly left: number;
  readonly right: number;
}

/** Whether both have the same currency, sign and percent where a number begins or ends. */
export function sameWeight(document: Seamed, ours: Joint, quote: Seamed, theirs: number, joins?: Joins): boolean {
  const length = quote.folded.text.length;
  if (theirs < length && isDigit(quote.folded, theirs)) {
    const wanted = sign(document, ours.right, SIGN_BEFORE) || signBeforeBreak(document, ours);
    const given = theirs === 0 ? joins?.rawBefore : undefined;
    if (wanted !== sign(quote, theirs, SIGN_BEFORE) && wanted !== signIn(given, SIGN_BEFORE)) return false;
  }
  if (theirs === 0 || !isDigit(quote.folded, theirs - 1)) return true;
  const wanted = sign(document, ours.left, SIGN_AFTER) || signAfterBreak(document, ours);
  const given = theirs === length ? joins?.rawAfter : undefined;
  return wanted === sign(quote, theirs, SIGN_AFTER) || wanted === signIn(given, SIGN_AFTER);
}

function sign(text: Seamed, seam: number, pattern: RegExp): string {
  const raw = between(text, seam);
  if (raw === "") return "";
  const near = pattern === SIGN_BEFORE ? raw.slice(-LONGEST_SIGN) : raw.slice(0, LONGEST_SIGN);
  return signIn(seam === 0 ? ` ${near}` : near, pattern) ?? "";
}

function signIn(raw: string | undefined, pattern: RegExp): string | undefined {
  const found = raw === undefined ? undefined : (pattern.exec(raw)?.[0] ?? "");
  return found === undefined
    ? undefined
    : plainPunctuation(found.replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, ""));
}

/** The sign of a number that a page ends before: it stands last on the page. */
function signBeforeBreak(document: Seamed, { left, right }: Joint): string {
  return left >= right ? "" : (signIn(restOfLine(document, left), SIGN_BEFORE) ?? "");
}

/** The sign of a number that a page ends after: the next page's passage begins with it. */
function signAfterBreak(document: Seamed, { left, right }: Joint): string {
  return left >= right ? "" : (signIn(startOfLine(document, right), SIGN_AFTER) ?? "");
}

/** What stands behind a seam's letter in its line, with the line's end. */
function restOfLine(document: Seamed, seam: number): string {
  return shortened(between(document, seam).split("\n", 1)[0]);
}

/** What stands before a seam's letter in its line. */
function startOfLine(document: Seamed, seam: number): string {
  return shortened(between(document, seam).split("\n").at(-1));
}

function shortened(signs: string | undefined): string {
  return signs === undefined || signs.length > LONGEST_SIGN ? "" : signs;
}

/** How many UTF-16 units of signs belong to numbers at the ends of a stretch of units: before it, and after it. */
export function signLengths(
  text: Seamed,
  first: number,
  end: number,
): { readonly before: number; readonly after: number } {
  const before = isDigit(text.folded, first) ? SIGN_BEFORE.exec(` ${between(text, first).slice(-LONGEST_SIGN)}`) : null;
  const after = isDigit(text.folded, end - 1) ? SIGN_AFTER.exec(between(text, end).slice(0, LONGEST_SIGN)) : null;
  return { before: before?.[0].length ?? 0, after: after?.[0].length ?? 0 };
}

/** How many UTF-16 units of signs stand at the two sides of a page break whose number is on the other side. */
export function signLengthsAtBreak(
  document: Seamed,
  joint: Joint,
): { readonly atLeft: number; readonly atRight: number } {
  const { folded } = document;
  const atLeft =
    isDigit(folded, joint.right) && signBeforeBreak(document, joint) !== ""
      ? restOfLine(document, joint.left).trimEnd().length
      : 0;
  const atRight =
    isDigit(folded, joint.left - 1) && signAfterBreak(document, joint) !== ""
      ? startOfLine(document, joint.right).trimStart().length
      : 0;
  return { atLeft, atRight };
}
