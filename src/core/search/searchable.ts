import type { Stream } from "../anchor/stream.ts";
import { foldedText } from "../text/fold.ts";

/**
 * Marks that searching passes over: accents of Latin, Greek and Cyrillic, the points of Hebrew, the vowels of Arabic. Who
 * looks for "resume" means "résumé" too. Elsewhere marks are vowels, and stay.
 */
const PASSED_OVER = /[\u0300-\u036F\u0591-\u05C7\u0610-\u061A\u064B-\u065F\u0670]/g;

/** A document's letters and digits as they are searched. */
export interface Searchable {
  readonly stream: Stream;
  readonly text: string;
  /** For each UTF-16 unit of the text, which folded unit of the stream it is. */
  readonly places: Uint32Array;
}

const made = new WeakMap<Stream, Searchable>();

export function searchableOf(stream: Stream): Searchable {
  const known = made.get(stream);
  if (known) return known;
  const { folded } = stream.seamed;
  const text = folded.text.replace(PASSED_OVER, "");
  const places = new Uint32Array(text.length);
  let count = 0;
  for (let unit = 0; unit < folded.text.length; unit += 1) {
    if (text.charCodeAt(count) !== folded.units[unit]) continue;
    places[count] = unit;
    count += 1;
  }
  const searchable = { stream, text, places };
  made.set(stream, searchable);
  return searchable;
}

/** Words as they are searched for: letters and digits alone, without case, accents, hyphens and spaces. */
export function sought(words: string): string {
  return foldedText(words).replace(PASSED_OVER, "");
}
