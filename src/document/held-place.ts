import type { CssPixels } from "../core/model/units.ts";
import { scrollToKeep } from "./zoom.ts";

/** A place on a page that is to stay where it is in the window while the page changes its size. */
export interface HeldPlace {
  readonly page: Element;
  /** Shares of the page's width and height. */
  readonly across: number;
  readonly down: number;
  /** Where it is in the window. */
  readonly x: CssPixels;
  readonly y: CssPixels;
}

interface WindowPlace {
  readonly x: CssPixels;
  readonly y: CssPixels;
}

/** The middle of what can be seen of a scroll area, in the window. */
export function middleOf(area: HTMLElement): WindowPlace {
  const seen = area.getBoundingClientRect();
  return { x: seen.left + area.clientWidth / 2, y: seen.top + area.clientHeight / 2 };
}

/** What of the pages is at a place in the window; null while none has a size. */
export function holdPlace(area: HTMLElement, at: WindowPlace): HeldPlace | null {
  let nearest: HeldPlace | null = null;
  let nearestDistance = Number.POSITIVE_INFINITY;
  for (const page of area.querySelectorAll("[data-page]")) {
    const frame = page.getBoundingClientRect();
    const distance = Math.max(frame.top - at.y, at.y - frame.bottom, 0);
    if (frame.width === 0 || frame.height === 0 || distance >= nearestDistance) continue;
    nearestDistance = distance;
    nearest = { page, across: (at.x - frame.left) / frame.width, down: (at.y - frame.top) / frame.height, ...at };
  }
  return nearest;
}

/** Scrolls so that what is held is where it was, as far as the pages reach. */
export function restorePlace(area: HTMLElement, place: HeldPlace): void {
  const frame = place.page.getBoundingClientRect();
  area.scrollTo({
    left: scrollToKeep(area.scrollLeft, place.x, frame.left + place.across * frame.width),
    top: scrollToKeep(area.scrollTop, place.y, frame.top + place.down * frame.height),
    behavior: "instant",
  });
}
