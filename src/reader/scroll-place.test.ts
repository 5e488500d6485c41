import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scrollFor } from "./scroll-place.ts";

describe("where a claim comes to rest", () => {
  it("is a third down the window", () => {
    expect(scrollFor(2000, 2030, 900)).toBe(1700);
    expect(scrollFor(-500, -470, 900)).toBe(-800);
  });

  it("is where it is, when it stands well", () => {
    expect(scrollFor(120, 150, 900)).toBe(0);
    expect(scrollFor(500, 530, 900)).toBe(0);
  });

  it("is settled after one scroll", () => {
    fc.assert(
      fc.property(fc.integer({ min: -9000, max: 9000 }), fc.integer({ min: 400, max: 2000 }), (top, height) => {
        const by = scrollFor(top, top + 30, height);
        expect(scrollFor(top - by, top - by + 30, height)).toBe(0);
      }),
    );
  });
});
