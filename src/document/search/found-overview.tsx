import { type ReactNode, type RefObject, useLayoutEffect, useState } from "react";
import type { Page } from "../../core/model/publication.ts";
import type { CssPixels } from "../../core/model/units.ts";
import type { Hit } from "../../core/search/hit.ts";

export interface FoundOverviewProps {
  readonly area: RefObject<HTMLElement | null>;
  readonly pages: readonly Page[];
  readonly hits: readonly Hit[];
  readonly current: number | null;
}

/** A mark is as high as this; two that would lie over each other are one. */
const HEIGHT: CssPixels = 3;

interface Strip {
  readonly top: CssPixels;
  readonly height: CssPixels;
  /** Where each page begins and ends, as shares of all that can be scrolled through; 0-based. */
  readonly pages: readonly { readonly from: number; readonly to: number }[];
}

/** Where in the document the words were found: marks beside the scroll bar. */
export function FoundOverview({ area, pages, hits, current }: FoundOverviewProps): ReactNode {
  const [strip, setStrip] = useState<Strip | null>(null);

  useLayoutEffect(() => {
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
  const shareOf = (hit: Hit): number | null => {
    const [part] = hit.parts;
    const page = pages[(part?.page ?? 0) - 1];
    const place = strip.pages[(part?.page ?? 0) - 1];
    if (part === undefined || page === undefined || place === undefined) return null;
    const down = (part.quads[0]?.[1] ?? 0) / page.height;
    return place.from + down * (place.to - place.from);
  };
  const slots = new Set(
    hits.flatMap((hit) => {
      const share = shareOf(hit);
      return share === null ? [] : [Math.round((share * strip.height) / HEIGHT)];
    }),
  );
  const now = current === null ? undefined : hits[current];
  const nowShare = now === undefined ? null : shareOf(now);
  return (
    <div className="found-overview" aria-hidden="true" style={{ insetBlockStart: strip.top, blockSize: strip.height }}>
      {[...slots].map((slot) => (
        <i key={slot} style={{ insetBlockStart: slot * HEIGHT }} />
      ))}
      {nowShare === null ? null : <i data-now="true" style={{ insetBlockStart: nowShare * strip.height }} />}
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
  return { top: area.offsetTop, height: area.clientHeight, pages };
}
