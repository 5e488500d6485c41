import type { Content, TextVersion } from "../model/text-version.ts";
import type { PageNumber, Utf16Offset } from "../model/units.ts";
import { textOfContent } from "./content.ts";

/** A stretch of one page's text, end exclusive. */
export interface PageStretch {
  readonly page: PageNumber;
  readonly start: Utf16Offset;
  readonly end: Utf16Offset;
}

/** A line of a letter's head, a name or a caption has fewer words than this, or ends no sentence. */
const LEAST_WORDS = 5;
/** Of scripts that do not part words by spaces. */
const LEAST_LETTERS = 12;
/** A sentence's end, or what leads to a list or a quotation; quotation marks, brackets and a note's number may follow. */
const ENDS = /[.?!…:;。！？]["'\p{Pe}\p{Pf}\p{No}\d]*\s*$/u;

/**
 * The numbers of the paragraphs that stretches of a document lie in, as a reader counts them on the page: paragraphs of
 * running text from 1, the first being the one that goes on from the page before, if one does; headings, lists, tables,
 * notes and the lines of a letter's head are not counted. None where the stretches are on several pages, or where one of
 * them lies in none of these.
 */
export function paragraphNumbers({ blocks }: TextVersion, stretches: readonly PageStretch[]): readonly number[] {
  const [first] = stretches;
  if (first === undefined || stretches.some(({ page }) => page !== first.page)) return [];
  const counted = blocks
    .flatMap((block) => (block.kind === "paragraph" && isRunning(block.content) ? [block.content] : []))
    .map((content) => spansOn(first.page, content))
    .filter(({ length }) => length > 0);
  const found = stretches.map(({ start, end }) =>
    counted.flatMap((spans, index) => (spans.some((span) => span.start < end && span.end > start) ? [index + 1] : [])),
  );
  if (found.some(({ length }) => length === 0)) return [];
  return [...new Set(found.flat())].toSorted((one, other) => one - other);
}

function isRunning(content: Content): boolean {
  const text = textOfContent(content);
  const words = text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  return ENDS.test(text) && (words.length >= LEAST_WORDS || (words[0]?.length ?? 0) >= LEAST_LETTERS);
}

function spansOn(page: PageNumber, content: Content): { start: Utf16Offset; end: Utf16Offset }[] {
  return content.flatMap((span) =>
    "begins" in span || span.page !== page ? [] : [{ start: span.start, end: span.start + span.text.length }],
  );
}
