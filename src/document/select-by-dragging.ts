import type { CssPixels } from "../core/model/units.ts";
import { type CaretPlace, nearestCaret } from "./caret-at.ts";

/** How far a pointer moves before a click has become a drag: a hand is not still. */
const DRAG_PIXELS: CssPixels = 4;

/** The most that the pages scroll in one frame while a selection is drawn beyond their edge. */
const MOST_SCROLL_PIXELS: CssPixels = 24;

/**
 * Selects words of the pages by dragging, wherever the drag begins: on a highlight, on words or on bare paper. Browsers
 * would not begin on a highlight, and beside the words would take everything up to the end of the page, since each word
 * is placed by itself; so their own selecting is held back while the button is down. A press that does not move stays a click. Double clicks and Shift are left to the browser.
 */
export function selectByDragging(area: HTMLElement, signal: AbortSignal): void {
  // Safari has it since 18.4; before that its own selecting has to do.
  if (!("caretPositionFromPoint" in window.document)) return;
  area.addEventListener(
    "mousedown",
    (event) => {
      if (event.button !== 0 || event.detail > 1 || event.shiftKey) return;
      const page = event.target instanceof Element ? event.target.closest("[data-page]") : null;
      if (!page?.querySelector(".page-text > *")) return;
      event.preventDefault();
      focusByPointer(area, signal);
      startPress(area, event, signal);
    },
    { signal },
  );
  // Links can be dragged off as addresses; here a drag means words.
  area.addEventListener(
    "dragstart",
    (event) => {
      if (event.target instanceof Element && event.target.closest("[data-page]") !== null) event.preventDefault();
    },
    { signal },
  );
}

/** What the held-back press would have done: the keys go to the pages now, and no ring says so to a pointer. */
function focusByPointer(area: HTMLElement, signal: AbortSignal): void {
  area.dataset["pressed"] = "true";
  area.focus({ preventScroll: true });
  for (const name of ["keydown", "blur"] as const) {
    area.addEventListener(name, () => delete area.dataset["pressed"], { signal, once: true });
  }
}

function startPress(area: HTMLElement, start: MouseEvent, signal: AbortSignal): void {
  const selection = window.document.getSelection();
  const ended = new AbortController();
  const until = { signal: AbortSignal.any([signal, ended.signal]), capture: true };
  let pointer = { x: start.clientX, y: start.clientY };
  let anchor: CaretPlace | null = null;
  let dragging = false;
  let letThrough: () => void = () => undefined;
  let frame = 0;
  selection?.removeAllRanges();
  const extend = (): void => {
    const focus = nearestCaret(area, pointer.x, pointer.y);
    if (anchor !== null && focus !== null) {
      selection?.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset);
    }
  };
  const follow = (): void => {
    const { left, top, right, bottom } = area.getBoundingClientRect();
    area.scrollBy({ left: beyond(pointer.x, left, right), top: beyond(pointer.y, top, bottom), behavior: "instant" });
    extend();
    frame = requestAnimationFrame(follow);
  };

  window.addEventListener(
    "mousemove",
    (event) => {
      pointer = { x: event.clientX, y: event.clientY };
      if (dragging || Math.hypot(pointer.x - start.clientX, pointer.y - start.clientY) < DRAG_PIXELS) return;
      dragging = true;
      letThrough = pointThroughHighlights(area);
      anchor = nearestCaret(area, start.clientX, start.clientY);
      follow();
    },
    until,
  );
  until.signal.addEventListener("abort", () => {
    cancelAnimationFrame(frame);
    letThrough();
  });
  window.addEventListener(
    "mouseup",
    (event) => {
      pointer = { x: event.clientX, y: event.clientY };
      if (dragging) {
        extend();
        swallowClick();
      }
      ended.abort();
    },
    until,
  );
}

/** How far to scroll for a pointer beyond an edge; 0 for one between them. */
function beyond(place: CssPixels, low: CssPixels, high: CssPixels): CssPixels {
  const out = place < low ? place - low : place > high ? place - high : 0;
  return Math.max(-MOST_SCROLL_PIXELS, Math.min(MOST_SCROLL_PIXELS, out));
}

/** The click of a drag comes right after it, if at all; a later one is another one. */
function swallowClick(): void {
  const over = new AbortController();
  window.addEventListener(
    "click",
    (event) => {
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true, signal: over.signal },
  );
  setTimeout(() => over.abort());
}

/** Through those of pages that come meanwhile, too. @returns what ends it. */
function pointThroughHighlights(area: HTMLElement): () => void {
  area.dataset["selecting"] = "true";
  return () => delete area.dataset["selecting"];
}
