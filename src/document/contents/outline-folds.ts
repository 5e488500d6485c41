import { entriesAbove, type OutlineNode, type OutlineTree } from "./outline-tree.ts";

/** An outline up to so long is open from the start: a reader takes it in by scrolling once or twice. */
const WHOLE_LENGTH = 60;

/** Where the file itself says what is closed, up to so many entries are shown as it says. */
const MOST_AS_IN_FILE = 500;

/** What is open of an outline, by the entries' indexes. */
export interface Folds {
  readonly open: ReadonlySet<number>;
  /** Closed by the reader, who alone opens them again. */
  readonly shut: ReadonlySet<number>;
}

/** As the file has it, if it closes anything; else all or, of a long outline, the outermost entries alone. Groups are closed. */
export function foldsAtFirst({ roots, nodes }: OutlineTree): Folds {
  const branches = nodes.filter(({ below }) => below.length > 0);
  const isClosed = ({ entry }: OutlineNode): boolean => entry.closed === true || entry.isGroup === true;
  const open = new Set(branches.filter((node) => !isClosed(node)).map(({ index }) => index));
  const most = branches.some(({ entry }) => entry.closed) ? MOST_AS_IN_FILE : WHOLE_LENGTH;
  return { open: shownNodes(roots, open).length <= most ? open : new Set(), shut: new Set() };
}

/** Opens and closes branches for the reader. */
export function turned({ open, shut }: Folds, indexes: readonly number[], isOpen: boolean): Folds {
  return isOpen
    ? { open: withAll(open, indexes), shut: withoutAll(shut, indexes) }
    : { open: withoutAll(open, indexes), shut: withAll(shut, indexes) };
}

/** With all branches open that the current entry is in, but those that the reader has shut. */
export function revealed(tree: OutlineTree, folds: Folds, index: number): Folds {
  const opening = entriesAbove(tree, index).filter((each) => !folds.open.has(each) && !folds.shut.has(each));
  return opening.length === 0 ? folds : { ...folds, open: withAll(folds.open, opening) };
}

/** All entries that are in no closed branch, in order. */
export function shownNodes(roots: readonly OutlineNode[], open: ReadonlySet<number>): OutlineNode[] {
  return roots.flatMap((node) => [node, ...(open.has(node.index) ? shownNodes(node.below, open) : [])]);
}

/** The entry itself, or the one whose closed branch hides it. */
export function nearestShown(tree: OutlineTree, open: ReadonlySet<number>, index: number): number {
  return entriesAbove(tree, index).find((each) => !open.has(each)) ?? index;
}

function withAll(set: ReadonlySet<number>, members: readonly number[]): ReadonlySet<number> {
  return new Set([...set, ...members]);
}

function withoutAll(set: ReadonlySet<number>, members: readonly number[]): ReadonlySet<number> {
  const leaving = new Set(members);
  return new Set([...set].filter((member) => !leaving.has(member)));
}
