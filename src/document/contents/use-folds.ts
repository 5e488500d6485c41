import { useEffect, useMemo, useState } from "react";
import type { OutlineEntry } from "../../core/model/contents.ts";
import { type Folds, foldsAtFirst, revealed, turned } from "./outline-folds.ts";
import type { OutlineTree } from "./outline-tree.ts";

/** Of each outline, as the reader left it: the panel is closed and opened again, and shows pages in between. */
const left = new WeakMap<readonly OutlineEntry[], Folds>();

export interface UsedFolds {
  readonly open: ReadonlySet<number>;
  /** What is open stays open: nothing may close under who is using the outline. */
  keep(): void;
  turn(indexes: readonly number[], isOpen: boolean): void;
}

/**
 * What is open of an outline: what the reader opened and kept, and for as long as an entry is current its branch, unless the
 * reader has closed that.
 *
 * @param now index of the current entry; -1 where there is none.
 */
export function useFolds(entries: readonly OutlineEntry[], tree: OutlineTree, now: number): UsedFolds {
  const [kept, setKept] = useState(() => left.get(entries) ?? foldsAtFirst(tree));
  const folds = useMemo(() => revealed(tree, kept, now), [tree, kept, now]);

  useEffect(() => {
    left.set(entries, kept);
  }, [entries, kept]);

  return {
    open: folds.open,
    keep: () => setKept(folds),
    turn: (indexes, isOpen) => setKept(turned(folds, indexes, isOpen)),
  };
}
