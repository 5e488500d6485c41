import { streamOf, type Stream, type Units } from "../anchor/stream.ts";
import type { PageText } from "../model/page-text.ts";
import type { PageNumber } from "../model/units.ts";
import { type Hit, hitOf } from "./hit.ts";
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

/** A search that is under way. @param most hits to be found at once. */
export type Ongoing = (most: number) => FoundLot;

/** A document whose text comes in parts, and is searched as far as it is here. */
export interface PartedSearch {
  /** Adds the pages that follow. */
  add(pages: readonly PageText[], isLast: boolean): void;
  begin(typed: string): Ongoing;
}

interface Part {
  readonly stream: Stream;
  readonly searchable: Searchable;
  /** Pages up to this one are of the part before, for words that go on over its end; what is on them alone was found there. */
  readonly seen: PageNumber;
}

export function partedSearch(sha256: string): PartedSearch {
  const parts: Part[] = [];
  let all: readonly PageText[] = [];
  let complete = false;

  function ongoing(typed: string): Ongoing {
    let [pass, part, found] = [0, 0, 0];
    let places: Iterator<Units> | undefined;
    const how = (): SearchKind | null => (found === 0 ? null : (SEARCH_PASSES[pass]?.kind ?? null));
    return (most) => {
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
        places ??= searchBy(way, here.searchable, typed)[Symbol.iterator]();
        const next = places.next();
        if (next.done === true) {
          places = undefined;
          part += 1;
          continue;
        }
        const hit = hitOf(here.stream, next.value);
        if ((hit.parts.at(-1)?.page ?? 0) <= here.seen) continue;
        hits.push(hit);
        found += 1;
        if (hits.length === most) return { how: how(), hits, state: "more" };
      }
    };
  }

  return {
    add(pages, isLast) {
      const before = lastPages(all);
      const stream = streamOf({ sha256, pages: [...before, ...pages] });
      parts.push({ stream, searchable: searchableOf(stream), seen: before.at(-1)?.page ?? 0 });
      all = [...all, ...pages];
      complete = isLast;
    },
    begin: ongoing,
  };
}

/** So many pages of the end that nothing that is looked for is longer than their text. */
function lastPages(pages: readonly PageText[]): readonly PageText[] {
  let letters = 0;
  let from = pages.length;
  while (from > 0 && letters < LONGEST_QUERY) {
    from -= 1;
    letters += pages[from]?.text.replace(/[^\p{L}\p{N}]/gu, "").length ?? 0;
  }
  return pages.slice(from);
}
