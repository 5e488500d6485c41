import type { Utf16Offset } from "../model/units.ts";
import type { Seamed } from "./seams.ts";
import { EDGE, seamed } from "./seams.ts";

/** A word of a text: letters, digits, and what is inside of them (an apostrophe, a line-end hyphen, "1,000"). */
export interface Word {
  readonly start: Utf16Offset;
  /** Exclusive. */
  readonly end: Utf16Offset;
  /** The same for every way to set the word in type: without case, ligatures, apostrophes and hyphens. */
  readonly key: string;
}

export function wordsOf(text: string): Word[] {
  return wordsIn(seamed(text));
}

export function wordsIn({ folded, edges }: Seamed): Word[] {
  const words: Word[] = [];
  let first = 0;
  for (let unit = 1; unit <= folded.text.length; unit += 1) {
    if (((edges[unit] ?? 0) & EDGE.word) === 0) continue;
    words.push({
      start: folded.starts[first] ?? 0,
      end: folded.ends[unit - 1] ?? 0,
      key: folded.text.slice(first, unit),
    });
    first = unit;
  }
  return words;
}
