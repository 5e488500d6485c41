import type { CssPixels } from "../core/model/units.ts";

/** A claim between these shares of the window's height can stay where it is; else it comes to the first of `REST`. */
export const COMFORT = { from: 0.1, to: 0.62 } as const;
const REST = 1 / 3;

/**
 * How far the window has to scroll for a line that stands from `top` to `bottom`; 0 where it stands well already.
 *
 * @param height the window's, all in CSS pixels.
 */
export function scrollFor(top: CssPixels, bottom: CssPixels, height: CssPixels): CssPixels {
  if (top >= height * COMFORT.from && bottom <= height * COMFORT.to) return 0;
  return top - height * REST;
}

/** Scrolls the window so that the claim's first line can be read with its note. */
export function bringIntoView(claim: Element, behavior: "instant" | "smooth"): void {
  const line = claim.getClientRects()[0] ?? claim.getBoundingClientRect();
  scrollGently(scrollFor(line.top, line.bottom, window.innerHeight), behavior);
}

/** @param top by how much, in CSS pixels. */
export function scrollGently(top: CssPixels, behavior: "instant" | "smooth"): void {
  if (top === 0) return;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  window.scrollBy({ top, behavior: still ? "instant" : behavior });
}

/** False after a reload and on return from another page: the browser has put the page back where it was. */
export function arrivedAnew(): boolean {
  const [entry] = performance.getEntriesByType("navigation");
  return !(entry instanceof PerformanceNavigationTiming && /^(?:reload|back_forward)$/.test(entry.type));
}
