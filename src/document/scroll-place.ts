import type { CssPixels } from "../core/model/units.ts";

/** A stretch along one axis, in CSS pixels from the edge of what can be seen. */
export interface Stretch {
  readonly start: CssPixels;
  readonly end: CssPixels;
}

/** Space kept between a passage and the edge of the scroll area where there is room. */
export const COMFORT: CssPixels = 24;

/**
 * Where to scroll along one axis so that all stretches can be seen: nowhere if they all can already; else with all of
 * them in the middle, if they fit; else with the first in the middle; and where that alone is too long, with its
 * beginning in view.
 *
 * @param scroll the offset now. @param length of what can be seen.
 * @param begins at which end reading begins: on a page that is turned over it begins at the far one.
 */
export function scrollToShow(
  stretches: readonly Stretch[],
  scroll: CssPixels,
  length: CssPixels,
  begins: "near" | "far" = "near",
): CssPixels {
  const first = stretches[0];
  if (!first) return scroll;
  const all = {
    start: Math.min(...stretches.map(({ start }) => start)),
    end: Math.max(...stretches.map(({ end }) => end)),
  };
  const comfort = Math.min(COMFORT, Math.max(0, (length - (all.end - all.start)) / 2));
  if (all.start >= comfort && all.end <= length - comfort) return scroll;
  const wanted = all.end - all.start <= length ? all : first;
  if (wanted.end - wanted.start <= length) return scroll + (wanted.start + wanted.end - length) / 2;
  return scroll + (begins === "near" ? wanted.start - COMFORT : wanted.end - length + COMFORT);
}
