import type { PageText } from "../model/page-text.ts";
import type { Content, WordsSpan } from "../model/text-version.ts";
import { isUnspaced } from "../text/unspaced.ts";
import { lineEndOf, type Vocabulary } from "./divided-words.ts";
import type { Line } from "./line.ts";

/** What is in a text but not on paper: soft hyphens, zero-width characters, controls, surrogates without a partner. */
const UNPRINTED = /[\p{Default_Ignorable_Code_Point}\p{Surrogate}]|(?!\s)\p{Control}/gu;
/** In scripts that join their letters these tell how, and are kept. */
const JOINERS = /[\u200C\u200D]/u;

/** Joins lines to running text. Offsets stay those of the pages' text. */
export function contentOf(
  lines: readonly Line[],
  pages: ReadonlyMap<number, PageText>,
  vocabulary: Vocabulary,
): Content {
  const merged = mergedLines(lines, pages);
  const content: Content = [];
  for (const [index, line] of merged.entries()) {
    const before = merged[index - 1];
    if (before !== undefined && before.page !== line.page) content.push({ begins: line.page });
    const next = merged[index + 1];
    const end = next === undefined ? undefined : joinOf(line, next, pages, vocabulary);
    const text = end?.drops === true ? line.text.slice(0, -1) : line.text;
    content.push(...spansOf(line.page, line.start, text, end?.after));
  }
  return content;
}

/** Pieces of one line that follow each other are one. */
function mergedLines(lines: readonly Line[], pages: ReadonlyMap<number, PageText>): Line[] {
  const merged: Line[] = [];
  for (const line of lines) {
    const last = merged.at(-1);
    const between = last === undefined ? undefined : betweenOf(last, line, pages);
    if (last === undefined || between === undefined || !/^[^\S\n]*$/u.test(between) || last.breaks === true) {
      merged.push(line);
    } else {
      const text = last.text + between + line.text;
      merged.splice(-1, 1, { ...last, end: line.end, text, breaks: line.breaks ?? false });
    }
  }
  return merged;
}

/** What the page's text has between two lines; undefined where the second does not come after the first. */
function betweenOf(one: Line, other: Line, pages: ReadonlyMap<number, PageText>): string | undefined {
  if (one.page !== other.page || other.start < one.end) return undefined;
  return pages.get(one.page)?.text.slice(one.end, other.start);
}

interface Join {
  readonly drops: boolean;
  readonly after: WordsSpan["after"];
}

function joinOf(line: Line, next: Line, pages: ReadonlyMap<number, PageText>, vocabulary: Vocabulary): Join {
  if (line.breaks === true) return { drops: false, after: "\n" };
  const end = lineEndOf(line.text, next.text, vocabulary);
  if (end !== "none") return { drops: end === "divides", after: undefined };
  const between = betweenOf(line, next, pages);
  // Within a line nothing stands between pieces of one word.
  if (between === "") return { drops: false, after: undefined };
  const [last = ""] = [...line.text].slice(-1);
  const [first = ""] = [...next.text].slice(0, 1);
  const unspaced = isUnspaced(last) && isUnspaced(first);
  return { drops: false, after: unspaced ? undefined : " " };
}

/** A line's words as spans: characters that are not printed part one from the next. */
function spansOf(page: number, start: number, text: string, after: WordsSpan["after"]): WordsSpan[] {
  const spans: WordsSpan[] = [];
  let from = 0;
  const put = (to: number): void => {
    if (to > from) spans.push({ page, start: start + from, text: text.slice(from, to) });
  };
  for (const { 0: found, index } of text.matchAll(UNPRINTED)) {
    if (JOINERS.test(found)) continue;
    put(index);
    from = index + found.length;
  }
  put(text.length);
  const last = spans.at(-1);
  if (last !== undefined && after !== undefined) spans.splice(-1, 1, { ...last, after });
  return spans;
}

/** The text that content reads as. */
export function textOfContent(content: Content): string {
  return content.map((span) => ("text" in span ? span.text + (span.after ?? "") : "")).join("");
}
