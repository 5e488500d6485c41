import { type RefObject, useLayoutEffect, useState } from "react";
import { type GridPart, gridPart, type GridShape, scrollToItem } from "./grid-part.ts";

/** Lists up to so long stand in the document tree whole: measuring would cost more than it saves. */
const WHOLE_LENGTH = 60;

/**
 * Which items of a long grid stand in the document tree: those that can be seen in its scroll area, or nearly; null where
 * all do.
 *
 * @param list the scroll area, with the grid as its first child.
 */
export function useGridWindow(list: RefObject<HTMLElement | null>, length: number): GridPart | null {
  const isLong = length > WHOLE_LENGTH;
  const [part, setPart] = useState<GridPart>({ first: 0, last: WHOLE_LENGTH - 1, above: 0, below: 0 });

  useLayoutEffect(() => {
    const element = list.current;
    if (!isLong || element === null) return undefined;
    const measure = (): void => {
      const shape = shapeOf(element, length);
      if (shape === null) return;
      const next = gridPart(shape, element.scrollTop, element.clientHeight);
      // What has the focus is about to go: the list takes it, and the arrows go on from there.
      const focused = window.document.activeElement?.closest<HTMLElement>("[data-step]");
      const step = focused && element.contains(focused) ? Number(focused.dataset["step"]) : next.first;
      if (step < next.first || step > next.last) element.focus({ preventScroll: true });
      setPart((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
    };
    measure();
    const stop = new AbortController();
    element.addEventListener("scroll", measure, { signal: stop.signal, passive: true });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      stop.abort();
      observer.disconnect();
    };
  }, [list, length, isLong]);

  return isLong ? part : null;
}

/** Scrolls a grid so far that an item can be seen, also one that is not there. */
export function bringToView(list: HTMLElement, step: number, length: number): void {
  const shape = shapeOf(list, length);
  if (shape !== null) list.scrollTop = scrollToItem(shape, step, list.scrollTop, list.clientHeight);
}

/** Null while nothing of it is drawn, and of a list that is no grid. */
function shapeOf(list: HTMLElement, length: number): GridShape | null {
  const grid = list.firstElementChild;
  const row = grid?.querySelector("li")?.getBoundingClientRect().height ?? 0;
  if (!grid || row === 0) return null;
  const { gridTemplateColumns, rowGap } = getComputedStyle(grid);
  const columns = gridTemplateColumns.split(" ").length;
  return { length, columns, pitch: row + Number.parseFloat(rowGap) };
}
