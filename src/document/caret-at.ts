import type { CssPixels } from "../core/model/units.ts";

/** A place between two letters. */
export interface CaretPlace {
  readonly node: Node;
  readonly offset: number;
}

/** How much farther a step up or down counts than one along: the end of a line belongs to that line. */
const ROW_WEIGHT = 4;

/** The place between two letters of the pages' words that is nearest to a place in the window; null without words. */
export function nearestCaret(area: Element, x: CssPixels, y: CssPixels): CaretPlace | null {
  const exact = caretAt(x, y);
  if (exact !== null) return exact;
  let nearest: { box: DOMRect; distance: number } | null = null;
  for (const word of area.querySelectorAll(".page-text > span, .page-text .markedContent > span")) {
    const box = word.getBoundingClientRect();
    if (box.width === 0) continue;
    const across = Math.max(box.left - x, 0, x - box.right);
    const down = Math.max(box.top - y, 0, y - box.bottom) * ROW_WEIGHT;
    const distance = across ** 2 + down ** 2;
    if (nearest === null || distance < nearest.distance) nearest = { box, distance };
  }
  if (nearest === null) return null;
  const { left, right, top, bottom } = nearest.box;
  return caretAt(clamped(x, left, right), clamped(y, top, bottom));
}

function clamped(place: CssPixels, low: CssPixels, high: CssPixels): CssPixels {
  return Math.min(high - 0.5, Math.max(low + 0.5, place));
}

/** Null where the place is not on a letter of the pages' words. Highlights have to let it through. */
function caretAt(x: CssPixels, y: CssPixels): CaretPlace | null {
  const { document } = window;
  // Browsers name the nearest text of the whole page where there is none; what is under the pointer tells.
  if (!document.elementFromPoint(x, y)?.matches(".page-text span")) return null;
  const caret = document.caretPositionFromPoint(x, y);
  return caret?.offsetNode instanceof Text ? { node: caret.offsetNode, offset: caret.offset } : null;
}
