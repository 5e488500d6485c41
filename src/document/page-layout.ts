import type { CssPixels, PageNumber, Points, Rotation } from "../core/model/units.ts";
import { scaleOfPage, type Size, turnedSize, type Zoom } from "./zoom.ts";

/** What a scroll area offers to its content, without padding and scroll bars. */
export interface Room extends Size<CssPixels> {
  /** Above the first page and below the last. */
  readonly padding: CssPixels;
  /** Between two pages. */
  readonly gap: CssPixels;
}

/**
 * The most that pages may be high together. Firefox lays nothing out beyond 17.9 million pixels (2³⁰ sixtieths), Chromium
 * and Safari nothing beyond 33.5: pages that would be higher are shown smaller.
 */
export const MOST_HEIGHT: CssPixels = 16_000_000;

/** Where every page lies, whether or not it stands in the document tree. Lengths in CSS pixels. */
export interface PageLayout {
  /** CSS pixels per point of a page, held so that all pages fit {@link MOST_HEIGHT}. */
  scaleOf(page: Size<Points>): number;
  /** How far the pages have to be scrolled for a page's upper edge to be that of what is seen. */
  topOf(page: PageNumber): CssPixels;
  /** The same of its lower edge. */
  bottomOf(page: PageNumber): CssPixels;
  /** The page at such an offset, or the nearest; the space between two is the lower one's. */
  pageAt(offset: CssPixels): PageNumber;
  /** Of all that can be scrolled through. */
  readonly height: CssPixels;
  /** True where a page stands as wide as its room and upright: what the style sheet does by itself. */
  readonly isPlain: boolean;
}

/** The pages as they stand now: what is drawn beside and over them goes by it. */
export interface PagesNow {
  readonly layout: PageLayout;
  readonly rotation: Rotation;
  /** The page in the middle of what can be seen. */
  readonly current: PageNumber;
  /** Those that stand in the document tree, in order. */
  readonly shown: readonly PageNumber[];
}

/** Lays pages one below the other. */
export function layPages(pages: readonly Size<Points>[], zoom: Zoom, rotation: Rotation, room: Room): PageLayout {
  const { gap, padding } = room;
  const free = (page: Size<Points>): number => scaleOfPage(zoom, page, rotation, room);
  const highOf = (page: Size<Points>): CssPixels => turnedSize(page, rotation).height * free(page);
  const all = pages.reduce((sum, page) => sum + highOf(page), 0);
  const share = Math.min(1, (MOST_HEIGHT - pages.length * gap) / all);
  const tops = [padding];
  for (const page of pages) tops.push((tops.at(-1) ?? 0) + highOf(page) * share + gap);
  const topOf = (page: PageNumber): CssPixels => tops[page - 1] ?? 0;
  const bottomOf = (page: PageNumber): CssPixels => topOf(page + 1) - gap;
  return {
    scaleOf: (page) => free(page) * share,
    topOf,
    bottomOf,
    pageAt(offset) {
      let [low, high] = [1, pages.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (bottomOf(middle) <= offset) low = middle + 1;
        else high = middle;
      }
      return low;
    },
    height: bottomOf(pages.length) + padding,
    isPlain: zoom.kind === "fit-width" && rotation === 0 && share === 1,
  };
}
