import fc from "fast-check";
import { expect, it } from "vitest";
import { isInRanges, PAGE_RANGES, pageRanges } from "./page-ranges.ts";

it("writes page numbers in short", () => {
  expect(pageRanges([1, 2, 3, 7, 9, 10])).toBe("1-3, 7, 9-10");
});

it("reads what it writes", () => {
  const pages = fc
    .uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1 })
    .map((some) => some.toSorted((one, other) => one - other));
  fc.assert(
    fc.property(pages, (some) => {
      const ranges = pageRanges(some);
      expect(ranges).toMatch(PAGE_RANGES);
      for (let page = 1; page <= 60; page += 1) expect(isInRanges(ranges, page)).toBe(some.includes(page));
    }),
  );
});
