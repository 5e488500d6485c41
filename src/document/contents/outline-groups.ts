import type { OutlineEntry } from "../../core/model/contents.ts";
import { type ListedEntry, type OutlineNode, outlineTree } from "./outline-tree.ts";

/** Longer lists of entries that stand side by side are neither read nor drawn at once. */
const LONGEST_LIST = 200;

/** As many entries a group, at most. */
const GROUP_LENGTH = 100;

/** In characters, of each of the two titles that name a group. */
const LONGEST_TITLE = 60;

/**
 * The entries with those of overlong lists in groups, each named by its first and last: a docket may have thousands side by
 * side, and no branch to close.
 */
export function withGroups(entries: readonly OutlineEntry[]): readonly ListedEntry[] {
  return entries.length > LONGEST_LIST ? listed(outlineTree(entries).roots, 0) : entries;
}

function listed(nodes: readonly OutlineNode[], depth: number): ListedEntry[] {
  if (nodes.length <= LONGEST_LIST) {
    return nodes.flatMap(({ entry, below }) => [{ ...entry, depth }, ...listed(below, depth + 1)]);
  }
  const length = Math.ceil(nodes.length / Math.ceil(nodes.length / GROUP_LENGTH));
  const entries: ListedEntry[] = [];
  for (let start = 0; start < nodes.length; start += length) {
    const group = nodes.slice(start, start + length);
    const [first, last] = [group[0]?.entry, group.at(-1)?.entry];
    if (first === undefined || last === undefined) continue;
    const { closed: _, ...place } = first;
    entries.push({ ...place, title: `${short(first.title)} … ${short(last.title)}`, depth, isGroup: true });
    for (const each of listed(group, depth + 1)) entries.push(each);
  }
  return entries;
}

function short(title: string): string {
  const letters = [...title];
  return letters.length > LONGEST_TITLE ? `${letters.slice(0, LONGEST_TITLE).join("").trimEnd()}…` : title;
}
