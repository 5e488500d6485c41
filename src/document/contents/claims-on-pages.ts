import { STANDINGS, type StandingKind } from "../../core/model/standing-kinds.ts";
import type { PageNumber } from "../../core/model/units.ts";
import type { PassageMark } from "../passage-shapes.ts";

/** How many claims of one standing rest on a page. */
export interface StandingCount {
  readonly kind: StandingKind;
  readonly count: number;
}

/** For each page, how many claims rest on it, by standing. What is the whole document is on its first page. */
export function claimsOnPages(passages: readonly PassageMark[]): ReadonlyMap<PageNumber, readonly StandingCount[]> {
  const byPage = new Map<PageNumber, PassageMark[]>();
  for (const passage of passages) {
    for (const page of pagesOf(passage)) byPage.set(page, [...(byPage.get(page) ?? []), passage]);
  }
  return new Map([...byPage].map(([page, on]) => [page, countsOf(on)]));
}

function pagesOf({ anchors }: PassageMark): Set<PageNumber> {
  return new Set(anchors.flatMap(({ whole, parts }) => (whole ? [1] : parts.map(({ page }) => page))));
}

function countsOf(passages: readonly PassageMark[]): StandingCount[] {
  return STANDINGS.map((kind) => ({
    kind,
    count: passages.filter(({ standing }) => standing === kind).length,
  })).filter(({ count }) => count > 0);
}
