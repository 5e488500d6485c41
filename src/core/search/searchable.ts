import type { Stream, StreamPage } from "../anchor/stream.ts";
import type { Utf16Offset } from "../model/units.ts";
import { foldedText } from "../text/fold.ts";
import { offsetAt, packOffsets, type PackedOffsets } from "./packed-offsets.ts";

/**
 * Marks that searching passes over: accents of Latin, Greek and Cyrillic, the points of Hebrew, the vowels of Arabic. Who
 * looks for "resume" means "résumé" too. Elsewhere marks are vowels, and stay.
 */
const PASSED_OVER = /[\u0300-\u036F\u0591-\u05C7\u0610-\u061A\u064B-\u065F\u0670]/g;

/** A document's letters and digits as they are searched: what is needed of its stream, which is twice as much. */
export interface Searchable {
  /** In order. */
  readonly pages: readonly StreamPage[];
  /** Of all pages. */
  readonly raw: string;
  /** As it is searched. */
  readonly text: string;
  /** For each UTF-16 unit of the text, which folded unit of the stream it is; null where each is the one of its own place. */
  readonly places: Uint32Array | null;
  /** Of each folded unit, where in the raw text it begins, and how many UTF-16 units it has there. */
  readonly starts: PackedOffsets;
  readonly lengths: Uint8Array | Uint32Array;
  /** As of {@link Seamed}. */
  readonly edges: Uint8Array;
}

export function searchableOf({ pages, seamed }: Stream): Searchable {
  const { folded } = seamed;
  const text = folded.text.replace(PASSED_OVER, "");
  return {
    // Each page's text as a piece of the whole: nothing is kept twice.
    pages: pages.map((one) => ({ ...one, page: { ...one.page, text: seamed.text.slice(one.start, one.end) } })),
    raw: seamed.text,
    text,
    places: text.length === folded.text.length ? null : placesOf(text, folded.units),
    starts: packOffsets(folded.starts),
    lengths: lengthsOf(folded.starts, folded.ends),
    // Copied, for folding gives more room than it fills.
    edges: seamed.edges.slice(),
  };
}

function lengthsOf(starts: Uint32Array, ends: Uint32Array): Uint8Array | Uint32Array {
  const lengths = starts.map((start, index) => (ends[index] ?? start) - start);
  return lengths.some((length) => length > 255) ? lengths : Uint8Array.from(lengths);
}

function placesOf(text: string, units: Uint16Array): Uint32Array {
  const places = new Uint32Array(text.length);
  let count = 0;
  for (let unit = 0; unit < units.length; unit += 1) {
    if (text.charCodeAt(count) !== units[unit]) continue;
    places[count] = unit;
    count += 1;
  }
  return places;
}

/** Which folded unit a unit of the searched text is; the number of all at its end. */
export function unitAt({ places, starts }: Searchable, at: number): number {
  return (places === null ? at : places[at]) ?? starts.length;
}

/** Where a folded unit begins in the raw text; undefined where there is none. */
export function startOf({ starts }: Searchable, unit: number): Utf16Offset | undefined {
  return offsetAt(starts, unit);
}

/** Where it ends. */
export function endOf({ starts, lengths }: Searchable, unit: number): Utf16Offset | undefined {
  const start = offsetAt(starts, unit);
  return start === undefined ? undefined : start + (lengths[unit] ?? 0);
}

/** Words as they are searched for: letters and digits alone, without case, accents, hyphens and spaces. */
export function sought(words: string): string {
  return foldedText(words).replace(PASSED_OVER, "");
}
