import { describe, expect, it } from "vitest";
import { changesUnseen, isMostlySeen, isOutside } from "./unseen.ts";

const window = 800;

describe("a change of height is unseen", () => {
  it.each([
    ["below the window", 900, 1_100, 400, true],
    ["across its lower edge, growing", 600, 900, 500, true],
    ["across its lower edge, shrinking to just there", 600, 900, 200, true],
    ["across its lower edge, shrinking into view", 600, 900, 199, false],
    ["in view, growing", 100, 300, 400, false],
    ["in view, growing beyond the edge", 100, 300, 4_000, false],
    ["in view, shrinking", 100, 300, 100, false],
    ["across its upper edge", -100, 10, 400, false],
    ["above it", -300, -10, 400, true],
  ])("%s", (_what, top, bottom, height, unseen) => {
    expect(changesUnseen({ top, bottom }, height, window, true)).toBe(unseen);
  });

  it("above the window only where the browser keeps what is seen in its place", () => {
    expect(changesUnseen({ top: -300, bottom: -10 }, 400, window, false)).toBe(false);
    expect(changesUnseen({ top: 900, bottom: 1_000 }, 400, window, false)).toBe(true);
  });
});

it("tells what is outside, and what is mostly seen", () => {
  expect(isOutside({ top: 800, bottom: 900 }, window)).toBe(true);
  expect(isOutside({ top: -50, bottom: 0 }, window)).toBe(true);
  expect(isOutside({ top: 799, bottom: 900 }, window)).toBe(false);
  expect(isMostlySeen({ top: 400, bottom: 1_000 }, window)).toBe(true);
  expect(isMostlySeen({ top: 500, bottom: 1_100 }, window)).toBe(false);
  expect(isMostlySeen({ top: -2_000, bottom: 2_000 }, window)).toBe(true);
  expect(isMostlySeen({ top: 900, bottom: 1_000 }, window)).toBe(false);
});
