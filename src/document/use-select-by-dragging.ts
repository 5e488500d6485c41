import { type RefObject, useEffect } from "react";
import type { OpenDocument } from "./open-document.ts";

/** Words can be selected once the document is open and its words lie over the pages. */
export function useSelectByDragging(area: RefObject<HTMLElement | null>, open: OpenDocument | null): void {
  useEffect(() => {
    if (open === null || area.current === null) return undefined;
    const stop = new AbortController();
    open.selectByDragging(area.current, stop.signal);
    return () => stop.abort();
  }, [area, open]);
}
