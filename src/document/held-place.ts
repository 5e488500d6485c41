import type { CssPixels, PageNumber } from "../core/model/units.ts";
import type { PageLayout } from "./page-layout.ts";
import { scrollToKeep } from "./zoom.ts";

/** A place on a page that is to stay where it is in the window while the page changes its size. */
export interface HeldPlace {
  readonly page: PageNumber;
  /** Shares of the page's width and height. */
  readonly across: number;
  readonly down: number;
  /** Where it is in the window. */
  readonly x: CssPixels;
  readonly y: CssPixels;
}

export interface WindowPlace {
  readonly x: CssPixels;
  readonly y: CssPixels;
}

/** The middle of what can be seen of a scroll area, in the window. */
export function middleOf(area: HTMLElement): WindowPlace {
  const seen = area.getBoundingClientRect();
  return { x: seen.left + area.clientWidth / 2, y: seen.top + area.clientHeight / 2 };
}

/** What of the pages is at a place in the window. */
export function holdPlace(area: HTMLElement, layout: PageLayout, at: WindowPlace): HeldPlace {
  const offset = area.scrollTop + at.y - area.getBoundingClientRect().top;
  const page = layout.pageAt(offset);
  const top = layout.topOf(page);
  const frame = frameOf(area, page);
  return {
    page,
    across: frame ? (at.x - frame.left) / frame.width : 0.5,
    down: (offset - top) / (layout.bottomOf(page) - top),
    ...at,
  };
}

/** Scrolls so that what is held is where it was, as far as the pages reach. */
export function restorePlace(area: HTMLElement, layout: PageLayout, { page, across, down, x, y }: HeldPlace): void {
  const top = layout.topOf(page);
  const frame = frameOf(area, page);
  area.scrollTo({
    left: frame ? scrollToKeep(area.scrollLeft, x, frame.left + across * frame.width) : area.scrollLeft,
    top: top + down * (layout.bottomOf(page) - top) - (y - area.getBoundingClientRect().top),
    behavior: "instant",
  });
}

/** Where a page stands across is known of those that are there: it depends on the direction of what they stand in. */
function frameOf(area: HTMLElement, page: PageNumber): DOMRect | undefined {
  return area.querySelector(`[data-page="${page}"]`)?.getBoundingClientRect();
}
