import { type MouseEvent, type ReactNode, type RefObject, useEffect, useState } from "react";
import type { Page } from "../core/model/publication.ts";
import type { CssPixels, PageNumber, Points } from "../core/model/units.ts";
import type { PageLayout } from "./page-layout.ts";

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
  readonly layout: PageLayout;
}

/** The whole document in the height of its scroll bar: what is drawn in it stands where in the document it is. */
export function OverviewStrip({
  area,
  className,
  lies,
  onClick,
  children,
  pages,
  layout,
}: OverviewStripProps): ReactNode {
  const [strip, setStrip] = useState<Strip | null>(null);

  useEffect(() => {
    const element = area.current;
    if (element === null) return undefined;
    const measure = (): void => setStrip(stripOf(element));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [area]);

  if (strip === null || strip.height === 0) return null;
  const downOf = ({ page: number, top }: OverviewPlace): CssPixels | null => {
    const page = pages[number - 1];
    if (page === undefined) return null;
    const start = layout.topOf(number);
    return ((start + (top / page.height) * (layout.bottomOf(number) - start)) / layout.height) * strip.height;
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
  return { top: area.offsetTop, height: area.clientHeight, bar: area.offsetWidth - area.clientWidth };
}
