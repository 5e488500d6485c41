import { type RefObject, useEffect, useRef } from "react";
import type { ZoomAbout } from "./zoom-by-gestures.ts";

/** Zooms by wheel and pinch. What does it comes with the first of them, which is already kept from the browser. */
export function useZoomGestures(area: RefObject<HTMLElement | null>, zoomAbout: ZoomAbout): void {
  const latest = useRef(zoomAbout);
  useEffect(() => {
    latest.current = zoomAbout;
  });

  useEffect(() => {
    const element = area.current;
    if (element === null) return undefined;
    const stop = new AbortController();
    const waiting = new AbortController();
    let asked = false;
    const wake = (event: WheelEvent | TouchEvent): void => {
      if ("touches" in event ? event.touches.length !== 2 : !event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      if (asked) return;
      asked = true;
      import("./zoom-by-gestures.ts")
        .then(({ zoomByGestures }) => zoomByGestures(element, (...about) => latest.current(...about), stop.signal))
        // Where it cannot be had, the browser zooms as it does.
        .catch(() => undefined)
        .finally(() => waiting.abort());
    };
    const options = { signal: AbortSignal.any([stop.signal, waiting.signal]), passive: false };
    element.addEventListener("wheel", wake, options);
    element.addEventListener("touchstart", wake, options);
    return () => stop.abort();
  }, [area]);
}
