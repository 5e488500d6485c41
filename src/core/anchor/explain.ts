import type { TextQuote, Unanchored } from "../model/anchor.ts";
import { joinLines } from "../text/join-lines.ts";
import type { Seamed } from "../text/seams.ts";
import { endOf, type Find, startOf } from "./find.ts";
import { nearestPassages, shortened } from "./nearest-passages.ts";
import { pageAt, type Stream } from "./stream.ts";

/** Letters of a quotation that a message repeats. */
const LONGEST_ECHO = 160;
/** Candidates shown. */
const MOST_CANDIDATES = 10;

export function missing(reason: string, candidates: Unanchored["candidates"] = []): Unanchored {
  return { state: "missing", reason, candidates };
}

/** Nothing in the document is near enough, or what is there says something else in another place. */
export function notFound(stream: Stream, quote: TextQuote, wanted: Seamed, near: readonly Find[]): Unanchored {
  const candidates =
    near.length > 0 ? near.slice(0, 3).map((find) => candidateOf(stream, find)) : nearestPassages(stream, wanted);
  const [nearest] = candidates;
  const settle = nearest
    ? `The nearest is on page ${nearest.page}: ${echo(nearest.text)}. Copy the words from the document into \`exact\`.`
    : "No word of it is there: check that this is the right document.";
  return missing(`The document does not have the words ${echo(quote.exact)}. ${settle}`, candidates);
}

/** The words are there, but so few of them, or in such surroundings, that it may be chance. */
export function mayBeChance(stream: Stream, quote: TextQuote, find: Find, context: boolean): Unanchored {
  const candidate = { page: pageAt(stream, startUtf16(stream, find)), text: surroundings(stream, find) };
  const settle = context
    ? "but not between `prefix` and `suffix`; so few words may be there by chance. Take prefix and suffix from the document as it is."
    : "but so few words may be there by chance. Add the words before them as `prefix` and the words after them as `suffix`.";
  return missing(`The words ${echo(quote.exact)} are on page ${candidate.page}, ${settle}`, [candidate]);
}

export function ambiguous(stream: Stream, quote: TextQuote, finds: readonly Find[], context: boolean): Unanchored {
  const candidates = finds.slice(0, MOST_CANDIDATES).map((find) => ({
    page: pageAt(stream, startUtf16(stream, find)),
    text: surroundings(stream, find),
  }));
  const pages = [...new Set(candidates.map(({ page }) => page))].join(", ");
  const settle = context
    ? "`prefix` and `suffix` fit each of them as well. Lengthen them until they fit one alone."
    : "Add the words before it as `prefix`, or the words after it as `suffix`.";
  const reason = `The words ${echo(quote.exact)} are in ${finds.length} places (page ${pages}), and nothing says which is meant. ${settle}`;
  return { state: "ambiguous", reason, candidates };
}

function candidateOf(stream: Stream, find: Find): { page: number; text: string } {
  const { text } = stream.seamed;
  const start = startUtf16(stream, find);
  return { page: pageAt(stream, start), text: shortened(joinLines(text, start, endUtf16(stream, find)), 400) };
}

/** A find between brackets, with some words either side. */
function surroundings(stream: Stream, find: Find): string {
  const { text } = stream.seamed;
  const [start, end] = [startUtf16(stream, find), endUtf16(stream, find)];
  const around = 40;
  const before = joinLines(text, Math.max(0, start - around), start).replace(/^\S*\s/, "");
  const after = joinLines(text, end, Math.min(text.length, end + around)).replace(/\s\S*$/, "");
  return `… ${before} [${shortened(joinLines(text, start, end), LONGEST_ECHO)}] ${after} …`;
}

function startUtf16({ seamed }: Stream, find: Find): number {
  return seamed.folded.starts[startOf(find)] ?? 0;
}

function endUtf16({ seamed }: Stream, find: Find): number {
  return seamed.folded.ends[endOf(find) - 1] ?? 0;
}

function echo(text: string): string {
  return `“${shortened(joinLines(text, 0, text.length), LONGEST_ECHO)}”`;
}
