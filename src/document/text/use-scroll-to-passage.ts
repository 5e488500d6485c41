import { type RefObject, useEffect, useRef } from "react";
import { useReader, useReaderState } from "../../state/reader-context.tsx";
import type { LitWords } from "../use-lit-words.ts";

/** Where in its area a passage comes to stand, as a share of the area's height. */
const PLACE = 0.3;

/** Scrolls the text to what the reader is looking at, when somebody else asked for it. */
export function useScrollToPassage(area: RefObject<HTMLElement | null>, version: object | null, lit: LitWords): void {
  const reader = useReader();
  const turn = useReaderState((state) => state.turn);
  const done = useRef<string | null>(null);
  const found = lit.kind === "found" ? lit.exact : null;

  useEffect(() => {
    const element = area.current;
    const { target, origin, activation } = reader.getState();
    const key = `${turn} ${found ?? ""}`;
    if (element === null || version === null || done.current === key) return;
    const isFirst = done.current === null;
    done.current = key;
    const selector =
      target.kind === "claim"
        ? `[data-annotation="${CSS.escape(target.id)}"]`
        : target.kind === "words"
          ? "[data-words]"
          : null;
    const passage = selector === null ? null : element.querySelector<HTMLElement>(selector);
    if (passage === null) return;
    // Where the text has just taken the pages' place, it shows what they showed.
    if (origin === "document" && !isFirst) return;
    if (activation === "keyboard" && origin === "commentary" && !isFirst) passage.focus({ preventScroll: true });
    const still = isFirst || origin === "address" || window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    const [line] = passage.getClientRects();
    const top = (line?.top ?? 0) - element.getBoundingClientRect().top + element.scrollTop;
    element.scrollTo({ top: top - element.clientHeight * PLACE, behavior: still ? "instant" : "smooth" });
  }, [area, reader, version, turn, found]);
}
