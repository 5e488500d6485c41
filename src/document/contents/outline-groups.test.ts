import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OutlineEntry } from "../../core/model/contents.ts";
import { foldsAtFirst, shownNodes } from "./outline-folds.ts";
import { withGroups } from "./outline-groups.ts";
import { outlineTree } from "./outline-tree.ts";

const flat = (length: number): OutlineEntry[] =>
  Array.from({ length }, (_, index) => ({ title: `No. ${index + 1}`, depth: 0, page: index + 1 }));

describe("entries in groups", () => {
  it("are only those of overlong lists", () => {
    const short = flat(200);
    expect(withGroups(short)).toEqual(short);
    const groups = withGroups(flat(5000)).filter(({ isGroup }) => isGroup);
    expect(groups.length).toBe(50);
    expect(groups[1]).toEqual({ title: "No. 101 … No. 200", depth: 0, page: 101, isGroup: true });
  });

  it("are named in few words", () => {
    const long = flat(300).map((entry) => ({ ...entry, title: "long ".repeat(30).trim() }));
    expect([...(withGroups(long)[0]?.title ?? "")].length).toBeLessThan(130);
  });

  it("are closed at first, and say nothing of what else is", () => {
    const tree = outlineTree(withGroups(flat(5000)));
    expect(shownNodes(tree.roots, foldsAtFirst(tree).open).length).toBe(50);
    const inOne = outlineTree(
      withGroups([
        { title: "One", depth: 0, page: 1 },
        { title: "One, first", depth: 1, page: 1 },
        { title: "Two", depth: 0, page: 1 },
        ...flat(300).map((entry) => ({ ...entry, depth: 1 })),
      ]),
    );
    expect(shownNodes(inOne.roots, foldsAtFirst(inOne).open).map(({ entry }) => entry.title)).toEqual([
      "One",
      "One, first",
      "Two",
      "No. 1 … No. 100",
      "No. 101 … No. 200",
      "No. 201 … No. 300",
    ]);
  });

  it("are all there, in order, no list of them overlong", () => {
    const entries = fc.array(
      fc.record(
        {
          title: fc.string({ maxLength: 3 }),
          depth: fc.constantFrom(0, 0, 0, 0, 1),
          page: fc.integer({ min: 1, max: 9 }),
        },
        { noNullPrototype: true },
      ),
      { minLength: 150, maxLength: 700 },
    );
    fc.assert(
      fc.property(entries, (list) => {
        const grouped = withGroups(list);
        const titles = grouped.filter(({ isGroup }) => isGroup !== true).map(({ title }) => title);
        expect(titles).toEqual(list.map(({ title }) => title));
        const { roots, nodes } = outlineTree(grouped);
        for (const below of [roots, ...nodes.map((node) => node.below)]) expect(below.length).toBeLessThanOrEqual(200);
        for (const { entry, below } of nodes) {
          if (entry.isGroup === true) expect(below.length).toBeGreaterThan(1);
          if (entry.isGroup === true) expect(entry.page).toBe(below[0]?.entry.page);
        }
      }),
      { numRuns: 30 },
    );
  });
});
