import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import { stepOf } from "./list-steps.ts";

export interface Steps {
  /** The scroll area of the list. */
  readonly list: RefObject<HTMLDivElement | null>;
  /** The item that Tab comes to: all others are reached by the arrows, Home and End. */
  readonly held: number;
  onKeyDown(event: KeyboardEvent): void;
  onFocus(event: FocusEvent): void;
}

/**
 * One way through a list of buttons, each with `data-step`: it is one stop of Tab, however long. While the focus is
 * elsewhere it keeps what is current in view.
 *
 * @param current index of the item that stands for what can be seen. @param length how many items.
 */
export function useSteps(current: number, length: number): Steps {
  const list = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState(current);

  useEffect(() => {
    const element = list.current;
    if (element === null || element.contains(window.document.activeElement)) return;
    setHeld(current);
    show(element, itemOf(element, current));
  }, [current, length]);

  return {
    list,
    held: Math.min(held, Math.max(0, length - 1)),
    onKeyDown(event) {
      const from = stepAt(event.target);
      const element = list.current;
      if (element === null || from === null || event.altKey || event.ctrlKey || event.metaKey) return;
      const fromRight = getComputedStyle(element).direction === "rtl";
      const to = stepOf(event.key, from, { length, columns: columnsOf(element), fromRight });
      if (to === null) return;
      event.preventDefault();
      itemOf(element, to)?.focus();
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

function itemOf(list: HTMLElement, step: number): HTMLElement | null {
  return list.querySelector<HTMLElement>(`[data-step="${step}"]`);
}

/** How many stand in the first row. */
function columnsOf(list: HTMLElement): number {
  const items = [...list.querySelectorAll("[data-step]")];
  const first = items[0]?.getBoundingClientRect().top;
  const next = items.findIndex((item) => item.getBoundingClientRect().top !== first);
  return Math.max(1, next === -1 ? items.length : next);
}

/** Scrolls the list alone, and only as far as need be. */
function show(list: HTMLElement, item: HTMLElement | null): void {
  if (item === null) return;
  const frame = list.getBoundingClientRect();
  const { top, bottom } = item.getBoundingClientRect();
  if (top < frame.top) list.scrollTop -= frame.top - top;
  else if (bottom > frame.bottom) list.scrollTop += bottom - frame.bottom;
}
