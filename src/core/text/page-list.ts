import type { PageNumber } from "../model/units.ts";

/** Page numbers for a sentence in English: "3, 5–9 and 12". */
export function pageList(pages: readonly PageNumber[]): string {
  const ranges: [first: number, last: number][] = [];
  for (const page of pages.toSorted((one, other) => one - other)) {
    const last = ranges.at(-1);
    if (last !== undefined && page <= last[1] + 1) last[1] = page;
    else ranges.push([page, page]);
  }
  const parts = ranges.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`));
  return new Intl.ListFormat("en-GB").format(parts);
}
