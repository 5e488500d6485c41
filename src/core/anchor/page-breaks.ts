import { EDGE } from "../text/seams.ts";
import type { Stream } from "./stream.ts";

/**
 * Where a passage may leave a page and go on with the next: between lie a footer and a running head, which are no part
 * of it. Units of the stream, or of a stretch of it, in order.
 */
export interface PageBreak {
  /** The first unit of the page. */
  readonly at: number;
  /** Where the passage may stop (exclusive ends), at or before `at`. */
  readonly outs: readonly number[];
  /** Where it may go on, at or after `at`. */
  readonly ins: readonly number[];
}

/** Letters of a footer, and of a running head, each. */
export const LONGEST_FURNITURE = 160;

/** Breaks that have been looked at, by the index of their page. */
const made = new WeakMap<Stream, PageBreak[]>();

function breakBefore(stream: Stream, index: number, at: number): PageBreak {
  let breaks = made.get(stream);
  if (!breaks) {
    breaks = [];
    made.set(stream, breaks);
  }
  return (breaks[index] ??= {
    at,
    outs: exits(stream, Math.max(0, at - LONGEST_FURNITURE), at),
    ins: exits(stream, at, Math.min(stream.seamed.folded.text.length, at + LONGEST_FURNITURE)),
  });
}

/** The page breaks from one unit of the stream to another. */
export function pageBreaks(stream: Stream, from: number, to: number): PageBreak[] {
  const breaks: PageBreak[] = [];
  for (let index = firstPageFrom(stream, from); index < stream.pages.length; index += 1) {
    const at = stream.pages[index]?.unit ?? 0;
    if (at > to) break;
    if (at === 0 || at >= stream.seamed.folded.text.length || at === breaks.at(-1)?.at) continue;
    breaks.push(breakBefore(stream, index, at));
  }
  return breaks;
}

export function hasPageBreak(stream: Stream, from: number, to: number): boolean {
  const at = stream.pages[firstPageFrom(stream, from)]?.unit;
  return at !== undefined && at <= to;
}

/** The first page that begins at a unit or after it. */
function firstPageFrom({ pages }: Pick<Stream, "pages">, unit: number): number {
  let low = 0;
  let high = pages.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((pages[middle]?.unit ?? 0) < unit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Ends of lines: footers and running heads are lines of their own. Where a text has no lines, ends of words. */
function exits({ seamed: { text, folded, edges }, pages }: Stream, from: number, to: number): number[] {
  const lines: number[] = [];
  const words: number[] = [];
  const starts = new Set(
    pages.slice(firstPageFrom({ pages }, from), firstPageFrom({ pages }, to + 1)).map(({ unit }) => unit),
  );
  let isLined = false;
  for (let unit = from; unit <= to; unit += 1) {
    const atEdge = unit === from || unit === to;
    const before = folded.ends[unit - 1] ?? 0;
    const after = folded.starts[unit] ?? text.length;
    const newline = before < after && text.slice(before, after).includes("\n");
    // A page's own beginning says nothing of lines.
    if (newline && !atEdge && !starts.has(unit)) isLined = true;
    if (newline) lines.push(unit);
    if (newline || atEdge || ((edges[unit] ?? 0) & EDGE.word) !== 0) words.push(unit);
  }
  return isLined ? lines : words;
}
