import type { CssPixels } from "../core/model/units.ts";
import { COMFORT, scrollGently } from "./scroll-place.ts";

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
