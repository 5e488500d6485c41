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
 * them in the middle, if they fit; else with the first in the middle, or at the edge if it alone is too long.
 *
 * @param scroll the offset now. @param length of what can be seen.
 */
export function scrollToShow(stretches: readonly Stretch[], scroll: CssPixels, length: CssPixels): CssPixels {
  const first = stretches[0];
  if (!first) return scroll;
  const all = {
    start: Math.min(...stretches.map(({ start }) => start)),
    end: Math.max(...stretches.map(({ end }) => end)),
  };
  const comfort = Math.min(COMFORT, Math.max(0, (length - (all.end - all.start)) / 2));
  if (all.start >= comfort && all.end <= length - comfort) return scroll;
  const wanted = all.end - all.start <= length ? all : first;
  const size = wanted.end - wanted.start;
  return scroll + (size <= length ? (wanted.start + wanted.end - length) / 2 : wanted.start);
}
