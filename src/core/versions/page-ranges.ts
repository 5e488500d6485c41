import type { PageNumber } from "../model/units.ts";

/** What {@link pageRanges} writes. */
export const PAGE_RANGES = /^[1-9]\d{0,6}(?:-[1-9]\d{0,6})?(?:, [1-9]\d{0,6}(?:-[1-9]\d{0,6})?)*$/;

/** Page numbers for a file: "1-3, 7". @param pages in order. */
export function pageRanges(pages: readonly PageNumber[]): string {
  const ranges: { readonly first: PageNumber; last: PageNumber }[] = [];
  for (const page of pages) {
    const range = ranges.at(-1);
    if (range?.last === page - 1) range.last = page;
    else ranges.push({ first: page, last: page });
  }
  return ranges.map(({ first, last }) => (first === last ? String(first) : `${first}-${last}`)).join(", ");
}

export function isInRanges(ranges: string, page: PageNumber): boolean {
  return ranges.split(", ").some((range) => {
    const [first = 0, last = first] = range.split("-").map(Number);
    return first <= page && page <= last;
  });
}
