import { type RefObject, useEffect, useState } from "react";
import type { CssPixels } from "../core/model/units.ts";
import { rectanglesOf } from "./selected-words.ts";
import type { Selecting } from "./selecting.ts";

/** Where the selection ends, in CSS pixels from the pane's top left corner. */
export interface SelectionPlace {
  readonly x: CssPixels;
  readonly top: CssPixels;
  readonly bottom: CssPixels;
}

/**
 * Where words of the document are selected; null while none are, and while the pointer still draws the selection.
 *
 * @param area the scroll area with the words; what it stands in is what places are measured from.
 */
export function useSelectedWords(area: RefObject<HTMLElement | null>, selecting: Selecting): SelectionPlace | null {
  const [place, setPlace] = useState<SelectionPlace | null>(null);

  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    let pressed = false;
    let frame = 0;
    const measure = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const pane = area.current?.parentElement;
        if (pressed || !pane || area.current === null) return;
        // Focus in the bar's field takes the selection from the page: the bar stays for as long as it is in use.
        const bar = pane.querySelector(".selection-bar");
        if (bar?.contains(window.document.activeElement)) return;
        setPlace(placeOfSelection(pane, area.current, selecting));
      });
    };
    window.document.addEventListener("selectionchange", measure, { signal });
    window.addEventListener("pointerdown", () => (pressed = true), { signal, capture: true });
    for (const name of ["pointerup", "pointercancel"] as const) {
      window.addEventListener(
        name,
        () => {
          pressed = false;
          measure();
        },
        { signal, capture: true },
      );
    }
    area.current?.parentElement?.addEventListener("focusout", measure, { signal });
    area.current?.addEventListener("scroll", measure, { signal, passive: true });
    window.addEventListener("resize", measure, { signal });
    // Words may have been selected before this was here.
    measure();
    return () => {
      stop.abort();
      cancelAnimationFrame(frame);
    };
  }, [area, selecting]);
  return place;
}

function placeOfSelection(pane: HTMLElement, area: HTMLElement, selecting: Selecting): SelectionPlace | null {
  const last = selecting(area)?.ranges.at(-1);
  const rectangle = last === undefined ? undefined : rectanglesOf(last).at(-1);
  if (rectangle === undefined) return null;
  const frame = pane.getBoundingClientRect();
  return {
    x: rectangle.right - frame.left,
    top: rectangle.top - frame.top,
    bottom: rectangle.bottom - frame.top,
  };
}
