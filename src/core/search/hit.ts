import { pageIndexAt, type Pages, partsOf, type Units } from "../anchor/stream.ts";
import type { PageNumber, Utf16Offset } from "../model/units.ts";
import { joinLines } from "../text/join-lines.ts";
import { endOf, type Searchable, startOf } from "./searchable.ts";

/** The words found on one page. Where they stand on it is asked for once it is seen: words alone are an eighth of a text with its places. */
export interface HitPart {
  readonly page: PageNumber;
  readonly start: Utf16Offset;
  readonly end: Utf16Offset;
  /** Empty of a hit that is not listed. */
  readonly text: string;
  /** The share of the page's text that is before them, 0 to 1. */
  readonly share: number;
}

/** More than anybody looks through are not listed: of them it is known where they are, and no more. */
export const MOST_LISTED = 500;

/** Words found, with what stands on both sides of them; nothing of one that is not listed. */
export interface Hit {
  /** One for each page that they touch, in order. */
  readonly parts: readonly HitPart[];
  readonly before: string;
  readonly after: string;
}

/** Characters of context on each side. */
const BEFORE = 48;
const AFTER = 96;

/** Dots that lead from a heading to its page. */
const LEADERS = /(?:[.·…\u2026_]\s?){4,}/gu;

function running(text: string): string {
  return joinLines(text, 0, text.length).replace(LEADERS, " … ").replace(/\s+/gu, " ").trim();
}

/** @param place folded units. */
export function hitOf(searchable: Searchable, { start, end }: Units, isListed: boolean): Hit {
  const { raw: text } = searchable;
  const from = startOf(searchable, start) ?? 0;
  const to = endOf(searchable, end - 1) ?? from;
  const only = isListed ? undefined : partOnOnePage(searchable, from, to);
  if (only !== undefined) return { parts: [only], before: "", after: "" };
  const parts = partsOf(searchable, from, to).map(({ page, start: first, end: last, text: words }) => ({
    page,
    start: first,
    end: last,
    text: words,
    share: first / lengthOf(searchable, page),
  }));
  return { parts, before: contextBefore(text, from), after: contextAfter(text, to) };
}

/** Where a stretch is that one page has whole; undefined of any other. */
function partOnOnePage(searchable: Searchable, from: Utf16Offset, to: Utf16Offset): HitPart | undefined {
  const on = searchable.pages[pageIndexAt(searchable, from)];
  if (on === undefined || to > on.end) return undefined;
  const start = from - on.start;
  return { page: on.page.page, start, end: to - on.start, text: "", share: start / on.page.text.length };
}

/** Pages of a stream follow one another. */
function lengthOf({ pages }: Pages, page: PageNumber): number {
  return pages[page - (pages[0]?.page.page ?? 1)]?.page.text.length ?? 1;
}

/** From the first whole word on; with a space at its end where the text has one. */
function contextBefore(text: string, at: number): string {
  const from = Math.max(0, at - BEFORE);
  const raw = text.slice(from, at);
  const whole = from === 0 ? raw : raw.replace(/^\S*\s+/u, "");
  const joined = running(whole);
  return /\s$/u.test(raw) ? `${joined} `.trimStart() : joined;
}

function contextAfter(text: string, at: number): string {
  const raw = text.slice(at, at + AFTER);
  const whole = at + AFTER >= text.length ? raw : raw.replace(/\s+\S*$/u, "");
  const joined = running(whole);
  return /^\s/u.test(raw) ? ` ${joined}`.trimEnd() : joined;
}
