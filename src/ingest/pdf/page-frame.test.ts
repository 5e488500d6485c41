import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PageFrame, toPagePlace } from "./page-frame.ts";

const shown = { left: 10, bottom: 20, right: 110, top: 220 };
const frame = (quarterTurns: PageFrame["quarterTurns"], scale = 1): PageFrame => {
  const [width, height] = quarterTurns % 2 === 0 ? [100, 200] : [200, 100];
  return { shown, quarterTurns, width: width * scale, height: height * scale };
};

describe("toPagePlace", () => {
  // A box near the page's bottom left, as user space has it.
  const box = { left: 12, bottom: 25, right: 42, top: 35 };

  it.each([
    [0, { left: 2, top: 185, right: 32, bottom: 195 }],
    [1, { left: 5, top: 2, right: 15, bottom: 32 }],
    [2, { left: 68, top: 5, right: 98, bottom: 15 }],
    [3, { left: 185, top: 68, right: 195, bottom: 98 }],
  ] as const)("after %d quarter turns", (turns, expected) => {
    expect(toPagePlace(box, frame(turns))).toEqual(expected);
  });

  it("counts in the units of the page's size (/UserUnit)", () => {
    expect(toPagePlace(box, frame(0, 2))).toEqual({ left: 4, top: 370, right: 64, bottom: 390 });
  });

  it("keeps what is on the page on the page", () => {
    const inside = fc
      .tuple(
        fc.double({ min: 10, max: 110, noNaN: true }),
        fc.double({ min: 10, max: 110, noNaN: true }),
        fc.double({ min: 20, max: 220, noNaN: true }),
        fc.double({ min: 20, max: 220, noNaN: true }),
      )
      .map(([x1, x2, y1, y2]) => ({
        left: Math.min(x1, x2),
        right: Math.max(x1, x2),
        bottom: Math.min(y1, y2),
        top: Math.max(y1, y2),
      }));
    fc.assert(
      fc.property(
        inside,
        fc.constantFrom(0, 1, 2, 3),
        fc.double({ min: 0.5, max: 4, noNaN: true }),
        (area, turns, scale) => {
          const page = frame(turns, scale);
          const place = toPagePlace(area, page);
          const slack = 1e-9;
          expect(place.left).toBeGreaterThanOrEqual(-slack);
          expect(place.top).toBeGreaterThanOrEqual(-slack);
          expect(place.right).toBeLessThanOrEqual(page.width + slack);
          expect(place.bottom).toBeLessThanOrEqual(page.height + slack);
          expect(place.left).toBeLessThanOrEqual(place.right);
          expect(place.top).toBeLessThanOrEqual(place.bottom);
        },
      ),
    );
  });
});
