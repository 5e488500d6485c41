import { type RefObject, useEffect } from "react";
import type { SourceDocument } from "../../core/model/publication.ts";
import type { TextVersion } from "../../core/model/text-version.ts";
import type { Hit, HitPart } from "../../core/search/hit.ts";
import { type Letters, lettersOf } from "../../core/structure/letters.ts";
import { prefersStillness } from "../use-turn-to.ts";
import { useTextVersion } from "../text/use-text-version.ts";
import { letterRanges } from "./letter-ranges.ts";
import { paintFound } from "./paint-found.ts";

export interface FoundInText {
  /** The scroll area of the pages; the text's stands beside it. */
  readonly area: RefObject<HTMLElement | null>;
  readonly hits: readonly Hit[];
  readonly current: number | null;
  /** Counts goings to a place. */
  readonly turn: number;
  readonly shown: boolean;
  readonly document: SourceDocument;
}

/** More marks than that nobody sees at once, and each costs. */
const MOST_PAINTED = 2_000;
/** Where in its area a place comes to stand, as a share of the area's height. */
const PLACE = 0.3;

const letters = new WeakMap<TextVersion, Map<string, number>>();

/** Marks the words found in the document's text where that is shown, and scrolls to the one gone to. */
export function useFoundInText({ area, hits, current, turn, shown, document }: FoundInText): void {
  const { version } = useTextVersion(document, shown);

  useEffect(() => {
    const text = area.current?.parentElement?.querySelector(".text-view");
    const flow = text?.querySelector(".text-words");
    if (!shown || version === null || !text || !flow) return undefined;
    const placed = hits
      .slice(0, MOST_PAINTED)
      .map((hit) => hit.parts.flatMap((part) => stretchOf(version, part) ?? []));
    const now = current === null ? undefined : hits[current];
    const nowPlaced = now?.parts.flatMap((part) => stretchOf(version, part) ?? []) ?? [];
    const ranges = letterRanges(flow, placed.flat());
    const nowRanges = letterRanges(flow, nowPlaced);
    const [first] = nowRanges;
    if (first !== undefined && turn > 0) {
      const { top } = first.getBoundingClientRect();
      const to = top - text.getBoundingClientRect().top + text.scrollTop - text.clientHeight * PLACE;
      text.scrollTo({ top: to, behavior: prefersStillness() ? "instant" : "smooth" });
    }
    return paintFound("text", ranges, nowRanges);
  }, [area, hits, current, turn, shown, version]);
}

/** The letters of a text version that a part of the pages' text is; undefined where they are not in it. */
function stretchOf(version: TextVersion, part: HitPart): { readonly from: number; readonly to: number } | undefined {
  let places = letters.get(version);
  if (places === undefined) {
    places = placesOf(lettersOf(version));
    letters.set(version, places);
  }
  // White space is no letter: the first and the last that are.
  let [from, to]: (number | undefined)[] = [];
  for (let offset = part.start; offset < part.end; offset += 1) {
    const place = places.get(`${part.page} ${offset}`);
    from ??= place;
    to = place ?? to;
  }
  return from === undefined || to === undefined || to < from ? undefined : { from, to: to + 1 };
}

function placesOf({ pages, offsets }: Letters): Map<string, number> {
  return new Map(pages.map((page, index) => [`${page} ${offsets[index] ?? 0}`, index]));
}
