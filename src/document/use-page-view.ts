import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";
import type { Page } from "../core/model/publication.ts";
import type { CssPixels, Rotation } from "../core/model/units.ts";
import { type HeldPlace, holdPlace, middleOf, restorePlace } from "./held-place.ts";
import { useKeptMiddle } from "./use-kept-middle.ts";
import { useRoom } from "./use-room.ts";
import { limitScale, scaleOfPage, type Size, stepScale, type Zoom } from "./zoom.ts";

/** How pages are shown, and what changes it. */
export interface PageView {
  readonly zoom: Zoom;
  readonly rotation: Rotation;
  readonly room: Size<CssPixels> | null;
  /** True once the reader has zoomed or turned: the picture will no longer do. */
  readonly changed: boolean;
  scaleOf(page: Page): number;
  setZoom(zoom: Zoom): void;
  step(by: 1 | -1): void;
  /** Zooms by a factor about a place in the window, which stays where it is. */
  zoomAbout(factor: number, x: CssPixels, y: CssPixels): void;
  rotate(): void;
}

/** @param current the page whose scale counts as "the" zoom. */
export function usePageView(area: RefObject<HTMLElement | null>, current: Page | undefined): PageView {
  const [zoom, setZoomState] = useState<Zoom>({ kind: "fit-width" });
  const [rotation, setRotation] = useState<Rotation>(0);
  const [changed, setChanged] = useState(false);
  const room = useRoom(area);
  const held = useRef<HeldPlace | null>(null);

  const change = useCallback(
    (next: Zoom | ((zoom: Zoom) => Zoom), x?: CssPixels, y?: CssPixels): void => {
      held.current =
        area.current && holdPlace(area.current, x === undefined || y === undefined ? middleOf(area.current) : { x, y });
      setZoomState(next);
      setChanged(true);
    },
    [area],
  );

  useLayoutEffect(() => {
    const place = held.current;
    held.current = null;
    if (place !== null && area.current !== null) restorePlace(area.current, place);
  }, [area, zoom, rotation]);

  useKeptMiddle(area, room);

  const scaleOf = useCallback((page: Page) => scaleOfPage(zoom, page, rotation, room), [zoom, rotation, room]);
  const scaled =
    (factor: (scale: number) => number) =>
    (was: Zoom): Zoom => ({
      kind: "scale",
      scale: factor(current === undefined ? 1 : scaleOfPage(was, current, rotation, room)),
    });

  return {
    zoom,
    rotation,
    room,
    changed,
    scaleOf,
    setZoom: change,
    step: (by) => change(scaled((scale) => stepScale(scale, by))),
    zoomAbout: (factor, x, y) =>
      change(
        scaled((scale) => limitScale(scale * factor)),
        x,
        y,
      ),
    rotate() {
      const place = area.current && holdPlace(area.current, middleOf(area.current));
      held.current = place && { ...place, across: 1 - place.down, down: place.across };
      setRotation((was) => ROTATIONS[(ROTATIONS.indexOf(was) + 1) % ROTATIONS.length] ?? 0);
      setChanged(true);
    },
  };
}

const ROTATIONS: readonly Rotation[] = [0, 90, 180, 270];
