import { describe, expect, it } from "vitest";
import type { Anchor } from "../../core/model/anchor.ts";
import type { StandingKind } from "../../core/model/standing.ts";
import type { PassageMark } from "../passage-shapes.ts";
import { claimsOnPages } from "./claims-on-pages.ts";
import { inSlots, MARK_HEIGHT } from "./overview-slots.ts";

function anchorOn(pages: readonly number[], whole = false): Anchor {
  const parts = pages.map((page) => ({ page, start: 0, end: 1, text: "x", quads: [] }));
  return { whole, state: "exact", parts, errorShare: 0 };
}

const passage = (id: string, standing: StandingKind, anchors: Anchor[]): PassageMark => ({
  id,
  number: 1,
  standing,
  label: id,
  anchors,
});

describe("claims on pages", () => {
  it("are counted once a page, by standing; what is the whole document on the first", () => {
    const counts = claimsOnPages([
      passage("a", "exact", [anchorOn([2, 2]), anchorOn([2])]),
      passage("b", "exact", [anchorOn([2, 3])]),
      passage("c", "paraphrase", [anchorOn([3])]),
      passage("d", "whole", [anchorOn([1], true)]),
      passage("e", "source", []),
    ]);
    expect([...counts]).toEqual([
      [2, [{ kind: "exact", count: 2 }]],
      [
        3,
        [
          { kind: "exact", count: 1 },
          { kind: "paraphrase", count: 1 },
        ],
      ],
      [1, [{ kind: "whole", count: 1 }]],
    ]);
  });
});

describe("marks of the overview", () => {
  const marks = [
    { passage: passage("a", "exact", []), down: 100 },
    { passage: passage("b", "exact", []), down: 101 },
    { passage: passage("c", "exact", []), down: 4 },
  ];

  it("do not lie over each other: the first stands for those that would", () => {
    const shown = inSlots(marks, null);
    expect(shown.map(({ passage: { id } }) => id)).toEqual(["c", "a"]);
    expect(shown.map(({ down }) => down % MARK_HEIGHT)).toEqual([0, 0]);
  });

  it("always have the current one among them", () => {
    expect(inSlots(marks, "b").map(({ passage: { id } }) => id)).toEqual(["c", "b"]);
  });
});
