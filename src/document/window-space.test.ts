import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Rotation } from "../core/model/units.ts";
import { areaOfQuad, boxAroundQuad, pageBoxOf, pagePointAt, sharedBox } from "./window-space.ts";

const page = { width: 600, height: 800 };
const upright = { left: 10, top: 20, width: 1200, height: 1600 };
const turned = { left: 10, top: 20, width: 1600, height: 1200 };

describe("pagePointAt", () => {
  it("undoes place and scale", () => {
    expect(pagePointAt(10, 20, upright, page, 0)).toEqual({ x: 0, y: 0 });
    expect(pagePointAt(1210, 1620, upright, page, 0)).toEqual({ x: 600, y: 800 });
  });

  it("finds the page's top left corner where each turn has put it", () => {
    expect(pagePointAt(1610, 20, turned, page, 90)).toEqual({ x: 0, y: 0 });
    expect(pagePointAt(1210, 1620, upright, page, 180)).toEqual({ x: 0, y: 0 });
    expect(pagePointAt(10, 1220, turned, page, 270)).toEqual({ x: 0, y: 0 });
  });

  it("finds the page's top right corner where each turn has put it", () => {
    expect(pagePointAt(1610, 1220, turned, page, 90)).toEqual({ x: 600, y: 0 });
    expect(pagePointAt(10, 1620, upright, page, 180)).toEqual({ x: 600, y: 0 });
    expect(pagePointAt(10, 20, turned, page, 270)).toEqual({ x: 600, y: 0 });
  });
});

it("keeps a window's rectangle a rectangle of the same area on the page", () => {
  const edge = fc.integer({ min: 0, max: 1000 });
  fc.assert(
    fc.property(fc.constantFrom<Rotation>(0, 90, 180, 270), edge, edge, edge, edge, (rotation, x1, y1, x2, y2) => {
      const area = { left: Math.min(x1, x2), right: Math.max(x1, x2), top: Math.min(y1, y2), bottom: Math.max(y1, y2) };
      const frame = rotation % 180 === 0 ? upright : turned;
      const box = pageBoxOf(area, frame, page, rotation);
      const pixels = (area.right - area.left) * (area.bottom - area.top);
      expect((box.right - box.left) * (box.bottom - box.top)).toBeCloseTo(pixels / 4);
    }),
  );
});

it("shares nothing at a mere touch", () => {
  const box = { left: 0, top: 0, right: 10, bottom: 10 };
  expect(sharedBox(box, { left: 10, top: 0, right: 20, bottom: 10 })).toBeNull();
  expect(sharedBox(box, { left: 5, top: 5, right: 20, bottom: 20 })).toEqual({
    left: 5,
    top: 5,
    right: 10,
    bottom: 10,
  });
});

it("measures crooked quads", () => {
  expect(areaOfQuad([0, 0, 10, 0, 10, 5, 0, 5])).toBe(50);
  expect(areaOfQuad([0, 0, 10, 2, 10, 7, 0, 5])).toBe(50);
  expect(boxAroundQuad([0, 0, 10, 2, 10, 7, 0, 5])).toEqual({ left: 0, top: 0, right: 10, bottom: 7 });
});
