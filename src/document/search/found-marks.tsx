import { type ReactNode, type RefObject, useLayoutEffect, useMemo, useState } from "react";
import { createPortal } from "react-dom";
import type { Page } from "../../core/model/publication.ts";
import type { PageNumber, Rotation } from "../../core/model/units.ts";
import type { Hit } from "../../core/search/hit.ts";
import { prefersStillness, turnTo } from "../use-turn-to.ts";
import { pointsAttribute } from "../window-space.ts";
import { usePagesNear } from "./use-pages-near.ts";

export interface FoundMarksProps {
  readonly area: RefObject<HTMLElement | null>;
  readonly pages: readonly Page[];
  readonly hits: readonly Hit[];
  readonly current: number | null;
  /** Counts goings to a place. */
  readonly turn: number;
  readonly rotation: Rotation;
}

/** Marks the words found on the pages that can be seen or nearly, and turns to the one gone to. */
export function FoundMarks({ area, pages, hits, current, turn, rotation }: FoundMarksProps): ReactNode {
  const near = usePagesNear(area);
  const byPage = useMemo(() => hitsByPage(hits), [hits]);
  const currentPages = useMemo(
    () => (current === null ? [] : (hits[current]?.parts.map(({ page }) => page) ?? [])),
    [hits, current],
  );
  const shown = useMemo(
    () => [...new Set([...near, ...currentPages])].filter((page) => byPage.has(page)),
    [near, currentPages, byPage],
  );
  const [turned, setTurned] = useState(0);

  useLayoutEffect(() => {
    const element = area.current;
    if (element === null || turn === turned) return;
    const parts = [...element.querySelectorAll(".page-found [data-now] polygon")];
    if (parts.length === 0) return;
    setTurned(turn);
    turnTo(element, parts, rotation, prefersStillness());
  }, [area, turn, turned, rotation, shown]);

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
