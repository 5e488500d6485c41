import { type RefObject, useEffect, useRef } from "react";
import type { ClaimId } from "../core/model/commentary.ts";
import type { CssPixels } from "../core/model/units.ts";
import type { Reader } from "../state/reader.ts";
import { claimOf, claimsAt } from "./passages-at.ts";

/** Told of the other claims at a place that was clicked. */
export type OthersFound = (others: readonly ClaimId[], x: CssPixels, y: CssPixels) => void;

/**
 * What pointer and keyboard do to passages on the pages: selecting and previewing. Listens on the scroll area as a whole, so that pages need not be drawn again for it.
 */
export function usePagePointer(area: RefObject<HTMLElement | null>, reader: Reader, othersFound: OthersFound): void {
  const found = useRef(othersFound);
  useEffect(() => {
    found.current = othersFound;
  });

  useEffect(() => {
    const element = area.current;
    if (element === null) return undefined;
    const stop = new AbortController();
    const { signal } = stop;

    element.addEventListener(
      "click",
      (event) => {
        const claim = event.target instanceof Element ? claimOf(event.target) : null;
        if (claim === null || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        const byKeyboard = event.detail === 0;
        const here = byKeyboard || claim.isMark ? [claim.id] : claimsAt(event.clientX, event.clientY);
        reader.select({ kind: "claim", id: claim.id }, "document", byKeyboard ? "keyboard" : "pointer");
        found.current(
          here.filter((id) => id !== claim.id),
          event.clientX,
          event.clientY,
        );
      },
      { signal },
    );

    const preview = (target: EventTarget | null): void => {
      const claim = target instanceof Element ? claimOf(target) : null;
      if (claim !== null) reader.setPreview(claim.id);
    };
    const endPreview = (event: PointerEvent | FocusEvent): void => {
      const next = event.relatedTarget instanceof Element ? claimOf(event.relatedTarget) : null;
      const was = event.target instanceof Element ? claimOf(event.target) : null;
      if (was !== null && next?.id !== was.id) reader.setPreview(null);
    };
    // A finger has no hover: what it touches it selects.
    element.addEventListener("pointerover", (event) => event.pointerType !== "touch" && preview(event.target), {
      signal,
    });
    element.addEventListener("pointerout", endPreview, { signal });
    element.addEventListener("focusin", (event) => preview(event.target), { signal });
    element.addEventListener("focusout", endPreview, { signal });

    return () => stop.abort();
  }, [area, reader]);
}
