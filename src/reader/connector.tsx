import { type ReactNode, useEffect, useRef } from "react";
import { useReaderState } from "../state/reader-context.tsx";
import { type Connection, connectorPath } from "./connector-path.ts";

/** Wide screens: one thin line from the claim to its passage, a dot at either end; a claim under the pointer or the focus goes first. */
export function Connector(): ReactNode {
  const line = useRef<SVGPathElement>(null);
  const ends = useRef<SVGPathElement>(null);
  const id = useReaderState(({ preview, target }) => preview ?? (target.kind === "claim" ? target.id : null));
  const turn = useReaderState((state) => state.turn);

  useEffect(() => {
    let frame = 0;
    const draw = (): void => {
      frame = 0;
      const connection = id === null ? null : connectionOf(id);
      line.current?.setAttribute("d", connection?.line ?? "");
      ends.current?.setAttribute("d", connection?.ends ?? "");
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
      <path ref={line} />
      <path ref={ends} className="connector-ends" />
    </svg>
  );
}

function connectionOf(id: string): Connection | null {
  const link = document.getElementById(id);
  const block = link?.closest("p, li, h1, h2, h3, h4");
  const passage = document.getElementById(`passage-${id}`);
  const page = passage?.closest("[data-page]");
  if (!link || !block || !passage || !page) return null;
  const mark = page.querySelector(`[data-mark="${CSS.escape(id)}"] ${MARK}`);
  return connectorPath({
    lines: [...link.getClientRects()],
    columnEnd: block.getBoundingClientRect().right,
    passage: passage.getBoundingClientRect(),
    mark: mark?.getBoundingClientRect() ?? null,
    marks: [...page.querySelectorAll(MARK)].map((each) => each.getBoundingClientRect()),
    textStart: textStartOf(page),
    pane: scrollerOf(page).getBoundingClientRect(),
    windowHeight: window.innerHeight,
  });
}

/** What is seen of a number in the margin, without what only widens its target. */
const MARK = ".page-mark-shape";

/** Where the page's print begins, as far as passages tell; a band along the paper's edge is no print. */
function textStartOf(page: Element): number {
  const edge = page.getBoundingClientRect().left;
  const starts = [...page.querySelectorAll("[data-annotation]")].map((each) => each.getBoundingClientRect().left);
  return Math.min(...starts.filter((start) => start > edge + 2), Number.POSITIVE_INFINITY);
}

function scrollerOf(element: Element): Element {
  for (let each = element.parentElement; each !== null; each = each.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(each).overflowY)) return each;
  }
  return document.documentElement;
}
