import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Page } from "../core/model/publication.ts";
import type { CssPixels, PageNumber, Rotation } from "../core/model/units.ts";
import { type HeldPlace, holdPlace, middleOf, restorePlace, type WindowPlace } from "./held-place.ts";
import { layPages, type PageLayout } from "./page-layout.ts";
import { useKeptMiddle } from "./use-kept-middle.ts";
import { useRoom } from "./use-room.ts";
import { limitScale, stepScale, type Zoom } from "./zoom.ts";

/** How pages are shown, and what changes it. */
export interface PageView {
  readonly zoom: Zoom;
  readonly rotation: Rotation;
  /** Null until the pane has a size. */
  readonly layout: PageLayout | null;
  /** True once the reader has zoomed or turned: the picture will no longer do. */
  readonly changed: boolean;
  /** Of the current page; null until it is known. */
  readonly scale: number | null;
  setZoom(zoom: Zoom): void;
  step(by: 1 | -1): void;
  /** Zooms by a factor about a place in the window, which stays where it is. */
  zoomAbout(factor: number, x: CssPixels, y: CssPixels): void;
  rotate(): void;
}

/** @param current the page whose scale counts as "the" zoom. */
export function usePageView(
  area: RefObject<HTMLElement | null>,
  pages: readonly Page[],
  current: PageNumber,
): PageView {
  const [zoom, setZoom] = useState<Zoom>({ kind: "fit-width" });
  const [rotation, setRotation] = useState<Rotation>(0);
  const [changed, setChanged] = useState(false);
  const room = useRoom(area);
  const held = useRef<HeldPlace | null>(null);

  const layout = useMemo(() => room && layPages(pages, zoom, rotation, room), [pages, zoom, rotation, room]);

  /** Keeps what is at a place of the window there through the next change; the middle unless told. */
  function hold(at?: WindowPlace): HeldPlace | null {
    held.current = area.current && layout && holdPlace(area.current, layout, at ?? middleOf(area.current));
    setChanged(true);
    return held.current;
  }

  useLayoutEffect(() => {
    const place = held.current;
    held.current = null;
    if (place !== null && area.current !== null && layout !== null) restorePlace(area.current, layout, place);
  }, [area, layout]);

  useKeptMiddle(area, room, layout);

  const page = pages[current - 1];
  function changeScale(to: (scale: number) => number, at?: WindowPlace): void {
    if (page === undefined || room === null) return;
    hold(at);
    setZoom((was) => ({ kind: "scale", scale: to(layPages(pages, was, rotation, room).scaleOf(page)) }));
  }

  return {
    zoom,
    rotation,
    layout,
    changed,
    scale: layout && page ? layout.scaleOf(page) : null,
    setZoom(next) {
      hold();
      setZoom(next);
    },
    step: (by) => changeScale((was) => stepScale(was, by)),
    zoomAbout: (factor, x, y) => changeScale((was) => limitScale(was * factor), { x, y }),
    rotate() {
      const place = hold();
      held.current = place && { ...place, across: 1 - place.down, down: place.across };
      setRotation((was) => ROTATIONS[(ROTATIONS.indexOf(was) + 1) % ROTATIONS.length] ?? 0);
    },
  };
}

const ROTATIONS: readonly Rotation[] = [0, 90, 180, 270];
