import { type ReactNode, type RefObject, useLayoutEffect, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import type { Page } from "../../core/model/publication.ts";
import type { Points } from "../../core/model/units.ts";
import type { Hit, HitPart } from "../../core/search/hit.ts";
import { goToPlace } from "../contents/go-to-place.ts";
import type { PagesNow } from "../page-layout.ts";
import { prefersStillness, turnTo } from "../use-turn-to.ts";
import { pointsAttribute } from "../window-space.ts";
import type { HitsByPage } from "./hits-by-page.ts";
import type { FoundPlaces } from "./use-found-places.ts";

export interface FoundMarksProps {
  readonly area: RefObject<HTMLElement | null>;
  readonly pages: readonly Page[];
  readonly hits: readonly Hit[];
  readonly byPage: HitsByPage;
  readonly places: FoundPlaces;
  readonly current: number | null;
  /** Counts goings to a place. */
  readonly turn: number;
  readonly now: PagesNow;
}

/** Marks the words found on the pages that can be seen or nearly, and turns to the one gone to. */
export function FoundMarks(props: FoundMarksProps): ReactNode {
  const { area, pages, hits, byPage, places, current, turn, now } = props;
  const { rotation } = now;
  // Pages that come are there only once this has been drawn: it stands before them in the tree.
  const [there, setThere] = useState(now.shown);
  useLayoutEffect(() => setThere(now.shown), [now.shown]);
  const shown = useMemo(() => there.filter((page) => byPage.has(page)), [there, byPage]);
  const [turned, setTurned] = useState(0);
  /** The turn for which the page has been brought near. */
  const near = useRef(0);

  useLayoutEffect(() => {
    const element = area.current;
    if (element === null || turn === turned) return;
    const parts = [...element.querySelectorAll(".page-found [data-now] polygon")];
    const [first] = (current === null ? undefined : hits[current]?.parts) ?? [];
    if (parts.length === 0) {
      // Its page is far off and comes as soon as it is near; once, for readers may go elsewhere before it does.
      const page = first && pages[first.page - 1];
      if (first === undefined || page === undefined || near.current === turn) return;
      // A page that is here stays where it is until it is known where on it they are, if that can be known.
      const isComing = places.quadsOf(first) === undefined && places.retry === null;
      if (isComing && now.shown.includes(first.page)) return;
      near.current = turn;
      goToPlace(element, page, { page: first.page, top: topOf(first, page, places) }, now);
      return;
    }
    setTurned(turn);
    turnTo(element, parts, rotation, prefersStillness());
  }, [area, turn, turned, rotation, shown, hits, places, current, pages, now]);

  return shown.map((number) => {
    const page = pages[number - 1];
    const surface = area.current?.querySelector(`[data-page="${number}"] .page-surface`);
    if (page === undefined || !surface) return null;
    return createPortal(
      <svg className="page-found" viewBox={`0 0 ${page.width} ${page.height}`} aria-hidden="true">
        {(byPage.get(number) ?? []).map((index) => (
          <g key={index} data-now={index === current ? "true" : undefined}>
            {hits[index]?.parts
              .filter((part) => part.page === number)
              .flatMap((part) => places.quadsOf(part) ?? [])
              .map((quad, line) => (
                <polygon key={line} points={pointsAttribute(quad)} />
              ))}
          </g>
        ))}
      </svg>,
      surface,
      String(number),
    );
  });
}

/** Where words begin on their page; as far down as they are in its text, where their place is not known. */
export function topOf(part: HitPart, page: Page, places: FoundPlaces): Points {
  return places.quadsOf(part)?.[0]?.[1] ?? part.share * page.height;
}
