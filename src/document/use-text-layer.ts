import { type RefObject, useEffect } from "react";
import type { Page } from "../core/model/publication.ts";
import type { PageNumber } from "../core/model/units.ts";
import type { OpenDocument } from "./open-document.ts";

interface TextLayerOptions {
  readonly container: RefObject<HTMLElement | null>;
  readonly page: Page;
  readonly number: PageNumber;
  readonly open: OpenDocument | null;
  readonly onScreen: boolean;
}

/** Keeps the page's words over it while it is on the screen, and for as long as some of them are selected. */
export function useTextLayer({ container, page, number, open, onScreen }: TextLayerOptions): void {
  useEffect(() => {
    const element = container.current;
    if (open === null || !onScreen || element === null || number > open.pageCount) return undefined;
    const stop = new AbortController();
    if (element.childElementCount === 0) {
      // Without its words the page can still be read and followed; nothing is said of it.
      open.layText(number, page, element, stop.signal).catch(() => undefined);
    }
    return () => {
      stop.abort();
      if (!holdsSelection(element)) element.replaceChildren();
    };
  }, [container, page, number, open, onScreen]);
}

function holdsSelection(element: HTMLElement): boolean {
  const selection = window.document.getSelection();
  return selection !== null && !selection.isCollapsed && selection.containsNode(element, true);
}
