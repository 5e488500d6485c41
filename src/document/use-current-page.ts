import { type RefObject, useEffect, useState } from "react";
import type { PageNumber } from "../core/model/units.ts";

/** The page that takes up the middle of what can be seen. 1 in static HTML. */
export function useCurrentPage(area: RefObject<HTMLElement | null>): PageNumber {
  const [current, setCurrent] = useState<PageNumber>(1);
  useEffect(() => {
    const element = area.current;
    if (element === null) return undefined;
    const stop = new AbortController();
    let frame = 0;
    const measure = (): void => {
      const seen = element.getBoundingClientRect();
      const middle = seen.top + seen.height / 2;
      let best = { page: 1, distance: Number.POSITIVE_INFINITY };
      for (const page of element.querySelectorAll("[data-page]")) {
        const { top, bottom } = page.getBoundingClientRect();
        const distance = Math.max(top - middle, middle - bottom, 0);
        if (distance < best.distance) best = { page: Number(page.getAttribute("data-page")), distance };
      }
      setCurrent(best.page);
    };
    element.addEventListener(
      "scroll",
      () => {
        cancelAnimationFrame(frame);
        frame = requestAnimationFrame(measure);
      },
      { signal: stop.signal, passive: true },
    );
    return () => {
      stop.abort();
      cancelAnimationFrame(frame);
    };
  }, [area]);
  return current;
}
