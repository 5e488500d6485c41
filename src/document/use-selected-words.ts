import { type RefObject, useEffect, useState } from "react";
import type { CssPixels } from "../core/model/units.ts";
import { rectanglesOf, selectedStretches } from "./selected-words.ts";

/** Where the selection ends, in CSS pixels from the pane's top left corner. */
export interface SelectionPlace {
  readonly x: CssPixels;
  readonly top: CssPixels;
  readonly bottom: CssPixels;
}

/**
 * Where words of the pages are selected; null while none are, and while the pointer still draws the selection.
 *
 * @param pane what places are measured from. @param area the scroll area with the pages.
 */
export function useSelectedWords(
  pane: RefObject<HTMLElement | null>,
  area: RefObject<HTMLElement | null>,
): SelectionPlace | null {
  const [place, setPlace] = useState<SelectionPlace | null>(null);

  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    let pressed = false;
    let frame = 0;
    const measure = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        if (pressed || pane.current === null || area.current === null) return;
        // Focus in the bar's field takes the selection from the page: the bar stays for as long as it is in use.
        const bar = pane.current.querySelector(".selection-bar");
        if (bar?.contains(window.document.activeElement)) return;
        setPlace(placeOfSelection(pane.current, area.current));
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
    pane.current?.addEventListener("focusout", measure, { signal });
    area.current?.addEventListener("scroll", measure, { signal, passive: true });
    window.addEventListener("resize", measure, { signal });
    return () => {
      stop.abort();
      cancelAnimationFrame(frame);
    };
  }, [pane, area]);
  return place;
}

function placeOfSelection(pane: HTMLElement, area: HTMLElement): SelectionPlace | null {
  const last = selectedStretches(area).at(-1);
  const rectangle = last === undefined ? undefined : rectanglesOf(last.range).at(-1);
  if (rectangle === undefined) return null;
  const frame = pane.getBoundingClientRect();
  return {
    x: rectangle.right - frame.left,
    top: rectangle.top - frame.top,
    bottom: rectangle.bottom - frame.top,
  };
}
