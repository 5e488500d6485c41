import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";
import type { PageNumber } from "../core/model/units.ts";
import type { PageLayout } from "./page-layout.ts";
import type { Flies } from "./scroll-pace.ts";

/** What the reader sees of the pages, and what is not to go while it is used. */
export interface PagesSeen {
  /** Of the page in the middle. */
  readonly current: PageNumber;
  /** The first and the last page that can be seen, or nearly. */
  readonly first: PageNumber;
  readonly last: PageNumber;
  /** The pages between the ends of a selection, and the one with the focus. */
  readonly held: readonly PageNumber[];
}

/** Pages are there before they can be seen, and for a while after: in heights of what is seen. */
const MARGIN = 1;

/** So long after the last move the pages have come to rest. */
const PAUSE_MILLISECONDS = 120;

/** Further apart, the ends of a selection do not keep what is between them. */
const MOST_HELD = 100;

/** Looks at the pages. @returns whether they fly past: it has to be looked again, then. */
type Look = (area: HTMLElement, layout: PageLayout, flies: Flies) => boolean;

/** Follows the pages through scrolling. @param start what is seen before anything was measured. */
export function usePagesSeen(start: PagesSeen): [PagesSeen, Look] {
  const [seen, setSeen] = useState(start);
  const look = useCallback<Look>((area, layout, flies) => {
    const now = pagesSeen(area, layout);
    // Whether the area itself is scrolled, or what it stands in.
    const top = area.scrollTop - area.getBoundingClientRect().top;
    const past = flies(top, window.innerHeight, performance.now());
    setSeen((before) => {
      // Pages that fly past do not come for it: each would fetch its picture, and keep it.
      const next = past ? { ...before, current: now.current } : now;
      return JSON.stringify(before) === JSON.stringify(next) ? before : next;
    });
    return past;
  }, []);
  return [seen, look];
}

/** @param layout null while it is not known. @param first the first page that stands in the document tree. */
export function useLookAtPages(
  area: RefObject<HTMLElement | null>,
  layout: PageLayout | null,
  first: PageNumber,
  look: Look,
): void {
  const began = useRef(false);

  // In the page as it came, nothing stands above its first page: where that is a later one, all before it comes now.
  useLayoutEffect(() => {
    if (began.current || layout === null || area.current === null) return;
    began.current = true;
    if (first > 1) area.current.scrollTo({ top: layout.topOf(first), behavior: "instant" });
  }, [area, layout, first]);

  useLayoutEffect(() => {
    const element = area.current;
    if (element === null || layout === null) return undefined;
    const stop = new AbortController();
    let flies: Flies = () => false;
    // Without it, pages that fly past come all the same.
    if (layout.pageAt(layout.height) > 1) {
      import("./picture-ahead.ts").then(
        ({ scrollPace }) => (flies = scrollPace(PAUSE_MILLISECONDS)),
        () => undefined,
      );
    }
    let landing: ReturnType<typeof setTimeout> | undefined;
    // Not before the next frame: what was scrolled while the page was busy is told first.
    let frame = 0;
    const again = (): void => {
      clearTimeout(landing);
      cancelAnimationFrame(frame);
      if (look(element, layout, flies))
        landing = setTimeout(() => (frame = requestAnimationFrame(again)), PAUSE_MILLISECONDS);
    };
    again();
    // Also of what the area stands in: it may scroll away as a whole.
    window.document.addEventListener("scroll", again, { signal: stop.signal, capture: true, passive: true });
    return () => {
      stop.abort();
      clearTimeout(landing);
      cancelAnimationFrame(frame);
    };
  }, [area, layout, look]);
}

function pagesSeen(area: HTMLElement, layout: PageLayout): PagesSeen {
  const frame = area.getBoundingClientRect();
  // Where the area is as high as its pages, the window is what cuts them.
  const top = area.scrollTop + Math.max(0, -frame.top);
  const bottom = area.scrollTop + Math.min(area.clientHeight, window.innerHeight - frame.top);
  const margin = Math.max(0, bottom - top) * MARGIN;
  return {
    current: layout.pageAt((top + bottom) / 2),
    first: layout.pageAt(top - margin),
    last: layout.pageAt(bottom + margin),
    held: heldIn(area),
  };
}

function heldIn(area: HTMLElement): PageNumber[] {
  const selection = window.document.getSelection();
  const ends = selection?.isCollapsed === false ? [selection.anchorNode, selection.focusNode] : [];
  const [one, other = one] = ends.flatMap((node) => pageOf(area, node?.parentElement) ?? []);
  const focused = pageOf(area, window.document.activeElement);
  const held = focused === null ? [] : [focused];
  if (one === undefined || other === undefined || Math.abs(one - other) > MOST_HELD) return held;
  for (let page = Math.min(one, other); page <= Math.max(one, other); page += 1) held.push(page);
  return held;
}

function pageOf(area: HTMLElement, element: Element | null | undefined): PageNumber | null {
  const page = area.contains(element ?? null) ? element?.closest("[data-page]") : null;
  return page ? Number(page.getAttribute("data-page")) : null;
}
