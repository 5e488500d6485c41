import type { CssPixels } from "../core/model/units.ts";

/** In heights of what is seen, a second: of pages that fly past faster nothing can be made out, and paper will do. */
const FLYING = 8;
/** A jump, however far, is one move. */
const LEAST_MOVES = 3;
/** So long after the last move the pages have come to rest. */
export const PAUSE_MILLISECONDS = 120;
/** Moves that are further apart are none of one flight. A page that is busy tells of them late, and of several as one. */
const APART_MILLISECONDS = 400;

/** Is told where the pages have come to, and when, in milliseconds. @returns whether they fly past. */
export type Flies = (top: CssPixels, height: CssPixels, time: number) => boolean;

/** Follows how fast pages are scrolled. */
export function scrollPace(): Flies {
  let [at, since, moves] = [0, 0, 0];
  return (top, height, time) => {
    const passed = time - since;
    // Something else was scrolled.
    if (top === at && passed < PAUSE_MILLISECONDS) return moves >= LEAST_MOVES;
    const isFast = passed < APART_MILLISECONDS && Math.abs(top - at) > (FLYING * height * passed) / 1000;
    moves = isFast ? moves + 1 : 0;
    [at, since] = [top, time];
    return moves >= LEAST_MOVES;
  };
}
