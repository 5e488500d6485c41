import type { PageNumber } from "../model/units.ts";

/** Pages a part: some sixty kilobytes compressed, so that the first words are there soon, and a document has few parts. */
const PAGES_A_PART = 40;

/** Cuts a document's pages into the parts in which their text is fetched; at least one. */
export function textParts<Page>(pages: readonly Page[]): Page[][] {
  const parts: Page[][] = [];
  for (let at = 0; at === 0 || at < pages.length; at += PAGES_A_PART) parts.push(pages.slice(at, at + PAGES_A_PART));
  return parts;
}

/** Index of the part that a page's text is in. */
export function textPartOf(page: PageNumber): number {
  return Math.floor((page - 1) / PAGES_A_PART);
}
