import type { PageRange } from "../anchor/capture.ts";
import type { Content, TextVersion } from "../model/text-version.ts";
import type { PageNumber, Utf16Offset } from "../model/units.ts";
import { contentsIn } from "./marked-text.ts";

/** Where each letter of a text version stands in the pages' text, in order of reading. White space is no letter. */
export interface Letters {
  readonly pages: readonly PageNumber[];
  readonly offsets: readonly Utf16Offset[];
  /** Whether it is of a running head or foot, which comes between words that follow each other. */
  readonly apart: readonly boolean[];
}

export function lettersOf({ blocks }: TextVersion): Letters {
  const [pages, offsets, apart]: [PageNumber[], Utf16Offset[], boolean[]] = [[], [], []];
  const add = (content: Content, isApart: boolean): void => {
    for (const span of content) {
      if ("begins" in span) continue;
      for (let at = 0; at < span.text.length; at += 1) {
        if (/\s/u.test(span.text.charAt(at))) continue;
        pages.push(span.page);
        offsets.push(span.start + at);
        apart.push(isApart);
      }
    }
  };
  for (const block of blocks) {
    for (const content of contentsIn([block])) add(content, block.kind === "furniture");
  }
  return { pages, offsets, apart };
}

/**
 * The stretch of the pages' text from the first to the last of some letters, page by page. None where others stand between them
 * there, such as a note at the foot of a page or the next column: a quotation of that stretch would have words that nobody selected.
 */
export function stretchOf({ pages, offsets, apart }: Letters, from: number, to: number): PageRange[] {
  const ends = new Map<PageNumber, { start: Utf16Offset; end: Utf16Offset }>();
  // Of a running head that was selected along with them nothing depends, unless it is all there is.
  const onlyApart = !apart.slice(from, to).includes(false);
  for (let at = from; at < to; at += 1) {
    if (apart[at] === true && !onlyApart) continue;
    const [page = 1, offset = 0] = [pages[at], offsets[at]];
    const known = ends.get(page);
    if (known === undefined) ends.set(page, { start: offset, end: offset + 1 });
    else ends.set(page, { start: Math.min(known.start, offset), end: Math.max(known.end, offset + 1) });
  }
  const numbers = [...ends.keys()].toSorted((one, other) => one - other);
  const [first = 1, last = 1] = [numbers[0], numbers.at(-1)];
  const startsAt = ends.get(first)?.start ?? 0;
  const endsAt = ends.get(last)?.end ?? 0;
  const isStrange = pages.some((page, at) => {
    if ((at >= from && at < to) || apart[at] === true) return false;
    const offset = offsets[at] ?? 0;
    return (
      (page > first || (page === first && offset >= startsAt)) && (page < last || (page === last && offset < endsAt))
    );
  });
  return isStrange ? [] : numbers.map((page) => ({ page, ...(ends.get(page) ?? { start: 0, end: 0 }) }));
}
