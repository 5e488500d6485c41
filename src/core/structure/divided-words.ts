import type { DocumentText } from "../model/page-text.ts";

/** Hyphens that may divide a word at the end of a line. PDFium writes U+0002 for one that it takes to be such. */
const DIVIDER = /[-\u2010\u00AD\u0002]$/u;
/** Those that are seen only where a word is divided: between lines they never belong to it. */
const UNSEEN = /[\u00AD\u0002]$/u;
const WORD = /[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*/gu;
const LAST_WORD = /(?:[\p{L}\p{N}\p{M}]+[-\u2010])*[\p{L}\p{N}\p{M}]+$/u;
const FIRST_WORD = /^[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*/u;
/** Halves that are words too say that a hyphen joins two: shorter ones are syllables as often. */
const LEAST_HALF = 3;

/** Which words a document has in the middle of its lines, lower case, with their hyphens. */
export type Vocabulary = ReadonlySet<string>;

export function vocabularyOf({ pages }: Pick<DocumentText, "pages">): Vocabulary {
  const words = new Set<string>();
  for (const { text } of pages) {
    for (const line of text.split("\n")) {
      // The last word may be divided, and then its first half is none; nor is the other half, on the next line.
      const whole = DIVIDER.test(line.trimEnd()) ? line.trimEnd().replace(/\S+$/u, "") : line;
      for (const [word] of whole.matchAll(WORD)) words.add(plain(word));
    }
  }
  return words;
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll("\u2010", "-");
}

/** What becomes of the hyphen at a line's end: it was put in to divide a word, it belongs to the word, it is a dash. */
export type LineEnd = "divides" | "belongs" | "none";

/**
 * Tells by the words that the document has elsewhere; where it has none of them, small letters on both sides are taken
 * to be of one word.
 *
 * @param line up to its end; `next` is the line after it.
 */
export function lineEndOf(line: string, next: string, vocabulary: Vocabulary): LineEnd {
  if (!DIVIDER.test(line)) return "none";
  const before = LAST_WORD.exec(line.replace(DIVIDER, ""))?.[0];
  if (before === undefined) return "none";
  if (UNSEEN.test(line)) return "divides";
  const after = FIRST_WORD.exec(next)?.[0];
  if (after === undefined) return "belongs";
  const last = before.slice(before.lastIndexOf("-") + 1);
  const [first = after] = after.split(/[-\u2010]/u, 1);
  if (!/^\p{Ll}/u.test(after) && !/^\p{Lo}/u.test(after)) return "belongs";
  if (/\p{N}$/u.test(before)) return "belongs";
  if (vocabulary.has(plain(before + after)) || vocabulary.has(plain(last + first))) return "divides";
  if (vocabulary.has(plain(`${before}-${after}`)) || vocabulary.has(plain(`${last}-${first}`))) return "belongs";
  const halves = [last, first].every((half) => half.length >= LEAST_HALF && vocabulary.has(plain(half)));
  return halves ? "belongs" : "divides";
}
