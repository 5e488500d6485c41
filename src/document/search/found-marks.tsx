import { type ReactNode, type RefObject, useLayoutEffect, useMemo, useState } from "react";
import { createPortal } from "react-dom";
import type { Page } from "../../core/model/publication.ts";
import type { PageNumber } from "../../core/model/units.ts";
import type { Hit } from "../../core/search/hit.ts";
import { goToPlace } from "../contents/go-to-place.ts";
import type { PagesNow } from "../page-layout.ts";
import { prefersStillness, turnTo } from "../use-turn-to.ts";
import { pointsAttribute } from "../window-space.ts";

export interface FoundMarksProps {
  readonly area: RefObject<HTMLElement | null>;
  readonly pages: readonly Page[];
  readonly hits: readonly Hit[];
  readonly current: number | null;
  /** Counts goings to a place. */
  readonly turn: number;
  readonly now: PagesNow;
}

/** Marks the words found on the pages that can be seen or nearly, and turns to the one gone to. */
export function FoundMarks({ area, pages, hits, current, turn, now }: FoundMarksProps): ReactNode {
  const { rotation } = now;
  // Pages that come are there only once this has been drawn: it stands before them in the tree.
  const [there, setThere] = useState(now.shown);
  useLayoutEffect(() => setThere(now.shown), [now.shown]);
  const byPage = useMemo(() => hitsByPage(hits), [hits]);
  const shown = useMemo(() => there.filter((page) => byPage.has(page)), [there, byPage]);
  const [turned, setTurned] = useState(0);

  useLayoutEffect(() => {
    const element = area.current;
    if (element === null || turn === turned) return;
    const parts = [...element.querySelectorAll(".page-found [data-now] polygon")];
    const [first] = (current === null ? undefined : hits[current]?.parts) ?? [];
    if (parts.length === 0) {
      // Its page is far off and comes as soon as it is near.
      const page = first && pages[first.page - 1];
      if (page) goToPlace(element, page, { page: first.page, top: first.quads[0]?.[1] }, now);
      return;
    }
    setTurned(turn);
    turnTo(element, parts, rotation, prefersStillness());
  }, [area, turn, turned, rotation, shown, hits, current, pages, now]);

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
              .flatMap(({ quads }) => quads.map((quad, line) => <polygon key={line} points={pointsAttribute(quad)} />))}
          </g>
        ))}
      </svg>,
      surface,
      String(number),
    );
  });
}

/** Places in the list of hits, by the pages that they touch. */
function hitsByPage(hits: readonly Hit[]): Map<PageNumber, number[]> {
  const byPage = new Map<PageNumber, number[]>();
  for (const [index, { parts }] of hits.entries()) {
    for (const { page } of parts) {
      const known = byPage.get(page);
      if (known === undefined) byPage.set(page, [index]);
      else if (known.at(-1) !== index) known.push(index);
    }
  }
  return byPage;
}
