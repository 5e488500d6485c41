import { type RefObject, useEffect, useState } from "react";
import type { Room } from "./page-layout.ts";

/** What a scroll area offers to its content; null until measured, or not shown. */
export function useRoom(area: RefObject<HTMLElement | null>): Room | null {
  const [room, setRoom] = useState<Room | null>(null);
  useEffect(() => {
    if (area.current === null) return undefined;
    const observer = new ResizeObserver((entries) => {
      const entry = entries.at(-1);
      if (entry === undefined) return;
      const { width, height, top } = entry.contentRect;
      if (width === 0 || height === 0) setRoom(null);
      else setRoom({ width, height, padding: top, gap: Number.parseFloat(getComputedStyle(entry.target).rowGap) });
    });
    observer.observe(area.current);
    return () => observer.disconnect();
  }, [area]);
  return room;
}
