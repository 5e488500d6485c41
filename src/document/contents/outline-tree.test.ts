import { describe, expect, it } from "vitest";
import type { OutlineEntry } from "../../core/model/contents.ts";
import { entriesAbove, entryOfPage, type OutlineNode, outlineTree } from "./outline-tree.ts";

const entry = (title: string, depth: number, page: number): OutlineEntry => ({ title, depth, page });

/** "a(b c(d))" */
function shown(nodes: readonly OutlineNode[]): string {
  return nodes.map(({ entry: { title }, below }) => title + (below.length === 0 ? "" : `(${shown(below)})`)).join(" ");
}

describe("the list of an outline", () => {
  it("is a tree by its depths", () => {
    const entries = [entry("a", 0, 1), entry("b", 1, 1), entry("c", 1, 2), entry("d", 2, 2), entry("e", 0, 3)];
    const tree = outlineTree(entries);
    expect(shown(tree.roots)).toBe("a(b c(d)) e");
    expect(tree.roots[1]?.index).toBe(4);
    expect(tree.nodes.map(({ parent }) => parent)).toEqual([-1, 0, 0, 2, -1]);
    expect(entriesAbove(tree, 3)).toEqual([0, 2]);
    expect(entriesAbove(tree, -1)).toEqual([]);
  });

  it("loses nothing where a depth is left out", () => {
    expect(shown(outlineTree([entry("a", 3, 1), entry("b", 5, 1), entry("c", 0, 2)]).roots)).toBe("a(b) c");
  });

  it("knows the entry that a page belongs to", () => {
    const entries = [entry("a", 0, 2), entry("b", 1, 2), entry("c", 0, 5), entry("back", 0, 3)];
    expect([1, 2, 3, 4, 5, 9].map((page) => entryOfPage(entries, page))).toEqual([-1, 1, 3, 3, 2, 2]);
    expect(entryOfPage([], 1)).toBe(-1);
  });
});
