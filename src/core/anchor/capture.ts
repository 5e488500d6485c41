import type { TextQuote } from "../model/anchor.ts";
import type { DocumentText } from "../model/page-text.ts";
import type { PageNumber, Utf16Offset } from "../model/units.ts";
import { joinLines } from "../text/join-lines.ts";
import type { Seamed } from "../text/seams.ts";
import { EDGE } from "../text/seams.ts";
import { tellingLetters, weightOf } from "./evidence.ts";
import { isAnchored, resolveQuote } from "./resolve.ts";
import { standsOut } from "./stands-out.ts";
import type { Stream, Units } from "./stream.ts";
import { partsOf, streamOf } from "./stream.ts";
import type { WholeWords } from "./whole-words.ts";
import { wholeWords } from "./whole-words.ts";

/** A stretch of one page. */
export interface PageRange {
  readonly page: PageNumber;
  readonly start: Utf16Offset;
  /** Exclusive. */
  readonly end: Utf16Offset;
}

/** The most words of context on either side: text that repeats beyond that needs a page as a hint. */
const MOST_CONTEXT_WORDS = 256;

/** So many times longer the document may become before words without context are too few to be sure of. */
const GROWTH = 8;

/**
 * The quotation that names a stretch of the document: its whole words, with as many words before and after as are needed
 * for it to be found again there and nowhere else, and to differ from any other place by three edits. Several ranges (one a page) are taken as one stretch from the first
 * to the last. `exact` is empty where the stretch touches no word.
 */
export function captureQuote(document: DocumentText, ranges: readonly PageRange[]): TextQuote {
  const stream = streamOf(document);
  const stretch = stretchOf(stream, ranges);
  const words = stretch && wholeWords(stream.seamed, stretch.start, stretch.end);
  if (!words) return { exact: "" };
  const { text } = stream.seamed;
  const exact = joinLines(text, words.start, words.end);
  const pages = partsOf(stream, words.start, words.end);
  let quote: TextQuote = { exact };
  let around: Units = { start: words.first, end: words.endUnit };
  const { units } = stream.seamed.folded;
  const tells = weightOf(units.subarray(words.first, words.endUnit)) >= tellingLetters(GROWTH * units.length);
  const isEnough = (): boolean =>
    (tells || quote.prefix !== undefined || quote.suffix !== undefined) &&
    standsOut(stream, around) &&
    leadsTo(document, quote, pages);
  // Doubling keeps the tries few; the context may then be longer than it need be, but never by more than itself.
  for (let count = 1; count <= MOST_CONTEXT_WORDS && !isEnough(); count *= 2) {
    around = widened(stream.seamed, words, count);
    quote = withContext(stream.seamed, words, exact, around);
  }
  return quote;
}

type Place = readonly { readonly page: number; readonly start: number; readonly end: number }[];

function leadsTo(document: DocumentText, quote: TextQuote, place: Place): boolean {
  const found = resolveQuote(document, quote);
  if (!isAnchored(found) || (found.state !== "exact" && found.state !== "approximate")) return false;
  return (
    found.parts.length === place.length &&
    found.parts.every((part, index) => part.page === place[index]?.page && part.start === place[index]?.start)
  );
}

function stretchOf(stream: Stream, ranges: readonly PageRange[]): { start: number; end: number } | undefined {
  const places = ranges.flatMap((range) => {
    const page = stream.pages.find((each) => each.page.page === range.page);
    if (!page || range.end <= range.start) return [];
    const length = page.end - page.start;
    return [{ start: page.start + Math.max(0, range.start), end: page.start + Math.min(length, range.end) }];
  });
  if (places.length === 0) return undefined;
  return { start: Math.min(...places.map(({ start }) => start)), end: Math.max(...places.map(({ end }) => end)) };
}

/** The words with so many more on both sides. */
function widened({ folded, edges }: Seamed, words: WholeWords, count: number): Units {
  let start = words.first;
  for (let left = count; left > 0 && start > 0; left -= 1) {
    do start -= 1;
    while (start > 0 && ((edges[start] ?? 0) & EDGE.word) === 0);
  }
  let end = words.endUnit;
  for (let left = count; left > 0 && end < folded.text.length; left -= 1) {
    do end += 1;
    while (end < folded.text.length && ((edges[end] ?? 0) & EDGE.word) === 0);
  }
  return { start, end };
}

function withContext({ text, folded }: Seamed, words: WholeWords, exact: string, { start, end }: Units): TextQuote {
  const prefix = start < words.first ? joinLines(text, folded.starts[start] ?? 0, words.start) : "";
  const suffix = end > words.endUnit ? joinLines(text, words.end, folded.ends[end - 1] ?? 0) : "";
  return { exact, ...(prefix === "" ? {} : { prefix }), ...(suffix === "" ? {} : { suffix }) };
}
