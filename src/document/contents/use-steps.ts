import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import type { GridPart } from "./grid-part.ts";
import { stepOf } from "./list-steps.ts";
import { itemOf, scrollToShow } from "./step-items.ts";
import { bringToView, useGridWindow } from "./use-grid-window.ts";

export interface Steps {
  /** The scroll area of the list. */
  readonly list: RefObject<HTMLDivElement | null>;
  /** The item that Tab comes to: all others are reached by the arrows, Home and End. */
  readonly held: number;
  /** The items that are there; null where all are. */
  readonly part: GridPart | null;
  onKeyDown(event: KeyboardEvent): void;
  onFocus(event: FocusEvent): void;
}

/**
 * One way through a grid of buttons, in rows of one height, each with `data-step`: it is one stop of Tab, however long. While the focus is
 * elsewhere it keeps what is current in view.
 *
 * @param current index of the item that stands for what can be seen. @param length how many items.
 */
export function useSteps(current: number, length: number): Steps {
  const list = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState(current);
  const part = useGridWindow(list, length);
  /** The item that is to have the focus as soon as it is there. */
  const awaited = useRef<number | null>(null);

  useEffect(() => {
    const element = list.current;
    if (element === null || element.contains(window.document.activeElement)) return;
    setHeld(current);
    show(element, current, length);
  }, [current, length]);

  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    const item = awaited.current === null ? null : itemOf(element, awaited.current);
    if (item === null) return;
    awaited.current = null;
    item.focus();
  }, [part]);

  return {
    list,
    held: Math.min(Math.max(held, part?.first ?? 0), part?.last ?? Math.max(0, length - 1)),
    part,
    onKeyDown(event) {
      const from = stepAt(event.target) ?? (event.target === event.currentTarget ? held : null);
      const element = list.current;
      if (element === null || from === null || event.altKey || event.ctrlKey || event.metaKey) return;
      const fromRight = getComputedStyle(element).direction === "rtl";
      const to = stepOf(event.key, from, { length, columns: columnsOf(element), fromRight });
      if (to === null) return;
      event.preventDefault();
      const item = itemOf(element, to);
      if (item === null) {
        awaited.current = to;
        bringToView(element, to, length);
      } else item.focus();
    },
    onFocus(event) {
      const step = stepAt(event.target);
      if (step !== null) setHeld(step);
    },
  };
}

function stepAt(target: EventTarget): number | null {
  const step = target instanceof HTMLElement ? target.dataset["step"] : undefined;
  return step === undefined ? null : Number(step);
}

/** How many stand in the first row. */
function columnsOf(list: HTMLElement): number {
  const items = [...list.querySelectorAll("[data-step]")];
  const first = items[0]?.getBoundingClientRect().top;
  const next = items.findIndex((item) => item.getBoundingClientRect().top !== first);
  return Math.max(1, next === -1 ? items.length : next);
}

function show(list: HTMLElement, step: number, length: number): void {
  const item = itemOf(list, step);
  if (item === null) bringToView(list, step, length);
  else scrollToShow(list, item);
}
