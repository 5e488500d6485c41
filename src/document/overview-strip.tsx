import { type MouseEvent, type ReactNode, type RefObject, useEffect, useState } from "react";
import type { Page } from "../core/model/publication.ts";
import type { CssPixels, PageNumber, Points } from "../core/model/units.ts";

/** A place in the document. */
export interface OverviewPlace {
  readonly page: PageNumber;
  /** From the page's top. */
  readonly top: Points;
}

interface Strip {
  readonly top: CssPixels;
  readonly height: CssPixels;
  /** Of the scroll bar beside which it lies; 0 where that lies over the pages. */
  readonly bar: CssPixels;
  /** Where each page begins and ends, as shares of all that can be scrolled through; 0-based. */
  readonly pages: readonly { readonly from: number; readonly to: number }[];
}

export interface OverviewStripProps {
  readonly area: RefObject<HTMLElement | null>;
  readonly className: string;
  /** over: on the scroll bar; beside: on the pages' side of it. */
  readonly lies: "over" | "beside";
  /** Something in it was pressed that takes presses. */
  readonly onClick?: (event: MouseEvent<HTMLElement>) => void;
  /** @param downOf how far down the strip a place is; null where the document has no such page. */
  readonly children: (downOf: (place: OverviewPlace) => CssPixels | null) => ReactNode;
  readonly pages: readonly Page[];
}

/** The whole document in the height of its scroll bar: what is drawn in it stands where in the document it is. */
export function OverviewStrip({ area, className, lies, onClick, children, pages }: OverviewStripProps): ReactNode {
  const [strip, setStrip] = useState<Strip | null>(null);

  // Not before the pages are there: they come after this in the same tree.
  useEffect(() => {
    const element = area.current;
    if (element === null) return undefined;
    const measure = (): void => setStrip(stripOf(element));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    const first = element.querySelector("[data-page]");
    if (first !== null) observer.observe(first);
    return () => observer.disconnect();
  }, [area]);

  if (strip === null || strip.height === 0) return null;
  const downOf = ({ page: number, top }: OverviewPlace): CssPixels | null => {
    const page = pages[number - 1];
    const place = strip.pages[number - 1];
    if (page === undefined || place === undefined) return null;
    return (place.from + (top / page.height) * (place.to - place.from)) * strip.height;
  };
  return (
    <div
      className={`overview-strip ${className}`}
      aria-hidden="true"
      style={{
        insetBlockStart: strip.top,
        blockSize: strip.height,
        ...(lies === "beside" ? { insetInlineEnd: strip.bar } : {}),
      }}
      onClick={onClick}
    >
      {children(downOf)}
    </div>
  );
}

function stripOf(area: HTMLElement): Strip {
  const frame = area.getBoundingClientRect();
  const all = Math.max(1, area.scrollHeight);
  const pages = [...area.querySelectorAll("[data-page]")].map((page) => {
    const { top, bottom } = page.getBoundingClientRect();
    const before = area.scrollTop - frame.top;
    return { from: (top + before) / all, to: (bottom + before) / all };
  });
  return { top: area.offsetTop, height: area.clientHeight, bar: area.offsetWidth - area.clientWidth, pages };
}
