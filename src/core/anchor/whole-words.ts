import type { Utf16Offset } from "../model/units.ts";
import type { Seamed } from "../text/seams.ts";
import { EDGE } from "../text/seams.ts";
import { signLengths } from "./number-signs.ts";
import { firstAtOrAfter } from "./stream.ts";

/** A stretch of a text that begins and ends with whole words. */
export interface WholeWords {
  /** Folded units, end exclusive. */
  readonly first: number;
  readonly endUnit: number;
  /** In the text; signs that belong to a number at the ends are within. */
  readonly start: Utf16Offset;
  readonly end: Utf16Offset;
}

/**
 * The words that a stretch touches, whole; punctuation and white space at its ends stay outside. Undefined if it touches
 * no letter or digit.
 */
export function wholeWords(text: Seamed, start: Utf16Offset, end: Utf16Offset): WholeWords | undefined {
  const { folded, edges } = text;
  let first = firstAtOrAfter(folded.ends, start + 1);
  let endUnit = firstAtOrAfter(folded.starts, end);
  if (start >= end || first >= endUnit) return undefined;
  while (first > 0 && ((edges[first] ?? 0) & EDGE.word) === 0) first -= 1;
  while (endUnit < folded.text.length && ((edges[endUnit] ?? 0) & EDGE.word) === 0) endUnit += 1;
  const signs = signLengths(text, first, endUnit);
  return {
    first,
    endUnit,
    start: (folded.starts[first] ?? 0) - signs.before,
    end: (folded.ends[endUnit - 1] ?? 0) + signs.after,
  };
}
