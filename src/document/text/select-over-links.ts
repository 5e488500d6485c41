import type { CssPixels } from "../../core/model/units.ts";

/** How far a pointer moves before a click has become a drag: a hand is not still. */
const DRAG_PIXELS: CssPixels = 4;

/** The most that the text scrolls in one frame while a selection is drawn beyond its edge. */
const MOST_SCROLL_PIXELS: CssPixels = 24;

/**
 * Selects words by dragging where the drag begins on a passage: browsers would carry off the link. A press that does not
 * move stays a click; double clicks, Shift and all that begins beside a passage are left to the browser.
 */
export function selectOverLinks(area: HTMLElement, signal: AbortSignal): void {
  // Safari has it since 18.4; before that the words beside a passage have to do to begin on.
  if (!("caretPositionFromPoint" in window.document)) return;
  area.addEventListener(
    "mousedown",
    (event) => {
      if (event.button !== 0 || event.detail > 1 || event.shiftKey) return;
      if (!(event.target instanceof Element) || event.target.closest(".text-words a") === null) return;
      const from = window.document.caretPositionFromPoint(event.clientX, event.clientY);
      if (from === null) return;
      // The press selects and focuses nothing; the click that may follow does what it always did.
      event.preventDefault();
      drag(area, event, from, signal);
    },
    { signal },
  );
}

function drag(area: HTMLElement, start: MouseEvent, from: CaretPosition, signal: AbortSignal): void {
  const selection = window.document.getSelection();
  const ended = new AbortController();
  const until = { signal: AbortSignal.any([signal, ended.signal]), capture: true };
  let pointer = { x: start.clientX, y: start.clientY };
  let frame = 0;
  selection?.removeAllRanges();
  const extend = (): void => {
    const { left, top, right, bottom } = area.getBoundingClientRect();
    const within = { x: held(pointer.x, left, right), y: held(pointer.y, top, bottom) };
    area.scrollBy({ top: held(pointer.y - within.y, -MOST_SCROLL_PIXELS, MOST_SCROLL_PIXELS), behavior: "instant" });
    const to = window.document.caretPositionFromPoint(within.x, within.y);
    if (to !== null && area.contains(to.offsetNode)) {
      selection?.setBaseAndExtent(from.offsetNode, from.offset, to.offsetNode, to.offset);
    }
  };
  const follow = (): void => {
    extend();
    frame = requestAnimationFrame(follow);
  };
  window.addEventListener(
    "mousemove",
    (event) => {
      pointer = { x: event.clientX, y: event.clientY };
      const isDrag = Math.hypot(pointer.x - start.clientX, pointer.y - start.clientY) >= DRAG_PIXELS;
      if (isDrag && frame === 0) follow();
    },
    until,
  );
  until.signal.addEventListener("abort", () => cancelAnimationFrame(frame));
  window.addEventListener(
    "mouseup",
    (event) => {
      pointer = { x: event.clientX, y: event.clientY };
      if (frame !== 0) extend();
      ended.abort();
    },
    until,
  );
}

function held(value: CssPixels, least: CssPixels, most: CssPixels): CssPixels {
  return Math.min(most, Math.max(least, value));
}
