import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Rotation } from "../core/model/units.ts";
import { layPages, MOST_HEIGHT } from "./page-layout.ts";
import { scaleOfPage, turnedSize, type Zoom } from "./zoom.ts";

const room = { width: 700, height: 900, padding: 16, gap: 16 };
const size = fc.record({ width: fc.integer({ min: 20, max: 3000 }), height: fc.integer({ min: 20, max: 3000 }) });
const zoom = fc.oneof<fc.Arbitrary<Zoom>[]>(
  fc.constant({ kind: "fit-width" }),
  fc.constant({ kind: "fit-page" }),
  fc.double({ min: 0.3, max: 10, noNaN: true }).map((scale) => ({ kind: "scale", scale })),
);
const rotation = fc.constantFrom<Rotation[]>(0, 90, 180, 270);

describe("pages one below the other", () => {
  it("lie at the sum of what is above them, whatever their sizes, zoom and turn", () => {
    fc.assert(
      fc.property(fc.array(size, { minLength: 1, maxLength: 40 }), zoom, rotation, (pages, how, turn) => {
        const layout = layPages(pages, how, turn, room);
        let top = room.padding;
        pages.forEach((page, index) => {
          const high = turnedSize(page, turn).height * scaleOfPage(how, page, turn, room);
          expect(layout.topOf(index + 1)).toBeCloseTo(top, 6);
          expect(layout.bottomOf(index + 1)).toBeCloseTo(top + high, 6);
          expect(layout.scaleOf(page)).toBe(scaleOfPage(how, page, turn, room));
          top += high + room.gap;
        });
        expect(layout.height).toBeCloseTo(top - room.gap + room.padding, 6);
      }),
    );
  });

  it("are found at every offset, beyond the ends the nearest", () => {
    fc.assert(
      fc.property(
        fc.array(size, { minLength: 1, maxLength: 40 }),
        fc.double({ min: -0.5, max: 1.5, noNaN: true }),
        (pages, share) => {
          const layout = layPages(pages, { kind: "fit-width" }, 0, room);
          const offset = share * layout.height;
          const found = layout.pageAt(offset);
          // Looked for one after the other: the first that reaches further down.
          const first = pages.findIndex((_, index) => layout.bottomOf(index + 1) > offset) + 1;
          expect(found).toBe(first === 0 ? pages.length : first);
        },
      ),
    );
  });

  it("are shown smaller where no browser could lay them out, each by the same share, and say so", () => {
    const pages = Array.from({ length: 5000 }, (_, at) => ({ width: 612, height: at % 3 === 0 ? 1008 : 792 }));
    expect(layPages(pages, { kind: "fit-width" }, 0, room).isPlain).toBe(true);
    const large = layPages(pages, { kind: "scale", scale: 10 }, 0, room);
    expect(large.height).toBeLessThanOrEqual(MOST_HEIGHT + 2 * room.padding);
    expect(large.height).toBeGreaterThan(MOST_HEIGHT * 0.99);
    for (const page of pages.slice(0, 2)) expect(large.scaleOf(page)).toBeLessThan(4);
    const all = layPages([...pages, ...pages, ...pages, ...pages], { kind: "fit-width" }, 0, room);
    expect(all.height).toBeLessThanOrEqual(MOST_HEIGHT + 2 * room.padding);
    expect(all.isPlain).toBe(false);
  });
});
