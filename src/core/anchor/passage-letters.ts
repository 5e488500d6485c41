import { bytes, longs, shorts } from "../text/room.ts";
import type { Seamed } from "../text/seams.ts";
import { EDGE } from "../text/seams.ts";
import type { Stream, Units } from "./stream.ts";

/** The letters of a passage in a row, with the unit of the stream that each is. */
export interface Passage {
  readonly units: Uint16Array;
  readonly places: Uint32Array;
  /** For each place between letters: whether a word ends there. One more than letters. */
  readonly edges: Uint8Array;
}

export function passageOf(stream: Stream, stretches: readonly Units[]): Passage {
  const { folded, edges, text } = stream.seamed;
  const length = stretches.reduce((sum, { start, end }) => sum + end - start, 0);
  const units = shorts(length);
  const places = longs(length);
  const ends = bytes(length + 1);
  let count = 0;
  let divided = false;
  for (const { start, end } of stretches) {
    for (let unit = start; unit < end; unit += 1) {
      units[count] = folded.units[unit] ?? 0;
      places[count] = unit;
      ends[count] = unit === start ? (divided ? 0 : 1) : (edges[unit] ?? 0) & EDGE.word;
      count += 1;
    }
    // A page may end within a word, as a line may.
    const after = folded.ends[end - 1] ?? 0;
    divided = /^[-\u2010\u00AD\u0002]\s/u.test(text.slice(after, after + 2));
  }
  ends[length] = 1;
  return { units, places, edges: ends };
}

/** The letters of a passage from one place in it to another. */
export function foundLetters({ folded }: Seamed, { units, places }: Passage, from: number, to: number): string {
  const first = places[from] ?? 0;
  // In one stretch they are cut out of the text.
  if (to > from && (places[to - 1] ?? 0) - first === to - from - 1) {
    return folded.text.slice(first, first + to - from);
  }
  let letters = "";
  for (let at = from; at < to; at += 1) letters += String.fromCharCode(units[at] ?? 0);
  return letters;
}

/** The text of a passage from one place in it to another, without what it passes over. */
export function rawPassage({ text, folded }: Seamed, { places }: Passage, from: number, to: number): string {
  let raw = "";
  let first = from;
  for (let at = from + 1; at <= to; at += 1) {
    const previous = places[at - 1] ?? 0;
    if (at < to && places[at] === previous + 1) continue;
    raw += text.slice(folded.starts[places[first] ?? 0], folded.ends[previous]);
    first = at;
  }
  return raw;
}
