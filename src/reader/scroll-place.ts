import type { CssPixels } from "../core/model/units.ts";

/** A claim between these shares of the window's height can stay where it is; else it comes to the first of `REST`. */
const COMFORT = { from: 0.1, to: 0.62 } as const;
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

function scrollGently(top: CssPixels, behavior: "instant" | "smooth"): void {
  if (top === 0) return;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  window.scrollBy({ top, behavior: still ? "instant" : behavior });
}

/**
 * Narrow screens: how far to scroll so that what the note begins with can be seen above the bar, as long as the claim
 * itself stays in view.
 *
 * @param claimTop top of the claim's first line; `noteBottom` foot of what is to be seen; `height` of the window that
 *   nothing covers; all in CSS pixels.
 */
export function scrollToReveal(claimTop: CssPixels, noteBottom: CssPixels, height: CssPixels): CssPixels {
  return Math.max(0, Math.min(noteBottom - height, claimTop - height * COMFORT.from));
}

/** How much of a note without a picture is shown at first: its head and a few lines. In CSS pixels. */
const NOTE_BEGINNING: CssPixels = 160;

/** Narrow screens: brings the picture of the passage, or the note's beginning, above the bar at the window's foot. */
export function revealNote(claim: Element, note: Element): void {
  const crop = note.querySelector(".note-crop");
  const noteBottom = crop?.getBoundingClientRect().bottom ?? note.getBoundingClientRect().top + NOTE_BEGINNING;
  const bar = document.querySelector(".bottom-bar")?.getBoundingClientRect().height ?? 0;
  const line = claim.getClientRects()[0] ?? claim.getBoundingClientRect();
  scrollGently(scrollToReveal(line.top, noteBottom + 8, window.innerHeight - bar), "smooth");
}

/** False after a reload and on return from another page: the browser has put the page back where it was. */
export function arrivedAnew(): boolean {
  const [entry] = performance.getEntriesByType("navigation");
  return !(entry instanceof PerformanceNavigationTiming && /^(?:reload|back_forward)$/.test(entry.type));
}
