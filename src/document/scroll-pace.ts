import type { CssPixels } from "../core/model/units.ts";

/** In heights of what is seen, a second: of pages that fly past faster nothing can be made out, and paper will do. */
const FLYING = 8;
/** Over how long the pace is measured. */
export const PACE_MILLISECONDS = 120;
/** A jump, however far, is one move. */
const LEAST_MOVES = 4;

/** How fast the pages are scrolled. */
export class ScrollPace {
  #moves: { readonly top: CssPixels; readonly time: number }[] = [];

  /** Notes where the pages have come to. @returns whether they fly past. @param time in milliseconds. */
  flies(top: CssPixels, height: CssPixels, time: number): boolean {
    this.#moves = [...this.#moves.filter((move) => time - move.time < PACE_MILLISECONDS), { top, time }];
    const [first = { top, time }] = this.#moves;
    const seconds = (time - first.time) / 1000;
    return this.#moves.length >= LEAST_MOVES && Math.abs(top - first.top) > FLYING * height * seconds;
  }
}
