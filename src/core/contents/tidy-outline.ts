import type { Bookmark } from "../model/bookmark.ts";
import type { OutlineEntry } from "../model/contents.ts";
import type { Points } from "../model/units.ts";

/** Deeper than that no list can be read; what is deeper stands at this depth. */
const DEEPEST = 7;

/** In characters. Longer ones are no titles, and a list of them is no outline. */
const LONGEST_TITLE = 200;

/** What is in a text but not on paper, and what would turn the rest of a list the other way. */
const UNPRINTED = /[\p{Control}\p{Surrogate}\u200B\u2028\u2029\u202A-\u202E\u2060\u2066-\u2069\uFEFF\u00AD]/gu;

/**
 * Makes a readable outline of one that anybody may have written: titles in one line, no entry without a title or a page,
 * depths without gaps. An entry that leads nowhere leads to where the first one below it does; the entries below one that
 * is left out stand in its place.
 *
 * @param heights of the document's pages, in points.
 */
export function tidyOutline(bookmarks: readonly Bookmark[], heights: readonly Points[]): OutlineEntry[] {
  const placed = withPages(bookmarks, heights.length);
  const entries: OutlineEntry[] = [];
  /** Depths, in the file, of the entries above. */
  const above: number[] = [];
  for (const [index, bookmark] of bookmarks.entries()) {
    const title = titleOf(bookmark.title);
    const place = placed[index];
    if (title === "" || place === undefined) continue;
    while ((above.at(-1) ?? -1) >= bookmark.depth) above.pop();
    const depth = Math.min(above.length, DEEPEST);
    above.push(bookmark.depth);
    const height = heights[place.page - 1] ?? 0;
    const top = place.top === undefined ? 0 : Math.round(Math.min(Math.max(place.top, 0), height));
    const closed = bookmark.closed === true ? { closed: bookmark.closed } : {};
    entries.push({ title, depth, page: place.page, ...(top > 0 ? { top } : {}), ...closed });
  }
  return entries;
}

interface PagePlace {
  readonly page: number;
  readonly top: Points | undefined;
}

/** Where each leads: to its own place, else to that of the first below it that has one. */
function withPages(bookmarks: readonly Bookmark[], pages: number): (PagePlace | undefined)[] {
  const placed: (PagePlace | undefined)[] = [];
  /** By depth: the place of the nearest entry further down the list, while nothing less deep has come between. */
  let below: (PagePlace | undefined)[] = [];
  for (const { depth, page, top } of bookmarks.toReversed()) {
    const isPage = page !== undefined && Number.isInteger(page) && page >= 1 && page <= pages;
    const place = isPage ? { page, top: Number.isFinite(top) ? top : undefined } : below[depth + 1];
    placed.push(place);
    below = below.slice(0, depth + 1);
    if (place !== undefined) below[depth] = place;
  }
  return placed.toReversed();
}

function titleOf(title: string): string {
  const plain = [...title.replace(/\s+/gu, " ").replace(UNPRINTED, "").trim()];
  return plain.length > LONGEST_TITLE ? `${plain.slice(0, LONGEST_TITLE).join("").trimEnd()}…` : plain.join("");
}
