import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  FULL_SIZE_SCALE,
  limitScale,
  percentFromText,
  percentOfScale,
  scaleOfPage,
  scaleOfPercent,
  scrollToKeep,
  stepScale,
  turnedSize,
} from "./zoom.ts";

const letter = { width: 612, height: 792 };

describe("scaleOfPage", () => {
  it("fits the width", () => {
    expect(scaleOfPage({ kind: "fit-width" }, letter, 0, { width: 612, height: 100 })).toBe(1);
  });

  it("fits the page by whichever side is scarcer", () => {
    expect(scaleOfPage({ kind: "fit-page" }, letter, 0, { width: 612, height: 396 })).toBe(0.5);
    expect(scaleOfPage({ kind: "fit-page" }, letter, 0, { width: 306, height: 7920 })).toBe(0.5);
  });

  it("fits what the turned page measures", () => {
    expect(scaleOfPage({ kind: "fit-width" }, letter, 90, { width: 792, height: 100 })).toBe(1);
    expect(scaleOfPage({ kind: "fit-width" }, letter, 180, { width: 612, height: 100 })).toBe(1);
  });

  it("takes an explicit scale whatever the room", () => {
    expect(scaleOfPage({ kind: "scale", scale: 3 }, letter, 0, null)).toBe(3);
  });

  it("shows printed size while nothing is known of the room", () => {
    expect(scaleOfPage({ kind: "fit-width" }, letter, 0, null)).toBe(FULL_SIZE_SCALE);
    expect(scaleOfPage({ kind: "fit-page" }, letter, 0, { width: 0, height: 0 })).toBe(FULL_SIZE_SCALE);
  });
});

describe("steps", () => {
  it("calls 96 CSS pixels to 72 points 100 percent", () => {
    expect(percentOfScale(96 / 72)).toBe(100);
    expect(scaleOfPercent(150)).toBe(2);
  });

  it("goes to the neighbouring step from between two", () => {
    expect(percentOfScale(stepScale(scaleOfPercent(273), 1))).toBeCloseTo(300);
    expect(percentOfScale(stepScale(scaleOfPercent(273), -1))).toBeCloseTo(250);
  });

  it("does not stop at a step that looks the same", () => {
    expect(percentOfScale(stepScale(scaleOfPercent(99.8), 1))).toBeCloseTo(110);
  });

  it("stays at the ends", () => {
    expect(percentOfScale(stepScale(scaleOfPercent(800), 1))).toBeCloseTo(800);
    expect(percentOfScale(stepScale(scaleOfPercent(25), -1))).toBeCloseTo(25);
  });

  it("always moves the asked way, within bounds", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 26, max: 790, noNaN: true }),
        fc.constantFrom(1 as const, -1 as const),
        (percent, by) => {
          const from = scaleOfPercent(percent);
          const to = stepScale(from, by);
          expect(Math.sign(to - from)).toBe(by);
          expect(limitScale(to)).toBeCloseTo(to);
        },
      ),
    );
  });
});

describe("percentFromText", () => {
  it.each([
    ["150", 150],
    [" 66,7 %", 66.7],
    ["273%", 273],
  ])("reads %s", (text, percent) => expect(percentFromText(text)).toBe(percent));

  it.each(["", "wide", "-5", "0", "1e3", "12345"])("refuses %s", (text) => expect(percentFromText(text)).toBeNull());
});

it("swaps the sides for a quarter turn alone", () => {
  expect(turnedSize(letter, 270)).toEqual({ width: 792, height: 612 });
  expect(turnedSize(letter, 180)).toEqual(letter);
});

it("scrolls by as much as the kept point moved", () => {
  expect(scrollToKeep(100, 40, 65)).toBe(125);
});
