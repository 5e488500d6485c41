import { firstAtOrAfter, type Units } from "../anchor/stream.ts";
import { EDGE } from "../text/seams.ts";
import { queryOf } from "./query.ts";
import { type Searchable, unitAt } from "./searchable.ts";

/**
 * How words were found. `together` as they were given, from the beginning of a word on · `within` somewhere in words ·
 * `apart` on pages that have all of them, though not together.
 */
export type SearchKind = "together" | "within" | "apart";

/** A way of looking: the next is gone only where the one before found nothing in all of the document. */
export interface SearchPass {
  readonly kind: SearchKind;
  /** Also in the middle of words. */
  readonly within: boolean;
}

export const SEARCH_PASSES: readonly SearchPass[] = [
  { kind: "together", within: false },
  { kind: "within", within: true },
  { kind: "apart", within: false },
  { kind: "apart", within: true },
];

/**
 * Where words stand in a document, found in one way. Case, accents, ligatures, hyphens, spaces and ends of lines and
 * pages do not count.
 *
 * @returns places in the document's order; taken one by one, so that the first can be shown while the rest is looked for.
 */
export function searchBy({ kind, within }: SearchPass, searchable: Searchable, typed: string): Iterable<Units> {
  const { phrase, terms } = queryOf(typed);
  if (kind === "apart") return terms.length < 2 ? [] : placesApart(searchable, terms, within);
  const only = phrase === "" && terms.length === 1 ? (terms[0] ?? "") : phrase;
  return only === "" ? [] : placesOf(searchable, only, within);
}

/** All places of words in a text that is whole, found in the first way that finds any. */
export function searchWhole(searchable: Searchable, typed: string): Units[] {
  for (const pass of SEARCH_PASSES) {
    const places = [...searchBy(pass, searchable, typed)];
    if (places.length > 0) return places;
  }
  return [];
}

/** Where letters stand; unless `within`, only from the beginning of a word on. */
function* placesOf(
  searchable: Searchable,
  letters: string,
  within: boolean,
  from = 0,
  to = searchable.text.length,
): Generator<Units> {
  const { text, edges } = searchable;
  for (let at = text.indexOf(letters, from); at >= 0 && at + letters.length <= to; at = text.indexOf(letters, at)) {
    const start = unitAt(searchable, at);
    if (!within && ((edges[start] ?? 0) & (EDGE.begin | EDGE.word)) === 0) {
      at += 1;
      continue;
    }
    at += letters.length;
    // Up to the letter that follows: with the marks between them.
    yield { start, end: unitAt(searchable, at) };
  }
}

/** The places of all terms on the pages that have every one of them. */
function* placesApart(searchable: Searchable, terms: readonly string[], within: boolean): Generator<Units> {
  const { pages, starts, text } = searchable;
  for (const [index, { unit }] of pages.entries()) {
    const from = firstFrom(searchable, unit);
    const to = firstFrom(searchable, pages[index + 1]?.unit ?? starts.length);
    // A long document has few pages with all of them: what is not on one is seen at once.
    const page = text.slice(from, to);
    if (!terms.every((term) => page.includes(term))) continue;
    const found = terms.map((term) => [...placesOf(searchable, term, within, from, to)]);
    if (found.some((each) => each.length === 0)) continue;
    yield* withoutOverlaps(found.flat());
  }
}

function withoutOverlaps(found: readonly Units[]): Units[] {
  const kept: Units[] = [];
  for (const place of found.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    if (place.start >= (kept.at(-1)?.end ?? 0)) kept.push(place);
  }
  return kept;
}

/** The first place of the searched text that is at a folded unit or after it. */
function firstFrom({ places, text }: Searchable, unit: number): number {
  return places === null ? Math.min(unit, text.length) : firstAtOrAfter(places, unit);
}
