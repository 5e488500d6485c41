import { diagonalMatch } from "./diagonal-search.ts";
import { literalPlaces } from "./literal-places.ts";
import type { Stream, Units } from "./stream.ts";

/** Edits by which words and their context must differ from the next best place: so many may go wrong unnoticed. */
const EDITS = 3;

/**
 * Whether no other place of the document comes within three edits of a stretch. Two edits leave one of three pieces
 * unchanged, so that no place can hide.
 */
export function standsOut(stream: Stream, { start, end }: Units): boolean {
  const { units } = stream.seamed.folded;
  const words = units.subarray(start, end);
  const course = { text: units, at: 0, step: 1 as const, length: units.length };
  for (let piece = 0; piece < EDITS; piece += 1) {
    const from = Math.floor((piece * words.length) / EDITS);
    const to = Math.floor(((piece + 1) * words.length) / EDITS);
    if (from === to) continue;
    const places = literalPlaces(stream, words.subarray(from, to));
    if (!places.complete) return false;
    for (const place of places.units) {
      const begin = place - from;
      if (Math.abs(begin - start) < EDITS) continue;
      const first = Math.max(0, begin - EDITS + 1);
      const match = diagonalMatch(words, course, first, Math.max(first, begin + EDITS - 1), EDITS - 1);
      if (match && Math.abs(match.start - start) >= EDITS) return false;
    }
  }
  return true;
}
