import { type ReactNode, useEffect, useRef } from "react";
import { useReaderState } from "../state/reader-context.tsx";
import { connectorPath } from "./connector-path.ts";

/** Wide screens: one thin line from the claim to its passage; a claim under the pointer or the focus goes first. */
export function Connector(): ReactNode {
  const path = useRef<SVGPathElement>(null);
  const id = useReaderState(({ preview, target }) => preview ?? (target.kind === "claim" ? target.id : null));
  const turn = useReaderState((state) => state.turn);

  useEffect(() => {
    let frame = 0;
    const draw = (): void => {
      frame = 0;
      path.current?.setAttribute("d", (id === null ? null : pathOf(id)) ?? "");
    };
    const later = (): void => {
      if (frame === 0) frame = requestAnimationFrame(draw);
    };
    draw();
    if (id === null) return undefined;
    const sizes = new ResizeObserver(later);
    sizes.observe(document.documentElement);
    for (const element of [
      document.getElementById(id),
      document.getElementById(`passage-${id}`)?.closest("[data-page]"),
    ]) {
      if (element) sizes.observe(element);
    }
    // Captured, because scrolling of the document pane does not bubble.
    document.addEventListener("scroll", later, { capture: true, passive: true });
    window.addEventListener("resize", later);
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      document.removeEventListener("scroll", later, { capture: true });
      window.removeEventListener("resize", later);
    };
  }, [id, turn]);

  return (
    <svg className="connector" aria-hidden="true">
      <path ref={path} />
    </svg>
  );
}

function pathOf(id: string): string | null {
  const claim = [...(document.getElementById(id)?.getClientRects() ?? [])].at(-1);
  const passage = document.getElementById(`passage-${id}`);
  const page = passage?.closest("[data-page]");
  const column = document.getElementById(id)?.closest(".commentary");
  if (claim === undefined || !passage || !page || !column) return null;
  return connectorPath({
    claim,
    columnEnd: column.getBoundingClientRect().right + 6,
    passage: passage.getBoundingClientRect(),
    pageStart: page.getBoundingClientRect().left,
    pane: scrollerOf(page).getBoundingClientRect(),
    windowHeight: window.innerHeight,
  });
}

function scrollerOf(element: Element): Element {
  for (let each = element.parentElement; each !== null; each = each.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(each).overflowY)) return each;
  }
  return document.documentElement;
}
