import type { PageNumber } from "../model/units.ts";

/** Words that people put before a page's label, in the languages of the interface. */
const WORD_FOR_PAGE = /^(?:pages?|pp?|pgs?|páginas?|paginas?|págs?|pags?)(?:\.\s*|\s+)(?=.)/u;

/** "#12" is the twelfth page whatever is printed on it, and "12/50" tells of how many. */
const BY_COUNT = /^#?\s*(\d{1,7})(?:\s*(?:\/|of|de)\s*\d+)?$/u;

/** "A3" for "A-3": signs may be left out where letters and digits are told apart without them. */
const LETTER_AND_DIGIT = /^(?=.*\p{L})(?=.*\p{N})/u;

/**
 * The page that somebody means by what they typed: the one whose printed label it is ("iv", "A-3"), else that of this
 * number, counted from 1. Case, white space and kinds of dashes do not count, nor, where nothing else is so called,
 * the signs between letters and digits. Undefined where there is none.
 *
 * @param labels of all pages, as printed.
 * @param current the page that can be seen: where several have the label, the next after it is meant.
 */
export function pageNamed(labels: readonly string[], typed: string, current: PageNumber): PageNumber | undefined {
  const asked = plain(typed);
  if (asked === "") return undefined;
  const names = [asked, asked.replace(WORD_FOR_PAGE, "")];
  const exact = typed.normalize("NFKC").trim();
  return (
    nextOf(labels, current, (label) => label.normalize("NFKC").trim() === exact) ??
    firstOf(names, (name) => nextOf(labels, current, (label) => plain(label) === name)) ??
    firstOf(names, (name) => byCount(name, labels.length)) ??
    firstOf(names, (name) =>
      nextOf(labels, current, (label) => LETTER_AND_DIGIT.test(name) && bare(label) === bare(name)),
    )
  );
}

function firstOf<T>(names: readonly string[], find: (name: string) => T | undefined): T | undefined {
  for (const name of names) {
    const found = find(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The next page after the current one that fits, round the end. */
function nextOf(
  labels: readonly string[],
  current: PageNumber,
  fits: (label: string) => boolean,
): PageNumber | undefined {
  const after = labels.findIndex((label, index) => index + 1 > current && fits(label));
  const found = after === -1 ? labels.findIndex(fits) : after;
  return found === -1 ? undefined : found + 1;
}

function byCount(name: string, pages: number): PageNumber | undefined {
  const number = Number(BY_COUNT.exec(name)?.[1] ?? 0);
  return number >= 1 && number <= pages ? number : undefined;
}

/** Without case, with one kind of dash, of space and of digits (of which Unicode has many). */
function plain(text: string): string {
  const digits = text.normalize("NFKC").replace(/\p{Nd}/gu, asciiDigit);
  return digits
    .replace(/\p{Dash_Punctuation}|\u2212/gu, "-")
    .replace(/\s+/gu, " ")
    .trim()
    .toLowerCase();
}

/** Scripts have their digits in a row, from zero on. */
function asciiDigit(digit: string): string {
  let value = 0;
  const code = digit.codePointAt(0) ?? 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return /[0-9]/.test(digit) ? digit : String(value);
}

function bare(text: string): string {
  return plain(text).replace(/[^\p{L}\p{N}]/gu, "");
}
