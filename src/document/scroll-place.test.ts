import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COMFORT, scrollToShow } from "./scroll-place.ts";

describe("scrollToShow", () => {
  it("stays where everything can be seen", () => {
    expect(scrollToShow([{ start: 100, end: 200 }], 50, 600)).toBe(50);
  });

  it("puts a passage in the middle", () => {
    expect(scrollToShow([{ start: 1000, end: 1100 }], 50, 600)).toBe(800);
  });

  it("shows all parts where they fit", () => {
    expect(
      scrollToShow(
        [
          { start: 700, end: 720 },
          { start: 1000, end: 1020 },
        ],
        0,
        400,
      ),
    ).toBe(660);
  });

  it("shows the first part where they do not all fit", () => {
    expect(
      scrollToShow(
        [
          { start: 700, end: 720 },
          { start: 5000, end: 5020 },
        ],
        0,
        400,
      ),
    ).toBe(510);
  });

  it("shows the beginning of what is too long by itself", () => {
    expect(scrollToShow([{ start: 700, end: 1720 }], 10, 400)).toBe(710 - COMFORT);
    expect(scrollToShow([{ start: 700, end: 1720 }], 10, 400, "far")).toBe(1330 + COMFORT);
  });

  it("shows whatever fits, from anywhere", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -5000, max: 5000 }),
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 0, max: 3000 }),
        (start, size, scroll) => {
          const moved = scrollToShow([{ start, end: start + size }], scroll, 400) - scroll;
          expect(start - moved).toBeGreaterThanOrEqual(0);
          expect(start + size - moved).toBeLessThanOrEqual(400);
        },
      ),
    );
  });
});
