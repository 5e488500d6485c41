import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gridPart, scrollToItem } from "./grid-part.ts";

const shape = fc.record({
  length: fc.integer({ min: 1, max: 6000 }),
  columns: fc.integer({ min: 1, max: 9 }),
  pitch: fc.integer({ min: 20, max: 300 }),
});
const height = fc.integer({ min: 100, max: 2000 });

describe("a part of a grid", () => {
  it("is as long as the whole wherever it is, holds what can be seen, and few items more", () => {
    fc.assert(
      fc.property(shape, height, fc.double({ min: 0, max: 1, noNaN: true }), (grid, opening, share) => {
        const rows = Math.ceil(grid.length / grid.columns);
        const scrollTop = share * Math.max(0, rows * grid.pitch - opening);
        const { first, last, above, below } = gridPart(grid, scrollTop, opening);
        const shown = Math.ceil((last + 1 - first) / grid.columns);
        expect(above + shown * grid.pitch + below).toBe(rows * grid.pitch);
        expect(first % grid.columns).toBe(0);
        expect(above).toBeLessThanOrEqual(scrollTop);
        expect(above + shown * grid.pitch).toBeGreaterThanOrEqual(Math.min(scrollTop + opening, rows * grid.pitch));
        expect(shown).toBeLessThanOrEqual(2 + (2 * opening) / grid.pitch);
      }),
    );
  });

  it("comes to hold any item that is scrolled to, and stays where the item can be seen already", () => {
    fc.assert(
      fc.property(shape, height, fc.nat(6000), (grid, opening, number) => {
        const step = number % grid.length;
        const to = scrollToItem(grid, step, 0, opening);
        const { first, last } = gridPart(grid, to, opening);
        expect(first).toBeLessThanOrEqual(step);
        expect(last).toBeGreaterThanOrEqual(step);
        expect(scrollToItem(grid, step, to, opening)).toBe(to);
      }),
    );
  });
});
