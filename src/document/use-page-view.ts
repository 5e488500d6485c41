import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";
import type { Page } from "../core/model/publication.ts";
import type { CssPixels, Rotation } from "../core/model/units.ts";
import { useRoom } from "./use-room.ts";
import { limitScale, scaleOfPage, scrollToKeep, type Size, stepScale, type Zoom } from "./zoom.ts";

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

/** A place on a page that is to stay where it is in the window while the page changes its size. */
interface Held {
  readonly page: Element;
  /** Shares of the page's width and height. */
  readonly across: number;
  readonly down: number;
  readonly x: CssPixels;
  readonly y: CssPixels;
}

/** @param current the page whose scale counts as "the" zoom. */
export function usePageView(area: RefObject<HTMLElement | null>, current: Page | undefined): PageView {
  const [zoom, setZoomState] = useState<Zoom>({ kind: "fit-width" });
  const [rotation, setRotation] = useState<Rotation>(0);
  const [changed, setChanged] = useState(false);
  const room = useRoom(area);
  const held = useRef<Held | null>(null);

  const change = useCallback(
    (next: Zoom | ((zoom: Zoom) => Zoom), x?: CssPixels, y?: CssPixels): void => {
      held.current = hold(area.current, x, y);
      setZoomState(next);
      setChanged(true);
    },
    [area],
  );

  useLayoutEffect(() => {
    const place = held.current;
    held.current = null;
    if (place === null || area.current === null) return;
    const frame = place.page.getBoundingClientRect();
    area.current.scrollTo({
      left: scrollToKeep(area.current.scrollLeft, place.x, frame.left + place.across * frame.width),
      top: scrollToKeep(area.current.scrollTop, place.y, frame.top + place.down * frame.height),
      behavior: "instant",
    });
  }, [area, zoom, rotation]);

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
      const place = hold(area.current);
      held.current = place && { ...place, across: 1 - place.down, down: place.across };
      setRotation((was) => ROTATIONS[(ROTATIONS.indexOf(was) + 1) % ROTATIONS.length] ?? 0);
      setChanged(true);
    },
  };
}

const ROTATIONS: readonly Rotation[] = [0, 90, 180, 270];

/** Holds the place under the pointer, or the middle of what can be seen. */
function hold(area: HTMLElement | null, x?: CssPixels, y?: CssPixels): Held | null {
  if (area === null) return null;
  const seen = area.getBoundingClientRect();
  const at = { x: x ?? seen.left + area.clientWidth / 2, y: y ?? seen.top + area.clientHeight / 2 };
  let nearest: Held | null = null;
  let nearestDistance = Number.POSITIVE_INFINITY;
  for (const page of area.querySelectorAll("[data-page]")) {
    const frame = page.getBoundingClientRect();
    const distance = Math.max(frame.top - at.y, at.y - frame.bottom, 0);
    if (frame.width === 0 || frame.height === 0 || distance >= nearestDistance) continue;
    nearestDistance = distance;
    nearest = { page, across: (at.x - frame.left) / frame.width, down: (at.y - frame.top) / frame.height, ...at };
  }
  return nearest;
}
