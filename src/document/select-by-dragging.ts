import type { CssPixels } from "../core/model/units.ts";

/** How far a pointer moves before a click has become a drag: a hand is not still. */
const DRAG_PIXELS: CssPixels = 4;

/**
 * Lets words be selected although highlights lie over them. A press on a highlight that moves becomes a selection from
 * where it began, and the click that ends it is swallowed; a press that does not move stays a click. It also keeps the
 * ground between words from counting as the end of the page while any selection is drawn.
 */
export function selectByDragging(area: HTMLElement, signal: AbortSignal): void {
  area.addEventListener(
    "mousedown",
    (event) => {
      if (event.button !== 0 || !(event.target instanceof Element)) return;
      const page = event.target.closest("[data-page]");
      const link = event.target.closest("[data-annotation]");
      if (page === null) return;
      if (link === null) guardGround(page, signal);
      else startOnHighlight(event, signal);
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

function startOnHighlight(start: MouseEvent, signal: AbortSignal): void {
  // Else the browser would start a selection of its own, of nothing, and clear the one that is there.
  start.preventDefault();
  const ended = new AbortController();
  const until = { signal: AbortSignal.any([signal, ended.signal]) };
  let anchor: CaretPlace | null = null;
  let dragging = false;
  let letThrough: () => void = () => undefined;

  window.addEventListener(
    "mousemove",
    (event) => {
      if (!dragging) {
        if (Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) < DRAG_PIXELS) return;
        dragging = true;
        letThrough = pointThroughHighlights();
        anchor = caretAt(start.clientX, start.clientY);
      }
      const focus = caretAt(event.clientX, event.clientY);
      anchor ??= focus;
      if (anchor !== null && focus !== null) {
        window.document.getSelection()?.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset);
      }
    },
    until,
  );
  window.addEventListener(
    "mouseup",
    () => {
      ended.abort();
      letThrough();
      if (!dragging) {
        window.document.getSelection()?.removeAllRanges();
        return;
      }
      // The click comes right after, if at all; a later one is another one.
      const swallow = new AbortController();
      window.addEventListener(
        "click",
        (event) => {
          event.preventDefault();
          event.stopPropagation();
        },
        { capture: true, signal: swallow.signal },
      );
      setTimeout(() => swallow.abort());
    },
    { ...until, capture: true },
  );
}

/** Puts ground behind a page's words, next to the word that the pointer was last at, until the button is let go. */
function guardGround(page: Element, signal: AbortSignal): void {
  const text = page.querySelector(".page-text");
  if (text === null || text.childElementCount === 0) return;
  const ground = window.document.createElement("div");
  ground.className = "page-text-ground";
  text.append(ground);
  const letThrough = pointThroughHighlights();
  const ended = new AbortController();
  const until = { signal: AbortSignal.any([signal, ended.signal]) };
  window.addEventListener(
    "mousemove",
    (event) => {
      if (event.target instanceof Element && event.target.parentElement === text && event.target !== ground) {
        event.target.after(ground);
      }
    },
    until,
  );
  window.addEventListener(
    "mouseup",
    () => {
      ended.abort();
      letThrough();
      ground.remove();
    },
    { ...until, capture: true },
  );
}

/** @returns what ends it. */
function pointThroughHighlights(): () => void {
  const layers = [...window.document.querySelectorAll<SVGElement>(".page-highlights")];
  for (const layer of layers) layer.dataset["selecting"] = "true";
  return () => {
    for (const layer of layers) delete layer.dataset["selecting"];
  };
}

interface CaretPlace {
  readonly node: Node;
  readonly offset: number;
}

/** The place between two letters of a page's words; null where there are none. */
function caretAt(x: CssPixels, y: CssPixels): CaretPlace | null {
  const { document } = window;
  let place: CaretPlace | null = null;
  if (typeof document.caretPositionFromPoint === "function") {
    const caret = document.caretPositionFromPoint(x, y);
    place = caret === null ? null : { node: caret.offsetNode, offset: caret.offset };
  } else if (typeof document.caretRangeFromPoint === "function") {
    // Safari had only this one until version 26.
    const range = document.caretRangeFromPoint(x, y);
    place = range === null ? null : { node: range.startContainer, offset: range.startOffset };
  }
  return place !== null && place.node instanceof Text && place.node.parentElement?.closest(".page-text") ? place : null;
}
