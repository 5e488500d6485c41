import type { OutlineEntry } from "../../core/model/contents.ts";
import type { PageNumber } from "../../core/model/units.ts";

export interface ListedEntry extends OutlineEntry {
  /** It is not of the outline, but stands for a stretch of it. */
  readonly isGroup?: true;
}

/** An entry with those below it. */
export interface OutlineNode {
  readonly entry: ListedEntry;
  /** Its place in the whole list. */
  readonly index: number;
  /** Index of the entry right above it; -1 for the outermost. */
  readonly parent: number;
  readonly below: readonly OutlineNode[];
}

export interface OutlineTree {
  /** The outermost. */
  readonly roots: readonly OutlineNode[];
  /** All, by their index. */
  readonly nodes: readonly OutlineNode[];
}

/** The list as a tree. An entry that is too deep for what stands before it is taken to be right below that. */
export function outlineTree(entries: readonly ListedEntry[]): OutlineTree {
  const roots: OutlineNode[] = [];
  const nodes: OutlineNode[] = [];
  const levels = [{ parent: -1, list: roots }];
  for (const [index, entry] of entries.entries()) {
    const depth = Math.min(entry.depth, levels.length - 1);
    const below: OutlineNode[] = [];
    const { parent, list } = levels[depth] ?? { parent: -1, list: roots };
    const node = { entry, index, parent, below };
    list.push(node);
    nodes.push(node);
    levels.splice(depth + 1, levels.length, { parent: index, list: below });
  }
  return { roots, nodes };
}

/** Indexes of the entries above one, the outermost first. */
export function entriesAbove({ nodes }: OutlineTree, index: number): number[] {
  const above: number[] = [];
  for (let next = nodes[index]?.parent ?? -1; next >= 0; next = nodes[next]?.parent ?? -1) above.push(next);
  return above.toReversed();
}

/** The entry that a page belongs to: the last that begins on it or on the nearest page before; -1 where none does. */
export function entryOfPage(entries: readonly OutlineEntry[], page: PageNumber): number {
  let best = -1;
  for (const [index, entry] of entries.entries()) {
    if (entry.page <= page && entry.page >= (entries[best]?.page ?? 0)) best = index;
  }
  return best;
}
