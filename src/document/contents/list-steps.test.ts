import { describe, expect, it } from "vitest";
import { stepOf } from "./list-steps.ts";

const list = { length: 5, columns: 1, fromRight: false };
/** Rows of three: 0 1 2 / 3 4 5 / 6. */
const grid = { length: 7, columns: 3, fromRight: false };

describe("where a key leads in a list", () => {
  it.each([
    ["ArrowDown", 0, 1],
    ["ArrowDown", 4, null],
    ["ArrowUp", 1, 0],
    ["ArrowUp", 0, null],
    ["ArrowRight", 1, null],
    ["ArrowLeft", 1, null],
    ["Home", 3, 0],
    ["Home", 0, null],
    ["End", 0, 4],
    ["End", 4, null],
    ["a", 1, null],
    ["Enter", 1, null],
  ])("%s from %i", (key, from, to) => {
    expect(stepOf(key, from, list)).toBe(to);
  });

  it.each([
    ["ArrowRight", 2, 3],
    ["ArrowLeft", 3, 2],
    ["ArrowLeft", 0, null],
    ["ArrowRight", 6, null],
    ["ArrowDown", 1, 4],
    ["ArrowDown", 4, null],
    ["ArrowUp", 6, 3],
  ])("in rows, %s from %i", (key, from, to) => {
    expect(stepOf(key, from, grid)).toBe(to);
  });

  it("goes the other way where rows begin on the right", () => {
    expect(stepOf("ArrowLeft", 0, { ...grid, fromRight: true })).toBe(1);
    expect(stepOf("ArrowRight", 1, { ...grid, fromRight: true })).toBe(0);
  });
});
