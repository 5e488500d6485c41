import type { CssPixels } from "../core/model/units.ts";

/** In heights of what is seen, a second: of pages that fly past faster nothing can be made out, and paper will do. */
const FLYING = 8;
/** A jump, however far, is one move. */
const LEAST_MOVES = 3;
/** Moves that are further apart are none of one flight. A page that is busy tells of them late, and of several as one. */
const APART_MILLISECONDS = 400;

/** Is told where the pages have come to, and when, in milliseconds. @returns whether they fly past. */
export type Flies = (top: CssPixels, height: CssPixels, time: number) => boolean;

/** Follows how fast pages are scrolled. @param pause so long after the last move they have come to rest, in milliseconds. */
export function scrollPace(pause: number): Flies {
  let moves: Move[] = [];
  let fast = 0;
  let flies = false;
  return (top, height, time) => {
    const last = moves.at(-1);
    if (last?.top === top) {
      // Either something else was scrolled, or the pages rest.
      if (time - last.time >= pause) [moves, fast, flies] = [[], 0, false];
      return flies;
    }
    const isFast = (from: Move | undefined): boolean =>
      from !== undefined && Math.abs(top - from.top) > (FLYING * height * (time - from.time)) / 1000;
    moves = moves.filter((move) => time - move.time < APART_MILLISECONDS);
    fast = moves.length > 0 && isFast(last) ? fast + 1 : 0;
    // A flight begins with moves that all are fast. It goes on while they are on average: frames come unevenly.
    flies = fast >= LEAST_MOVES || (flies && isFast(moves[0]));
    moves.push({ top, time });
    return flies;
  };
}

interface Move {
  readonly top: CssPixels;
  readonly time: number;
}
