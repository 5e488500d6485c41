import * as v from "valibot";
import type { PageText } from "../model/page-text.ts";

/** The words of one page, as model/page-text.ts has them, without their places. */
export const PageWordsSchema = v.strictObject({
  /** Counted from 1. */
  page: v.pipe(v.number(), v.integer(), v.minValue(1)),
  text: v.string(),
});

export type PageWords = v.InferOutput<typeof PageWordsSchema>;

/**
 * A document's words, or a part of them, as they are written in a file to be searched: an eighth of what the same text is
 * with the places of its letters.
 */
export const DocumentWordsSchema = v.strictObject({
  /** SHA-256 of the document's bytes, 64 lower-case hexadecimal digits. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  /** One after the other. */
  pages: v.array(PageWordsSchema),
});

export type DocumentWords = v.InferOutput<typeof DocumentWordsSchema>;

/** Pages of the first part: few, so that the first words are there at once. */
const FIRST_PAGES = 8;
/** Of the longest: some hundred and fifty kilobytes compressed. */
const MOST_PAGES = 320;

/** Cuts pages into the parts in which their words are fetched, each twice as long as the one before; at least one. */
export function wordParts(pages: readonly PageText[]): PageWords[][] {
  const parts: PageWords[][] = [];
  for (let [at, count] = [0, FIRST_PAGES]; at === 0 || at < pages.length; count = Math.min(2 * count, MOST_PAGES)) {
    parts.push(pages.slice(at, at + count).map(({ page, text }) => ({ page, text })));
    at += count;
  }
  return parts;
}

/**
 * A part of a document's words, as a file has it.
 *
 * @throws Error where it is none, or another document's.
 */
export function readWords(json: string, sha256: string): readonly PageWords[] {
  const words = v.parse(DocumentWordsSchema, JSON.parse(json));
  if (words.sha256 !== sha256) throw new Error("These are the words of another document.");
  for (const [index, { page }] of words.pages.entries()) {
    if (page !== (words.pages[0]?.page ?? 1) + index)
      throw new Error(`The words of page ${page} are not in their place.`);
  }
  return words.pages;
}
