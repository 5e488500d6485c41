import type { ClaimId } from "../core/model/commentary.ts";
import type { CssPixels } from "../core/model/units.ts";

/** The claim that an element on the page leads to: a highlight, or a number in the margin. */
export function claimOf(element: Element | null): { id: ClaimId; isMark: boolean } | null {
  const link = element?.closest("[data-annotation], [data-mark]") ?? null;
  const mark = link?.getAttribute("data-mark") ?? null;
  const id = mark ?? link?.getAttribute("data-annotation") ?? null;
  return id === null ? null : { id, isMark: mark !== null };
}

/** All claims whose passages are at a place in the window, the one on top (the most specific) first. */
export function claimsAt(x: CssPixels, y: CssPixels): ClaimId[] {
  const found = window.document.elementsFromPoint(x, y).flatMap((element) => claimOf(element)?.id ?? []);
  return [...new Set(found)];
}
