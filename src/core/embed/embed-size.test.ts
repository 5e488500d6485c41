import * as fc from "fast-check";
import { expect, it } from "vitest";
import { fluidHeight } from "./embed-size.ts";

/** What a browser makes of it in a window of a width, in CSS pixels. */
function inWindow(written: string, width: number): number {
  const [least = 0, start = 0, share = 0, most = 0] = [...written.matchAll(/[\d.]+/g)].map(Number);
  return written.startsWith("clamp(") ? Math.min(most, Math.max(least, start - (share * width) / 100)) : least;
}

it("gives a card's frame on a phone and in an article what it needs there, and between them no less than either line", () => {
  fc.assert(
    fc.property(fc.integer({ min: 200, max: 3000 }), fc.integer({ min: 200, max: 3000 }), (narrow, wide) => {
      const written = fluidHeight({ narrow, wide });
      expect(inWindow(written, 320)).toBeGreaterThanOrEqual(Math.max(narrow, wide));
      expect(inWindow(written, 1280)).toBe(wide);
      expect(inWindow(written, 492)).toBeGreaterThanOrEqual(Math.max(wide, (narrow + wide) / 2) - 1);
    }),
  );
});
