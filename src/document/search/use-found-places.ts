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
  const latest = useRef(known);
  useEffect(() => {
    latest.current = known;
  }, [known]);
  const [hasFailed, setHasFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const wanted = pages.filter((page) => byPage.has(page)).join(" ");

  useEffect(() => {
    if (wanted === "") return undefined;
    let left = false;
    const ask = async (page: PageNumber): Promise<void> => {
      const parts = (byPage.get(page) ?? []).flatMap((index) => partsOn(hits[index], page));
      const here = latest.current.get(page);
      if (parts.every((part) => here?.has(keyOf(part)))) return;
      const { searcherOf } = await loadPdf();
      const searcher = await searcherOf(document);
      if (left) return;
      const quads = await searcher.where(parts);
      const ofPage = new Map(parts.map((part, index) => [keyOf(part), quads[index] ?? []]));
      if (!left) setKnown((before) => new Map([...before, [page, ofPage]]));
    };
    setHasFailed(false);
    Promise.all(wanted.split(" ").map((page) => ask(Number(page)))).catch(() => {
      if (!left) setHasFailed(true);
    });
    return () => {
      left = true;
    };
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
