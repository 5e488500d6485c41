import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { type HeldPlace, holdPlace, middleOf, restorePlace } from "./held-place.ts";
import type { PageLayout, Room } from "./page-layout.ts";

/** Keeps what is in the middle there when pages grow or shrink with their room: a window or divider that is moved. */
export function useKeptMiddle(area: RefObject<HTMLElement | null>, room: Room | null, layout: PageLayout | null): void {
  const middle = useRef<HeldPlace | null>(null);
  const measured = useRef(room);

  useLayoutEffect(() => {
    const was = measured.current;
    measured.current = room;
    const element = area.current;
    if (element === null || layout === null) return;
    if (was !== null && was.width !== room?.width && middle.current !== null) {
      restorePlace(element, layout, { ...middle.current, ...middleOf(element) });
    }
    middle.current = holdPlace(element, layout, middleOf(element));
  }, [area, room, layout]);

  useEffect(() => {
    const element = area.current;
    if (element === null || layout === null) return undefined;
    const stop = new AbortController();
    let width = element.clientWidth;
    element.addEventListener(
      "scroll",
      () => {
        // A scroll that a change of size brought about tells nothing: the size is answered above, and comes later.
        if (element.clientWidth === width) middle.current = holdPlace(element, layout, middleOf(element));
        width = element.clientWidth;
      },
      { signal: stop.signal, passive: true },
    );
    return () => stop.abort();
  }, [area, layout]);
}
