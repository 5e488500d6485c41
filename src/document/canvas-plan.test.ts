import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  LONGEST_CANVAS_SIDE,
  MOST_CANVAS_PIXELS,
  type CanvasView,
  placeOfPlan,
  planCanvas,
  planServes,
} from "./canvas-plan.ts";

const page = { width: 612, height: 792 };
const whole = { left: 0, top: 0, right: 612, bottom: 792 };

describe("planCanvas", () => {
  it("draws the whole page where that fits", () => {
    expect(
      planCanvas({ page, scale: 4 / 3, density: 2, visible: { left: 0, top: 0, right: 612, bottom: 200 } }),
    ).toEqual({
      box: whole,
      resolution: 8 / 3,
      pixelWidth: 1632,
      pixelHeight: 2112,
    });
  });

  it("draws what is visible and half as much again on each side where the whole does not fit", () => {
    const visible = { left: 100, top: 200, right: 200, bottom: 300 };
    const plan = planCanvas({ page, scale: 32 / 3, density: 1, visible });
    expect(plan?.box).toEqual({ left: 50, top: 150, right: 250, bottom: 350 });
    expect(plan?.resolution).toBe(32 / 3);
  });

  it("draws a narrower border where the wide one does not fit", () => {
    const visible = { left: 100, top: 200, right: 200, bottom: 300 };
    const plan = planCanvas({ page, scale: 32 / 3, density: 2, visible });
    expect(plan?.box).toEqual({ left: 75, top: 175, right: 225, bottom: 325 });
  });

  it("draws nothing of a page off the screen", () => {
    expect(planCanvas({ page, scale: 1, density: 1, visible: null })).toBeNull();
    expect(
      planCanvas({ page, scale: 1, density: 1, visible: { left: 0, top: 900, right: 9, bottom: 999 } }),
    ).toBeNull();
  });

  it("survives pages of any size, zoom and density, within bounds, covering what is visible", () => {
    const side = fc.double({ min: 1, max: 1e7, noNaN: true });
    const share = fc.double({ min: 0, max: 0.9, noNaN: true });
    fc.assert(
      fc.property(
        side,
        side,
        fc.double({ min: 0.1, max: 11, noNaN: true }),
        fc.integer({ min: 1, max: 4 }),
        share,
        (width, height, scale, density, from) => {
          const visible = { left: width * from, top: height * from, right: width, bottom: height };
          const view: CanvasView = { page: { width, height }, scale, density, visible };
          const plan = planCanvas(view);
          if (plan === null) throw new Error("something is visible");
          expect(plan.pixelWidth * plan.pixelHeight).toBeLessThanOrEqual(MOST_CANVAS_PIXELS);
          expect(Math.max(plan.pixelWidth, plan.pixelHeight)).toBeLessThanOrEqual(LONGEST_CANVAS_SIDE);
          expect(Math.min(plan.pixelWidth, plan.pixelHeight)).toBeGreaterThan(0);
          expect(planServes(plan, view)).toBe(true);
        },
      ),
    );
  });
});

describe("planServes", () => {
  const view: CanvasView = {
    page,
    scale: 32 / 3,
    density: 1,
    visible: { left: 100, top: 200, right: 250, bottom: 400 },
  };
  const plan = planCanvas(view);
  if (plan === null) throw new Error("something is visible");

  it("holds for a small scroll", () => {
    expect(planServes(plan, { ...view, visible: { left: 100, top: 240, right: 250, bottom: 440 } })).toBe(true);
  });

  it("fails once something visible is missing", () => {
    expect(planServes(plan, { ...view, visible: { left: 100, top: 540, right: 250, bottom: 740 } })).toBe(false);
  });

  it("fails at another zoom or density", () => {
    expect(planServes(plan, { ...view, scale: 10 })).toBe(false);
    expect(planServes(plan, { ...view, density: 2 })).toBe(false);
  });
});

it("places a canvas so that one of its pixels is one of the screen", () => {
  const plan = planCanvas({ page, scale: 1.1, density: 1, visible: whole });
  if (plan === null) throw new Error("something is visible");
  const place = placeOfPlan(plan, page);
  expect((place.width / 100) * page.width * 1.1).toBeCloseTo(plan.pixelWidth);
  expect((place.height / 100) * page.height * 1.1).toBeCloseTo(plan.pixelHeight);
});
