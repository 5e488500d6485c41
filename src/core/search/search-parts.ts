import { streamOf, type Units } from "../anchor/stream.ts";
import type { PageNumber } from "../model/units.ts";
import type { PageWords } from "../text/document-words.ts";
import { type Hit, hitOf, MOST_LISTED } from "./hit.ts";
import { LONGEST_QUERY } from "./query.ts";
import { SEARCH_PASSES, searchBy, type SearchKind } from "./search.ts";
import { type Searchable, searchableOf } from "./searchable.ts";

/** What a search has found since it was last asked. */
export interface FoundLot {
  /** Null as long as nothing was found. */
  readonly how: SearchKind | null;
  /** In the document's order. */
  readonly hits: readonly Hit[];
  /** more: there may be more at once · waiting: there may be more in pages that are not here yet · done. */
  readonly state: "more" | "waiting" | "done";
}

/**
 * A search that is under way.
 *
 * @param most hits to be found at once. @param isDue whether what was found should be told before more pages are folded.
 */
export type Ongoing = (most: number, isDue?: () => boolean) => FoundLot;

/** A document whose text comes in parts, and is searched as far as it is here. */
export interface PartedSearch {
  /** Adds the pages that follow. */
  add(pages: readonly PageWords[], isLast: boolean): void;
  /** Folds a part that no search has come to yet; false where there is none. */
  prepare(): boolean;
  begin(typed: string): Ongoing;
}

/** Pages that are folded in one go: some hundredths of a second, so that a question need not wait for long. */
const PAGES_AT_ONCE = 40;

interface Part {
  /** Made when it is asked for first: what is found in the part before need not wait for it. */
  folded: Searchable | undefined;
  /** None once they are folded. */
  pages: readonly PageWords[];
  /** Its last pages, for words that go on over its end. */
  readonly tail: readonly PageWords[];
  /** Pages up to this one are of the part before, for words that go on over its end; what is on them alone was found there. */
  readonly seen: PageNumber;
}

export function partedSearch(sha256: string): PartedSearch {
  const parts: Part[] = [];
  let complete = false;

  function foldedOf(part: Part): Searchable {
    if (part.folded === undefined) {
      const pages = part.pages.map(({ page, text }) => ({ page, text, boxes: [], lines: [] }));
      part.folded = searchableOf(streamOf({ sha256, pages }));
      part.pages = [];
    }
    return part.folded;
  }

  function ongoing(typed: string): Ongoing {
    let [pass, part, found] = [0, 0, 0];
    let places: Iterator<Units> | undefined;
    const how = (): SearchKind | null => (found === 0 ? null : (SEARCH_PASSES[pass]?.kind ?? null));
    return (most, isDue = () => false) => {
      const hits: Hit[] = [];
      for (;;) {
        const way = SEARCH_PASSES[pass];
        const here = parts[part];
        if (way === undefined) return { how: null, hits, state: "done" };
        if (here === undefined) {
          if (!complete) return { how: how(), hits, state: "waiting" };
          if (found > 0) return { how: how(), hits, state: "done" };
          [pass, part] = [pass + 1, 0];
          continue;
        }
        if (here.folded === undefined && hits.length > 0 && isDue()) return { how: how(), hits, state: "more" };
        const searchable = foldedOf(here);
        places ??= searchBy(way, searchable, typed)[Symbol.iterator]();
        const next = places.next();
        if (next.done === true) {
          places = undefined;
          part += 1;
          continue;
        }
        const hit = hitOf(searchable, next.value, found < MOST_LISTED);
        if ((hit.parts.at(-1)?.page ?? 0) <= here.seen) continue;
        hits.push(hit);
        found += 1;
        if (hits.length === most) return { how: how(), hits, state: "more" };
      }
    };
  }

  return {
    add(pages, isLast) {
      for (let at = 0; at < pages.length; at += PAGES_AT_ONCE) {
        const before = parts.at(-1)?.tail ?? [];
        const all = [...before, ...pages.slice(at, at + PAGES_AT_ONCE)];
        parts.push({ folded: undefined, pages: all, tail: lastPages(all), seen: before.at(-1)?.page ?? 0 });
      }
      complete = isLast;
    },
    prepare() {
      const part = parts.find(({ folded }) => folded === undefined);
      if (part === undefined) return false;
      foldedOf(part);
      return true;
    },
    begin: ongoing,
  };
}

/** So many pages of the end that nothing that is looked for is longer than their text. */
function lastPages(pages: readonly PageWords[]): readonly PageWords[] {
  let letters = 0;
  let from = pages.length;
  while (from > 0 && letters < LONGEST_QUERY) {
    from -= 1;
    letters += pages[from]?.text.replace(/[^\p{L}\p{N}]/gu, "").length ?? 0;
  }
  return pages.slice(from);
}
