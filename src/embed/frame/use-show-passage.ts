import { type RefObject, useEffect, useRef } from "react";
import { useReader, useReaderState } from "../../state/reader-context.tsx";

/** Where a passage comes to rest, as a share of the frame's height. */
const REST = 1 / 4;

/**
 * Brings a passage into the frame when somebody else asked for it, as far as the frame scrolls by itself, and the focus with
 * it where it was asked for by keyboard.
 */
export function useShowPassage(stage: RefObject<HTMLElement | null>, note: RefObject<HTMLElement | null>): void {
  const reader = useReader();
  const turn = useReaderState((state) => state.turn);
  const closed = useReaderState(({ target }) => target.kind === "none");
  const last = useRef<string | null>(null);

  useEffect(() => {
    const { target, origin, activation } = reader.getState();
    if (target.kind === "none") {
      const left = last.current;
      last.current = null;
      // What had the focus is gone: it goes back to the passage.
      if (left !== null && document.activeElement === document.body) focus(document.getElementById(`passage-${left}`));
      return;
    }
    const passage = stage.current?.querySelector('[aria-current="true"] polygon')?.closest("[aria-current]") ?? null;
    if (target.kind === "claim") last.current = target.id;
    if (activation === "keyboard")
      focus(origin === "document" ? (note.current?.querySelector(".note") ?? null) : passage);
    if (origin === "document" || passage === null) return;
    const { top } = passage.getBoundingClientRect();
    const behavior =
      origin === "address" || matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
    window.scrollBy({ top: top - window.innerHeight * REST, behavior });
  }, [reader, turn, closed, stage, note]);
}

function focus(element: Element | null): void {
  if (element instanceof HTMLElement || element instanceof SVGElement) element.focus({ preventScroll: true });
}
