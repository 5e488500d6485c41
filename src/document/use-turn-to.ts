import { type RefObject, useEffect, useRef } from "react";
import type { CssPixels, Rotation } from "../core/model/units.ts";
import { useReader, useReaderState } from "../state/reader-context.tsx";
import { scrollToShow } from "./scroll-place.ts";

/** After this long a smooth scroll has arrived, or something has come in its way, in milliseconds. */
const ARRIVAL_MILLISECONDS = 1200;

/**
 * Turns the pages to what the reader is looking at, when somebody else asked for it. Scrolls the pane's own area and
 * nothing else.
 *
 * @param isShown false while the pane has no size: it turns once it is shown.
 * @param wordsKey changes when words that a link names have been found. @param rotation the reader's own turn of the pages.
 */
export function useTurnTo(
  area: RefObject<HTMLElement | null>,
  isShown: boolean,
  wordsKey: string | null,
  rotation: Rotation,
): void {
  const reader = useReader();
  const turn = useReaderState((state) => state.turn);
  const done = useRef<string | null>(null);
  const turned = useRef(rotation);
  useEffect(() => {
    turned.current = rotation;
  });

  useEffect(() => {
    const { target, origin, activation } = reader.getState();
    const key = `${turn} ${wordsKey ?? ""}`;
    const element = area.current;
    if (!isShown || element === null || done.current === key) return undefined;
    const selector =
      target.kind === "claim"
        ? `[data-annotation="${CSS.escape(target.id)}"] polygon`
        : target.kind === "words"
          ? "[data-words] polygon"
          : null;
    if (selector === null || origin === "document") {
      done.current = key;
      return undefined;
    }
    const parts = [...element.querySelectorAll(selector)];
    if (parts.length === 0) return undefined;
    const isFirst = done.current === null;
    done.current = key;
    if (activation === "keyboard" && origin === "commentary") {
      element.querySelector<SVGElement>(`[data-annotation][aria-current="true"]`)?.focus({ preventScroll: true });
    }
    return turnTo(element, parts, turned.current, isFirst || origin === "address" || prefersStillness());
  }, [area, reader, turn, isShown, wordsKey]);
}

export function prefersStillness(): boolean {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** Further than so many heights of what is seen, pages would only fly past. */
const MOST_SMOOTH = 4;

/** @returns what ends it, where it is still under way. */
export function turnTo(
  area: HTMLElement,
  parts: readonly Element[],
  rotation: Rotation,
  atOnce: boolean,
): (() => void) | undefined {
  const place = placeToShow(area, parts, rotation);
  const far = Math.abs(place.top - area.scrollTop) > MOST_SMOOTH * area.clientHeight;
  area.scrollTo({ ...place, behavior: atOnce || far ? "instant" : "smooth" });
  if (atOnce || far) return undefined;
  return seeItArrive(area, parts, rotation);
}

interface ScrollPlace {
  readonly left: CssPixels;
  readonly top: CssPixels;
}

function placeToShow(area: HTMLElement, parts: readonly Element[], rotation: Rotation): ScrollPlace {
  const frame = area.getBoundingClientRect();
  const left = frame.left + area.clientLeft;
  const top = frame.top + area.clientTop;
  const boxes = parts.map((part) => part.getBoundingClientRect());
  const across = boxes.map((box) => ({ start: box.left - left, end: box.right - left }));
  const down = boxes.map((box) => ({ start: box.top - top, end: box.bottom - top }));
  return {
    left: within(
      scrollToShow(across, area.scrollLeft, area.clientWidth, rotation === 90 || rotation === 180 ? "far" : "near"),
      area.scrollWidth - area.clientWidth,
    ),
    top: within(
      scrollToShow(down, area.scrollTop, area.clientHeight, rotation === 180 || rotation === 270 ? "far" : "near"),
      area.scrollHeight - area.clientHeight,
    ),
  };
}

function within(offset: CssPixels, most: CssPixels): CssPixels {
  return Math.min(Math.max(0, most), Math.max(0, offset));
}

/**
 * A smooth scroll that something cut short, or whose goal moved meanwhile, is finished at once, unless it was the reader
 * who took over.
 */
function seeItArrive(area: HTMLElement, parts: readonly Element[], rotation: Rotation): () => void {
  const ended = new AbortController();
  const leave = (): void => {
    ended.abort();
    clearTimeout(timer);
  };
  const finish = (): void => {
    leave();
    area.scrollTo({ ...placeToShow(area, parts, rotation), behavior: "instant" });
  };
  const timer = setTimeout(finish, ARRIVAL_MILLISECONDS);
  for (const name of ["wheel", "pointerdown", "touchstart", "keydown"] as const) {
    area.addEventListener(name, leave, { signal: ended.signal, passive: true });
  }
  area.addEventListener("scrollend", finish, { signal: ended.signal });
  return leave;
}
