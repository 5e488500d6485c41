import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Rotation } from "../model/units.ts";
import type { PageView } from "./page-space.ts";
import { boxInCssPixels, sizeInCssPixels, toCssPixels, toPoints } from "./page-space.ts";

const letter = (rotation: Rotation, scale = 2): PageView => ({ width: 612, height: 792, scale, rotation });
const view = fc.record({
  width: fc.double({ min: 1, max: 14_400, noNaN: true }),
  height: fc.double({ min: 1, max: 14_400, noNaN: true }),
  scale: fc.double({ min: 0.05, max: 20, noNaN: true }),
  rotation: fc.constantFrom<Rotation>(0, 90, 180, 270),
});
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("page space", () => {
  it.each([
    [0, { x: 20, y: 40 }],
    [90, { x: 1584 - 40, y: 20 }],
    [180, { x: 1224 - 20, y: 1584 - 40 }],
    [270, { x: 40, y: 1224 - 20 }],
  ] as const)("turns a point by %i degrees", (rotation, expected) => {
    expect(toCssPixels(letter(rotation), 10, 20)).toEqual(expected);
  });

  it("turns the page's size", () => {
    expect(sizeInCssPixels(letter(0))).toEqual({ width: 1224, height: 1584 });
    expect(sizeInCssPixels(letter(270))).toEqual({ width: 1584, height: 1224 });
  });

  it("comes back to the same point", () => {
    fc.assert(
      fc.property(view, share, share, (page, across, down) => {
        const [x, y] = [page.width * across, page.height * down];
        const pixels = toCssPixels(page, x, y);
        const points = toPoints(page, pixels.x, pixels.y);
        expect(points.x).toBeCloseTo(x, 6);
        expect(points.y).toBeCloseTo(y, 6);
      }),
    );
  });

  it("keeps every point of the page on the page, and boxes upright and as large", () => {
    fc.assert(
      fc.property(view, share, share, share, share, (page, left, top, right, bottom) => {
        const box = {
          left: page.width * Math.min(left, right),
          top: page.height * Math.min(top, bottom),
          right: page.width * Math.max(left, right),
          bottom: page.height * Math.max(top, bottom),
        };
        const size = sizeInCssPixels(page);
        const turned = boxInCssPixels(page, box);
        expect(turned.left).toBeGreaterThan(-1e-6);
        expect(turned.top).toBeGreaterThan(-1e-6);
        expect(turned.right).toBeLessThan(size.width + 1e-6);
        expect(turned.bottom).toBeLessThan(size.height + 1e-6);
        const area = (turned.right - turned.left) * (turned.bottom - turned.top);
        const before = (box.right - box.left) * (box.bottom - box.top) * page.scale ** 2;
        expect(Math.abs(area - before)).toBeLessThanOrEqual(1e-6 * Math.max(1, before));
      }),
    );
  });
});
