import { useEffect } from "react";
import type { ClaimId } from "../core/model/commentary.ts";
import type { Page } from "../core/model/publication.ts";
import { useReader } from "../state/reader-context.tsx";
import type { PassageMark } from "./passage-shapes.ts";

/**
 * Has the picture of a page on its way before the reader chooses the claim that leads there, and what is to be known of the
 * claim; of no other. One page is there as it is, and what sends for others comes after the page has come to life.
 *
 * @param onNear is told of the claim.
 */
export function usePictureAhead(
  pages: readonly Page[],
  passages: readonly PassageMark[],
  onNear: ((ids: readonly ClaimId[]) => void) | undefined,
): void {
  const reader = useReader();
  useEffect(() => {
    if (pages.length === 1) return undefined;
    const stop = new AbortController();
    import("./picture-ahead.ts").then(
      ({ sendAhead }) => sendAhead(reader, { pages, passages, onNear }, stop.signal),
      // Pictures come when they are seen.
      () => undefined,
    );
    return () => stop.abort();
  }, [reader, pages, passages, onNear]);
}
