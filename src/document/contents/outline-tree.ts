import type { OutlineEntry } from "../../core/model/contents.ts";
import type { PageNumber } from "../../core/model/units.ts";

/** An entry with those below it. */
export interface OutlineNode {
  readonly entry: OutlineEntry;
  /** Its place in the whole list. */
  readonly index: number;
  readonly below: readonly OutlineNode[];
}

/** The list as a tree. An entry that is too deep for what stands before it is taken to be right below that. */
export function outlineTree(entries: readonly OutlineEntry[]): OutlineNode[] {
  const roots: OutlineNode[] = [];
  const levels: OutlineNode[][] = [roots];
  for (const [index, entry] of entries.entries()) {
    const depth = Math.min(entry.depth, levels.length - 1);
    const below: OutlineNode[] = [];
    levels[depth]?.push({ entry, index, below });
    levels.splice(depth + 1, levels.length, below);
  }
  return roots;
}

/** The entry that a page belongs to: the last that begins on it or on the nearest page before; -1 where none does. */
export function entryOfPage(entries: readonly OutlineEntry[], page: PageNumber): number {
  let best = -1;
  for (const [index, entry] of entries.entries()) {
    if (entry.page <= page && entry.page >= (entries[best]?.page ?? 0)) best = index;
  }
  return best;
}
