import type { PageText } from "../model/page-text.ts";
import type { Points } from "../model/units.ts";

/** From where to where across its pages a document is printed on, as shares of a page's width. */
export interface PrintEdges {
  readonly left: number;
  readonly right: number;
}

/** Pages that may be printed further out than that: one with a stamp or a table does not take the margin from all. */
const WIDER = 0.1;
const THOUSANDTHS = 1000;

/**
 * Where a document's margins are: nine pages of ten keep within them on each side. Undefined where no page has print whose
 * place is known.
 *
 * @param widths of the pages, in the same order.
 */
export function printEdges(pages: readonly PageText[], widths: readonly Points[]): PrintEdges | undefined {
  const lefts: number[] = [];
  const rights: number[] = [];
  for (const [index, page] of pages.entries()) {
    const width = widths[index] ?? 0;
    const [left, right] = edgesOf(page);
    if (width <= 0 || left >= right) continue;
    lefts.push(left / width);
    rights.push(right / width);
  }
  lefts.sort((one, other) => one - other);
  rights.sort((one, other) => other - one);
  const [left, right] = [lefts, rights].map((all) => all[Math.floor(all.length * WIDER)]);
  return left === undefined || right === undefined ? undefined : { left: share(left), right: share(right) };
}

/** Of the letters that have a place; blanks between them count for nothing. */
function edgesOf({ text, boxes }: PageText): readonly [left: Points, right: Points] {
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let unit = 0; unit < text.length; unit += 1) {
    const [from = 0, to = 0] = [boxes[4 * unit], boxes[4 * unit + 2]];
    if (to <= from || text.charCodeAt(unit) <= 0x20) continue;
    if (from < left) left = from;
    if (to > right) right = to;
  }
  return [left, right];
}

function share(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * THOUSANDTHS) / THOUSANDTHS;
}
