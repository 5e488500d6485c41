import type { PageNumber, Points, Utf16Offset } from "../model/units.ts";

/**
 * A stretch of one line of a page, in reading space: x grows the way the lines are read, y the way they follow each
 * other, whatever way the page or its script is turned.
 */
export interface Line {
  readonly page: PageNumber;
  /** UTF-16 offsets in the page's text, end exclusive; white space at the ends is left out. */
  readonly start: Utf16Offset;
  readonly end: Utf16Offset;
  readonly text: string;
  /** The whole text of its page. */
  readonly source: string;
  readonly left: Points;
  readonly right: Points;
  /** Of the type that most of the line is set in, so that a raised number moves nothing. */
  readonly top: Points;
  readonly bottom: Points;
  /** Size of type, of most of its letters. */
  readonly size: Points;
  /** All its letters are bold. */
  readonly bold: boolean;
  /** The line end after it is meant: the next word would have had room. */
  readonly breaks?: boolean;
}

/** A page's extent in reading space. */
export interface Extent {
  readonly width: Points;
  readonly height: Points;
}

export function textOf(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join(" ");
}

/** How much of the shorter of two stretches the other covers, 0 to 1. */
export function shared(one: readonly [number, number], other: readonly [number, number]): number {
  const common = Math.min(one[1], other[1]) - Math.max(one[0], other[0]);
  const shorter = Math.min(one[1] - one[0], other[1] - other[0]);
  return shorter <= 0 ? (common >= 0 ? 1 : 0) : Math.max(0, common) / shorter;
}

/** The middle value; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[sorted.length >> 1] ?? 0;
}

/** The least of some values. Not `Math.min(...)`: a hostile page has more than there can be arguments. */
export function leastOf(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
}

export function mostOf(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
}
