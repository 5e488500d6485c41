import { type RefObject, useEffect, useState } from "react";
import type { CssPixels } from "../core/model/units.ts";
import type { Size } from "./zoom.ts";

/** What a scroll area offers to its content, without padding and scroll bars; null until measured, or not shown. */
export function useRoom(area: RefObject<HTMLElement | null>): Size<CssPixels> | null {
  const [room, setRoom] = useState<Size<CssPixels> | null>(null);
  useEffect(() => {
    if (area.current === null) return undefined;
    const observer = new ResizeObserver((entries) => {
      const box = entries.at(-1)?.contentRect;
      if (box === undefined || box.width === 0 || box.height === 0) setRoom(null);
      else setRoom({ width: box.width, height: box.height });
    });
    observer.observe(area.current);
    return () => observer.disconnect();
  }, [area]);
  return room;
}
