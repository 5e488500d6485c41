import type { PageNumber } from "../core/model/units.ts";
import type { PagesSeen } from "./use-pages-seen.ts";

/** Up to so many pages all stand in the document tree, always. */
export const WHOLE_PAGES = 10;

/** So many pages of a longer document stand in the page as it comes: more than any screen shows before script is there. */
const FIRST_PAGES = 3;

/** What is taken to be seen before anything was measured. @param pinned pages that have to be there: those of a claim. */
export function firstSeen(count: number, pinned: readonly PageNumber[]): PagesSeen {
  const wanted = count > WHOLE_PAGES ? Math.min(...pinned, count) : 1;
  const first = Math.max(1, pinned.length === 0 ? 1 : wanted - 1);
  return { current: pinned.length === 0 ? 1 : wanted, first, last: Math.min(count, first + FIRST_PAGES - 1), held: [] };
}

/**
 * The pages that stand in the document tree, in order: all of a short document; of a long one those that can be seen or
 * nearly, those that are in use, and the nearest ones on either side that hold a passage, so that Tab goes from each
 * passage to the next.
 *
 * @param annotated the pages with passages, in order.
 */
export function pagesShown(
  count: number,
  { first, last, held }: PagesSeen,
  pinned: readonly PageNumber[],
  annotated: readonly PageNumber[],
): readonly PageNumber[] {
  if (count <= WHOLE_PAGES) return Array.from({ length: count }, (_, index) => index + 1);
  const shown = new Set([...pinned, ...held]);
  for (let page = first; page <= last; page += 1) shown.add(page);
  const before = annotated.findLast((page) => page < first);
  const after = annotated.find((page) => page > last);
  for (const page of [before, after]) if (page !== undefined) shown.add(page);
  return [...shown].filter((page) => page >= 1 && page <= count).toSorted((one, other) => one - other);
}
