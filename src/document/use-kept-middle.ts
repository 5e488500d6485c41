import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import type { CssPixels } from "../core/model/units.ts";
import { type HeldPlace, holdPlace, middleOf, restorePlace } from "./held-place.ts";
import type { Size } from "./zoom.ts";

/** Keeps what is in the middle there when pages grow or shrink with their room: a window or divider that is moved. */
export function useKeptMiddle(area: RefObject<HTMLElement | null>, room: Size<CssPixels> | null): void {
  const middle = useRef<HeldPlace | null>(null);
  const measured = useRef(room);

  useLayoutEffect(() => {
    const was = measured.current;
    measured.current = room;
    const element = area.current;
    if (element === null || room === null) return;
    if (was !== null && was.width !== room.width && middle.current !== null) {
      restorePlace(element, { ...middle.current, ...middleOf(element) });
    }
    middle.current = holdPlace(element, middleOf(element));
  }, [area, room]);

  useEffect(() => {
    const element = area.current;
    if (element === null) return undefined;
    const stop = new AbortController();
    let width = element.clientWidth;
    element.addEventListener(
      "scroll",
      () => {
        // A scroll that a change of size brought about tells nothing: the size is answered above, and comes later.
        if (element.clientWidth === width) middle.current = holdPlace(element, middleOf(element));
        width = element.clientWidth;
      },
      { signal: stop.signal, passive: true },
    );
    return () => stop.abort();
  }, [area]);
}
