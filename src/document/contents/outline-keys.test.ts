import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OutlineEntry } from "../../core/model/contents.ts";
import { shownNodes, turned } from "./outline-folds.ts";
import { deedOf, deedOfLetter, type OutlineDeed } from "./outline-keys.ts";
import { outlineTree } from "./outline-tree.ts";

const entry = (title: string, depth: number): OutlineEntry => ({ title, depth, page: 1 });
/** 0 and 3 have entries below them, and so have 1 and 5; 0 and 5 are closed. */
const tree = outlineTree([
  entry("Äther", 0),
  entry("B", 1),
  entry("Ba", 2),
  entry("“Elsewhere”", 0),
  entry("3. Beyond", 1),
  entry("Apart", 1),
  entry("Aside", 2),
  entry("Last", 0),
]);
const open = new Set([1, 3]);
const at = (from: number, fromRight = false) => ({ tree, open, from, fromRight });
const to = (index: number): OutlineDeed => ({ kind: "step", to: index });
const turn = (indexes: number[], isOpen: boolean): OutlineDeed => ({ kind: "turn", indexes, isOpen });

describe("what a key does in an outline", () => {
  it.each([
    ["ArrowDown", 0, to(3)],
    ["ArrowDown", 5, to(7)],
    ["ArrowDown", 7, null],
    ["ArrowUp", 3, to(0)],
    ["ArrowUp", 7, to(5)],
    ["ArrowUp", 0, null],
    ["Home", 7, to(0)],
    ["Home", 0, null],
    ["End", 0, to(7)],
    ["End", 7, null],
    ["ArrowRight", 0, turn([0], true)],
    ["ArrowRight", 3, to(4)],
    ["ArrowRight", 4, null],
    ["ArrowLeft", 3, turn([3], false)],
    ["ArrowLeft", 5, to(3)],
    ["ArrowLeft", 0, null],
    ["ArrowLeft", 7, null],
    ["*", 7, turn([0], true)],
    ["*", 4, turn([5], true)],
    ["Enter", 0, null],
    [" ", 0, null],
    ["a", 0, null],
  ])("%s on entry %i", (key, from, deed) => {
    expect(deedOf(key, at(from))).toEqual(deed);
  });

  it("opens to the left and closes to the right where lines begin on the right", () => {
    expect(deedOf("ArrowLeft", at(0, true))).toEqual(turn([0], true));
    expect(deedOf("ArrowLeft", at(3, true))).toEqual(to(4));
    expect(deedOf("ArrowRight", at(3, true))).toEqual(turn([3], false));
    expect(deedOf("ArrowRight", at(5, true))).toEqual(to(3));
  });

  it.each([
    ["a", 0, to(5)],
    ["A", 5, to(0)],
    ["e", 0, to(3)],
    ["3", 7, to(4)],
    ["b", 0, null],
    ["l", 7, null],
    ["“", 0, null],
    ["Shift", 0, null],
  ])("as a letter, %s on entry %i", (key, from, deed) => {
    expect(deedOfLetter(key, at(from))).toEqual(deed);
  });

  it("leads to what is shown, and opens nothing that has nothing below it", () => {
    const depths = fc.array(fc.nat(3), { minLength: 1, maxLength: 20 });
    const keys = fc.array(
      fc.constantFrom("ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End", "*", "a", "b"),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(depths, keys, fc.boolean(), (list, pressed, fromRight) => {
        const tree = outlineTree(list.map((depth, index) => entry(index % 2 === 0 ? "a" : "b", depth)));
        let folds = { open: new Set<number>() as ReadonlySet<number>, shut: new Set<number>() as ReadonlySet<number> };
        let from = 0;
        for (const key of pressed) {
          const place = { tree, open: folds.open, from, fromRight };
          const deed = deedOf(key, place) ?? deedOfLetter(key, place);
          if (deed?.kind === "step") from = deed.to;
          if (deed?.kind === "turn") {
            expect(deed.indexes.every((each) => (tree.nodes[each]?.below.length ?? 0) > 0)).toBe(true);
            folds = turned(folds, deed.indexes, deed.isOpen);
          }
          expect(shownNodes(tree.roots, folds.open).map(({ index }) => index)).toContain(from);
        }
      }),
    );
  });
});
