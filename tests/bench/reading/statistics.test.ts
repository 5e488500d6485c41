import fc from "fast-check";
import { expect, it } from "vitest";
import { spreadOf } from "./statistics.ts";

it("takes the middle run, or the middle of two", () => {
  expect(spreadOf([])).toBeUndefined();
  expect(spreadOf([7, 1, 3])).toEqual({ median: 3, least: 1, most: 7, runs: 3 });
  expect(spreadOf([10, 1, 4, 2])?.median).toBe(3);
});

it("has as many runs above the median as below it", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1 }), (values) => {
      const { median = NaN, least = NaN, most = NaN } = spreadOf(values) ?? {};
      const [above, below] = [values.filter((each) => each > median), values.filter((each) => each < median)];
      expect(Math.max(above.length, below.length)).toBeLessThanOrEqual(values.length / 2);
      expect(least).toBeLessThanOrEqual(median);
      expect(most).toBeGreaterThanOrEqual(median);
    }),
  );
});
