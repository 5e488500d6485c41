import type { CssPixels, Points, Rotation } from "../core/model/units.ts";

/** How large pages are shown. A scale is CSS pixels per PDF point. */
export type Zoom =
  | { readonly kind: "fit-width" }
  | { readonly kind: "fit-page" }
  | { readonly kind: "scale"; readonly scale: number };

/** Width and height, both in one unit. */
export interface Size<Unit extends number = number> {
  readonly width: Unit;
  readonly height: Unit;
}

/** The scale of a page at its printed size: 96 CSS pixels and 72 points to the inch. */
export const FULL_SIZE_SCALE = 96 / 72;

/** What the buttons and keys go through, in percent of the printed size. */
export const ZOOM_STEPS_PERCENT = [25, 33, 50, 67, 75, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400, 500, 600, 800];

const SMALLEST_PERCENT = 25;
const LARGEST_PERCENT = 800;

export function percentOfScale(scale: number): number {
  return (scale / FULL_SIZE_SCALE) * 100;
}

/** The scale for a percentage, held between 25 % and 800 %. */
export function scaleOfPercent(percent: number): number {
  return (Math.min(LARGEST_PERCENT, Math.max(SMALLEST_PERCENT, percent)) / 100) * FULL_SIZE_SCALE;
}

/** A scale held between 25 % and 800 %. */
export function limitScale(scale: number): number {
  return scaleOfPercent(percentOfScale(scale));
}

/** The next step of {@link ZOOM_STEPS_PERCENT} up or down from any scale; the scale itself at either end. */
export function stepScale(scale: number, by: 1 | -1): number {
  const percent = percentOfScale(scale);
  // A fitted page may stand a hair beside a step: a press must change something that can be seen.
  const least = percent * 0.01;
  const next =
    by === 1
      ? ZOOM_STEPS_PERCENT.find((step) => step > percent + least)
      : ZOOM_STEPS_PERCENT.findLast((step) => step < percent - least);
  if (next === undefined) return limitScale(scale);
  return scaleOfPercent(next);
}

/** A page's size as it stands after the reader's turn. */
export function turnedSize<Unit extends number>(size: Size<Unit>, rotation: Rotation): Size<Unit> {
  return rotation === 90 || rotation === 270 ? { width: size.height, height: size.width } : size;
}

/**
 * The scale at which a page is shown.
 *
 * @param page the page's size before the reader's turn.
 * @param room what the scroll area offers to one page.
 * @returns CSS pixels per point; the printed size while the room is not known.
 */
export function scaleOfPage(zoom: Zoom, page: Size<Points>, rotation: Rotation, room: Size<CssPixels> | null): number {
  if (zoom.kind === "scale") return zoom.scale;
  if (room === null || room.width <= 0 || page.width <= 0 || page.height <= 0) return FULL_SIZE_SCALE;
  const turned = turnedSize(page, rotation);
  const fitWidth = room.width / turned.width;
  return zoom.kind === "fit-width" ? fitWidth : Math.min(fitWidth, Math.max(0.05, room.height / turned.height));
}

/** Reads what a reader typed as a percentage: "150", "150 %", "66,7%". Null where it is no such thing. */
export function percentFromText(text: string): number | null {
  const match = /^\s*(\d{1,4}(?:[.,]\d{1,2})?)\s*%?\s*$/.exec(text);
  if (match?.[1] === undefined) return null;
  const percent = Number(match[1].replace(",", "."));
  return percent > 0 ? percent : null;
}

/**
 * Scroll offset that keeps one point of the content where it is on the screen.
 *
 * @param scroll offset along one axis before the change. All lengths in CSS pixels.
 * @param before where the point was on the screen, @param after where the change has put it.
 */
export function scrollToKeep(scroll: CssPixels, before: CssPixels, after: CssPixels): CssPixels {
  return scroll + (after - before);
}
