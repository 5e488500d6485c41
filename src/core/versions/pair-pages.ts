import type { PageText } from "../model/page-text.ts";
import type { PageNumber } from "../model/units.ts";
import { wordsOf } from "../text/words.ts";

/**
 * A page of the old file and the page of the new one that has its words now; null where one of them has none. Where pages break
 * at other words, one may be in several pairs.
 */
export interface PagePair {
  readonly old: PageNumber | null;
  readonly new: PageNumber | null;
  /** Whether both have the same words, in any typography. */
  readonly same: boolean;
}

/** Words in a row: enough that pages of one document do not share many by chance. */
const STRETCH = 3;
/** What a pair is worth without a word in common: pages in order are likelier pairs than none. */
const ORDER = 0.05;
/** Of the smaller page's stretches: pages that share fewer are of different texts, though they have a letterhead in common. */
const LEAST_SHARED = 0.2;
/** Of a page's stretches that another page has: it is a part of that page, or much of it. */
const MOSTLY_SHARED = 0.5;
/** Longer documents are paired in their order. */
const MOST_PAIRS = 4_000_000;

/** Pairs the pages of two files of a document, in order, by the words that they share. */
export function pairPages(old: readonly PageText[], next: readonly PageText[]): PagePair[] {
  const oldSets = old.map(stretchesOf);
  const nextSets = next.map(stretchesOf);
  const columns = next.length + 1;
  if ((old.length + 1) * columns > MOST_PAIRS) return inOrder(old, next);
  const shared = sharedCounts(oldSets, nextSets);
  const worth = (row: number, column: number): number => {
    const [one, other] = [oldSets[row]?.size ?? 0, nextSets[column]?.size ?? 0];
    const common = shared[row]?.get(column) ?? 0;
    // Of a picture without text nothing is known but its place.
    if (one === 0 || other === 0) return ORDER;
    return common < LEAST_SHARED * Math.min(one, other) ? -1 : ORDER + common / Math.max(one, other);
  };
  const best = new Float64Array((old.length + 1) * columns);
  const at = (row: number, column: number): number => best[row * columns + column] ?? 0;
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = next.length - 1; column >= 0; column -= 1) {
      const paired = at(row + 1, column + 1) + worth(row, column);
      best[row * columns + column] = Math.max(paired, at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: PagePair[] = [];
  let [row, column] = [0, 0];
  while (row < old.length || column < next.length) {
    const [one, other] = [old[row], next[column]];
    if (one !== undefined && other !== undefined && at(row, column) === at(row + 1, column + 1) + worth(row, column)) {
      pairs.push(pairOf(one, other));
      row += 1;
      column += 1;
    } else if (other === undefined || (one !== undefined && at(row, column) === at(row + 1, column))) {
      const counts = [...(shared[row] ?? [])];
      pairs.push({ old: one?.page ?? null, new: pageSharing(counts, oldSets[row], next), same: false });
      row += 1;
    } else {
      const counts = shared.map((each, index) => [index, each.get(column) ?? 0] as const);
      pairs.push({ old: pageSharing(counts, nextSets[column], old), new: other.page, same: false });
      column += 1;
    }
  }
  return pairs;
}

/** The page that most of a page's words are on, though it is in another pair already. @param counts of stretches shared, by index. */
function pageSharing(
  counts: readonly (readonly [index: number, shared: number])[],
  stretches: ReadonlySet<string> | undefined,
  pages: readonly PageText[],
): PageNumber | null {
  const [index, most] = counts.reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0] as const);
  const isMostly = most > 0 && most >= MOSTLY_SHARED * (stretches?.size ?? 0);
  return isMostly ? (pages[index]?.page ?? null) : null;
}

function inOrder(old: readonly PageText[], next: readonly PageText[]): PagePair[] {
  return Array.from({ length: Math.max(old.length, next.length) }, (_, index) => {
    const [one, other] = [old[index], next[index]];
    return one !== undefined && other !== undefined
      ? pairOf(one, other)
      : { old: one?.page ?? null, new: other?.page ?? null, same: false };
  });
}

function pairOf(one: PageText, other: PageText): PagePair {
  const same = keysOf(one).join(" ") === keysOf(other).join(" ");
  return { old: one.page, new: other.page, same };
}

function keysOf({ text }: PageText): string[] {
  return wordsOf(text).map(({ key }) => key);
}

function stretchesOf(page: PageText): Set<string> {
  const list = keysOf(page);
  const stretches = new Set<string>();
  for (let at = 0; at < list.length; at += 1) stretches.add(list.slice(at, at + STRETCH).join(" "));
  return stretches;
}

/** For each old page, how many stretches it has in common with each new one that shares any. */
function sharedCounts(
  old: readonly ReadonlySet<string>[],
  next: readonly ReadonlySet<string>[],
): Map<number, number>[] {
  const pagesWith = new Map<string, number[]>();
  for (const [column, stretches] of next.entries()) {
    for (const stretch of stretches) pagesWith.set(stretch, [...(pagesWith.get(stretch) ?? []), column]);
  }
  return old.map((stretches) => {
    const counts = new Map<number, number>();
    for (const stretch of stretches) {
      for (const column of pagesWith.get(stretch) ?? []) counts.set(column, (counts.get(column) ?? 0) + 1);
    }
    return counts;
  });
}
