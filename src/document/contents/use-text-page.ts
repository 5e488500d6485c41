import { type RefObject, useEffect, useState } from "react";
import type { PageNumber } from "../../core/model/units.ts";
import { textOf } from "./go-to-place.ts";

/** Where in what can be seen the page is taken to be read, as a share of the height. */
const READ_AT = 0.3;

/** The page that the document's text is read on; null while its pages are shown. */
export function useTextPage(area: RefObject<HTMLElement | null>, isShown: boolean): PageNumber | null {
  const [page, setPage] = useState<PageNumber | null>(null);
  useEffect(() => {
    const pane = area.current?.parentElement;
    if (!isShown || !pane) {
      setPage(null);
      return undefined;
    }
    const stop = new AbortController();
    let frame = 0;
    const measure = (): void => {
      const text = area.current && textOf(area.current);
      if (!text) return;
      const line = text.getBoundingClientRect().top + text.clientHeight * READ_AT;
      const begun = [...text.querySelectorAll("[data-text-page]")].filter(
        (mark) => mark.getBoundingClientRect().top <= line,
      );
      setPage(Number(begun.at(-1)?.getAttribute("data-text-page") ?? 1));
    };
    // A scroll does not bubble; on its way down to the text it passes here, whenever the text comes.
    pane.addEventListener(
      "scroll",
      () => {
        cancelAnimationFrame(frame);
        frame = requestAnimationFrame(measure);
      },
      { signal: stop.signal, capture: true, passive: true },
    );
    measure();
    return () => {
      stop.abort();
      cancelAnimationFrame(frame);
    };
  }, [area, isShown]);
  return page;
}
