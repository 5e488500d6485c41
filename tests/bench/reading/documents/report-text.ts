import { type Random, randomFrom } from "../../anchors/random.ts";
import { englishReport } from "../../anchors/languages/english-report.ts";
import { sentenceOf } from "../../anchors/languages/sentence.ts";

/**
 * Words that are written into pages in ways that make them hard to find, each so many times: a search for the plain word has to
 * come to just that number.
 */
export const HARD_WORDS = [
  { word: "jurisdiction", written: "jurisdic-\ntion", how: "divided at a line's end", times: 25 },
  { word: "superfluity", written: "superfluity", how: "with a ligature that stands as one character", times: 25 },
  { word: "communiqué", written: "communique\u0301", how: "with its accent apart", times: 25 },
] as const;

/** A word on most pages, to be searched for: in a large report, what one looks for is seldom rare. */
export const COMMON_WORD = "percent";

export interface ReportPage {
  readonly heading: string | undefined;
  readonly paragraphs: readonly string[];
  /** Sentences that stand once in the report, as they are written: what can be quoted. */
  readonly sentences: readonly string[];
}

/** Sentences of a page that leaves room for a picture, and of one that does not. */
const SENTENCES = { pictured: 14, full: 25 } as const;
const SENTENCES_OF_PARAGRAPH = 5;
const PAGES_OF_CHAPTER = 12;

/** The words of a report, the same each time. @param isPictured whether a page, counted from 1, has a picture. */
export function reportText(pageCount: number, isPictured: (page: number) => boolean): ReportPage[] {
  const random = randomFrom(500);
  const seen = new Map<string, number>();
  const drafts = Array.from({ length: pageCount }, (_, at) => {
    const count = isPictured(at + 1) ? SENTENCES.pictured : SENTENCES.full;
    const sentences = Array.from({ length: count }, () => sentenceOf(englishReport, random).text);
    for (const sentence of sentences) seen.set(sentence, (seen.get(sentence) ?? 0) + 1);
    return sentences;
  });
  const hard = hardSentences(random, pageCount);
  return drafts.map((sentences, at) => ({
    heading: at % PAGES_OF_CHAPTER === 0 ? `Chapter ${at / PAGES_OF_CHAPTER + 1}: waters of the year` : undefined,
    paragraphs: paragraphsOf(sentences, hard.get(at + 1) ?? []),
    sentences: sentences.filter((sentence) => seen.get(sentence) === 1),
  }));
}

function paragraphsOf(sentences: readonly string[], last: readonly string[]): string[] {
  const paragraphs: string[] = [];
  for (let at = 0; at < sentences.length; at += SENTENCES_OF_PARAGRAPH) {
    paragraphs.push(sentences.slice(at, at + SENTENCES_OF_PARAGRAPH).join(" "));
  }
  return [...paragraphs, ...last];
}

/** By page, from 1. */
function hardSentences(random: Random, pageCount: number): Map<number, string[]> {
  const placed = new Map<number, string[]>();
  for (const { written, times } of HARD_WORDS) {
    const pages = random.shuffled(Array.from({ length: pageCount }, (_, at) => at + 1)).slice(0, times);
    for (const page of pages) placed.set(page, [...(placed.get(page) ?? []), `Here the ${written} is named.`]);
  }
  return placed;
}
