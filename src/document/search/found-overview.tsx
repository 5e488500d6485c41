import { memo, type ReactNode, type RefObject } from "react";
import type { Page } from "../../core/model/publication.ts";
import type { CssPixels } from "../../core/model/units.ts";
import type { Hit } from "../../core/search/hit.ts";
import { type OverviewPlace, OverviewStrip } from "../overview-strip.tsx";
import type { PageLayout } from "../page-layout.ts";
import { topOf } from "./found-marks.tsx";
import type { FoundPlaces } from "./use-found-places.ts";

export interface FoundOverviewProps {
  readonly area: RefObject<HTMLElement | null>;
  readonly pages: readonly Page[];
  readonly layout: PageLayout;
  readonly hits: readonly Hit[];
  readonly places: FoundPlaces;
  readonly current: number | null;
}

/** A mark is as high as this; two that would lie over each other are one. */
const HEIGHT: CssPixels = 3;

const NOWHERE: OverviewPlace = { page: 0, top: 0 };

/** Where in the document the words were found: marks beside the scroll bar. */
export const FoundOverview = memo(function FoundOverview(props: FoundOverviewProps): ReactNode {
  const { area, pages, layout, hits, places, current } = props;
  const placeOf = ({ parts: [part] }: Hit): OverviewPlace => {
    const page = part && pages[part.page - 1];
    // Marks that would move as soon as more is known are not drawn.
    const isKnown = part !== undefined && (!places.ofAll || places.quadsOf(part) !== undefined);
    return page === undefined || !isKnown ? NOWHERE : { page: part.page, top: topOf(part, page, places) };
  };
  const now = current === null ? undefined : hits[current];
  return (
    <OverviewStrip area={area} pages={pages} layout={layout} className="found-overview" lies="over">
      {(downOf) => {
        const downs = hits.flatMap((hit) => downOf(placeOf(hit)) ?? []);
        const nowDown = now === undefined ? null : downOf(placeOf(now));
        return (
          <>
            {[...new Set(downs.map((down) => Math.round(down / HEIGHT)))].map((slot) => (
              <i key={slot} style={{ insetBlockStart: slot * HEIGHT }} />
            ))}
            {nowDown === null ? null : <i data-now="true" style={{ insetBlockStart: nowDown }} />}
          </>
        );
      }}
    </OverviewStrip>
  );
});
