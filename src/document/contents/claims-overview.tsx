import { memo, type MouseEvent, type ReactNode, type RefObject, useMemo } from "react";
import type { Page } from "../../core/model/publication.ts";
import { useReader, useReaderState } from "../../state/reader-context.tsx";
import { StandingShape } from "../../ui/standing-shape.tsx";
import "./claims-overview.css";
import { type OverviewPlace, OverviewStrip } from "../overview-strip.tsx";
import type { PageLayout } from "../page-layout.ts";
import type { PassageMark } from "../passage-shapes.ts";
import { inSlots, MARK_HEIGHT } from "./overview-slots.ts";

export interface ClaimsOverviewProps {
  readonly area: RefObject<HTMLElement | null>;
  readonly pages: readonly Page[];
  readonly layout: PageLayout;
  readonly passages: readonly PassageMark[];
}

/**
 * Where in the document claims rest: their standings' shapes beside the scroll bar. It is for the eye and the pointer
 * alone: every claim is a link in the commentary and on its page. Scrolling does not draw its thousands of marks again.
 */
export const ClaimsOverview = memo(function ClaimsOverview(props: ClaimsOverviewProps): ReactNode {
  const { area, pages, layout, passages } = props;
  const reader = useReader();
  const current = useReaderState(({ target }) => (target.kind === "claim" ? target.id : null));
  const filter = useReaderState((state) => state.filter);
  const places = useMemo(
    () =>
      passages.filter(({ id, standing }) => filter === null || standing === filter || id === current).flatMap(placesOf),
    [passages, filter, current],
  );

  function choose({ target }: MouseEvent): void {
    const mark = target instanceof Element ? target.closest<HTMLElement>("[data-mark]") : null;
    const id = mark?.dataset["mark"];
    if (id !== undefined) reader.select({ kind: "claim", id }, "controls", "pointer");
  }

  return (
    <OverviewStrip area={area} pages={pages} layout={layout} className="claims-overview" lies="beside" onClick={choose}>
      {(downOf) => {
        const marks = places.flatMap(({ passage, place }) => {
          const down = downOf(place);
          return down === null ? [] : [{ passage, down }];
        });
        return inSlots(marks, current).map(({ passage, down }) => (
          <i
            key={down}
            data-mark={passage.id}
            data-standing={passage.standing}
            data-now={passage.id === current ? "true" : undefined}
            style={{ insetBlockStart: down, blockSize: MARK_HEIGHT }}
          >
            <StandingShape kind={passage.standing} />
          </i>
        ));
      }}
    </OverviewStrip>
  );
});

interface PlacedPassage {
  readonly passage: PassageMark;
  readonly place: OverviewPlace;
}

/** One for each page that a passage touches. What is the whole document is nowhere in it. */
function placesOf(passage: PassageMark): PlacedPassage[] {
  const parts = passage.anchors.flatMap((anchor) => (anchor.whole ? [] : anchor.parts));
  return parts.flatMap(({ page, quads }, index) => {
    const isFirst = parts.findIndex((part) => part.page === page) === index;
    return isFirst ? [{ passage, place: { page, top: quads[0]?.[1] ?? 0 } }] : [];
  });
}
