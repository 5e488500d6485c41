import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OutlineEntry } from "../../core/model/contents.ts";
import { type Folds, foldsAtFirst, nearestShown, revealed, shownNodes, turned } from "./outline-folds.ts";
import { entriesAbove, type OutlineTree, outlineTree } from "./outline-tree.ts";

/** An entry a letter: "a b> c>>" has b below a, and c below b; "a!" is closed by the file. */
function treeOf(outline: string): OutlineTree {
  return outlineTree(
    outline.split(" ").map((word) => ({
      title: word.replace(/[>!]/g, ""),
      depth: word.split(">").length - 1,
      page: 1,
      ...(word.includes("!") ? { closed: true as const } : {}),
    })),
  );
}

const shown = (tree: OutlineTree, { open }: Pick<Folds, "open">): string =>
  shownNodes(tree.roots, open)
    .map(({ entry }) => entry.title)
    .join(" ");

/** As many chapters, with as many entries below each. */
function chapters(count: number, each: number, closed: readonly number[] = []): OutlineTree {
  const below = Array.from({ length: each }, (): OutlineEntry => ({ title: "below", depth: 1, page: 1 }));
  const all = Array.from({ length: count }, (_, index): OutlineEntry[] => [
    { title: "chapter", depth: 0, page: 1, ...(closed.includes(index) ? { closed: true as const } : {}) },
    ...below,
  ]);
  return outlineTree(all.flat());
}

const count = (tree: OutlineTree, folds: Folds): number => shownNodes(tree.roots, folds.open).length;

describe("what is open at first", () => {
  it("is all of a short outline, and of a long one nothing", () => {
    const [short, long] = [chapters(10, 5), chapters(10, 6)];
    expect(count(short, foldsAtFirst(short))).toBe(60);
    expect(count(long, foldsAtFirst(long))).toBe(10);
    const thousands = chapters(50, 100);
    expect(count(thousands, foldsAtFirst(thousands))).toBe(50);
  });

  it("is what the file leaves open, where it closes anything", () => {
    const tree = treeOf("a! b> c d> e>! f>> g");
    expect(shown(tree, foldsAtFirst(tree))).toBe("a c d e g");
    const long = chapters(10, 20, [0, 1]);
    expect(count(long, foldsAtFirst(long))).toBe(10 + 8 * 20);
  });

  it("is nothing where the file leaves thousands open", () => {
    const tree = chapters(50, 100, [0]);
    expect(count(tree, foldsAtFirst(tree))).toBe(50);
  });
});

describe("the current entry", () => {
  const tree = treeOf("a b> c>> d>> e f> g>>");
  const nothing: Folds = { open: new Set(), shut: new Set() };

  it("opens its branch, and nothing else", () => {
    expect(shown(tree, revealed(tree, nothing, 3))).toBe("a b c d e");
    expect(shown(tree, revealed(tree, revealed(tree, nothing, 3), 6))).toBe("a b c d e f g");
    expect(revealed(tree, nothing, -1)).toBe(nothing);
    expect(revealed(tree, nothing, 4)).toBe(nothing);
  });

  it("does not open what the reader has closed, until the reader opens it", () => {
    const closed = turned(revealed(tree, nothing, 3), [1], false);
    expect(shown(tree, revealed(tree, closed, 2))).toBe("a b e");
    expect(nearestShown(tree, closed.open, 2)).toBe(1);
    const again = turned(turned(closed, [1], true), [0], false);
    expect(shown(tree, revealed(tree, again, 2))).toBe("a e");
    expect(nearestShown(tree, again.open, 2)).toBe(0);
    expect(shown(tree, turned(again, [0], true))).toBe("a b c d e");
  });
});

describe("folding", () => {
  const entries = fc.array(
    fc.record(
      { title: fc.string(), depth: fc.nat(4), page: fc.integer({ min: 1, max: 9 }) },
      { noNullPrototype: true },
    ),
    { minLength: 1, maxLength: 30 },
  );
  const steps = fc.array(
    fc.record({ at: fc.nat(), does: fc.constantFrom("open" as const, "close" as const, "read" as const) }),
  );

  it("shows the outermost entries whatever is done, each entry once and in order, and below open ones alone", () => {
    fc.assert(
      fc.property(entries, steps, (list, deeds) => {
        const tree = outlineTree(list);
        let folds = foldsAtFirst(tree);
        const shutByHand = new Set<number>();
        for (const { at, does } of deeds) {
          const index = at % list.length;
          folds = does === "read" ? revealed(tree, folds, index) : turned(folds, [index], does === "open");
          if (does === "close") shutByHand.add(index);
          if (does === "open") shutByHand.delete(index);
          for (const each of shutByHand) expect(folds.open.has(each)).toBe(false);

          const shown = shownNodes(tree.roots, folds.open).map((node) => node.index);
          expect(shown).toEqual([...new Set(shown)].sort((one, other) => one - other));
          const isShown = (each: number): boolean => entriesAbove(tree, each).every((above) => folds.open.has(above));
          expect(shown).toEqual(list.map((_, each) => each).filter(isShown));
          const nearest = nearestShown(tree, folds.open, index);
          expect(shown).toContain(nearest);
          expect([index, ...entriesAbove(tree, index)]).toContain(nearest);
          if (does === "read") {
            const isShutAbove = entriesAbove(tree, index).some((above) => shutByHand.has(above));
            expect(nearest === index).toBe(!isShutAbove);
          }
        }
      }),
    );
  });
});
