import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { SourceDocument } from "../../core/model/publication.ts";
import type { Quad } from "../../core/model/quad.ts";
import type { PageNumber } from "../../core/model/units.ts";
import type { Hit, HitPart } from "../../core/search/hit.ts";
import { loadPdf } from "../load-pdf.ts";
import type { HitsByPage } from "./hits-by-page.ts";

/** Where words stand that were found, as far as that has been asked for. */
export interface FoundPlaces {
  /** One quad a line, in points; undefined as long as it is not known. */
  quadsOf(part: HitPart): readonly Quad[] | undefined;
  /** Whether those of all words are asked for. */
  readonly ofAll: boolean;
  /** Set where places could not be had; asks again for those that are wanted. */
  readonly retry: (() => void) | null;
}

/** Of one page, by their start and end. */
type OfPage = ReadonlyMap<string, readonly Quad[]>;

const NONE: ReadonlyMap<PageNumber, OfPage> = new Map();
const keyOf = ({ start, end }: HitPart): string => `${start} ${end}`;

/**
 * Asks where the words stand that were found: on the pages that are looked at, for places are most of a text.
 *
 * @param shown none where no page is.
 */
export function useFoundPlaces(
  document: SourceDocument,
  hits: readonly Hit[],
  byPage: HitsByPage,
  shown: readonly PageNumber[],
): FoundPlaces {
  // One file has the places of all pages of a short document.
  const ofAll = document.textHrefs.length === 1;
  const pages = ofAll ? [...byPage.keys()] : shown;
  const [known, setKnown] = useState(NONE);
  const [hasFailed, setHasFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  /** What has been asked for of a page, so that it is not while it comes, nor when more is found elsewhere. */
  const asked = useRef(new Map<PageNumber, string>());
  const wanted = pages.filter((page) => byPage.has(page)).join(" ");

  useEffect(() => {
    if (wanted === "") return;
    const ask = async (page: PageNumber): Promise<void> => {
      const parts = (byPage.get(page) ?? []).flatMap((index) => partsOn(hits[index], page));
      const keys = parts.map(keyOf);
      const all = keys.join();
      if (asked.current.get(page) === all) return;
      asked.current.set(page, all);
      try {
        const { searcherOf } = await loadPdf();
        const quads = await (await searcherOf(document)).where(parts);
        const ofPage = keys.map((key, index) => [key, quads[index] ?? []] as const);
        setKnown((before) => new Map([...before, [page, new Map([...(before.get(page) ?? []), ...ofPage])]]));
      } catch (error) {
        if (asked.current.get(page) === all) asked.current.delete(page);
        throw error;
      }
    };
    setHasFailed(false);
    Promise.all(wanted.split(" ").map((page) => ask(Number(page)))).catch(() => setHasFailed(true));
  }, [document, hits, byPage, wanted, attempt]);

  const retry = useCallback(() => setAttempt((number) => number + 1), []);
  return useMemo(
    () => ({
      quadsOf: (part) => known.get(part.page)?.get(keyOf(part)),
      ofAll,
      retry: hasFailed ? retry : null,
    }),
    [known, ofAll, hasFailed, retry],
  );
}

function partsOn(hit: Hit | undefined, page: PageNumber): readonly HitPart[] {
  return hit?.parts.filter((part) => part.page === page) ?? [];
}
