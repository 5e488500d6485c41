import type { PageNumber } from "../../core/model/units.ts";
import type { Hit } from "../../core/search/hit.ts";

/** Places in the list of hits, by the pages that they touch. */
export type HitsByPage = ReadonlyMap<PageNumber, readonly number[]>;

export function hitsByPage(hits: readonly Hit[]): HitsByPage {
  const byPage = new Map<PageNumber, number[]>();
  for (const [index, { parts }] of hits.entries()) {
    for (const { page } of parts) {
      const known = byPage.get(page);
      if (known === undefined) byPage.set(page, [index]);
      else if (known.at(-1) !== index) known.push(index);
    }
  }
  return byPage;
}
