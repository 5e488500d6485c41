import { describe, expect, it } from "vitest";
import { PACE_MILLISECONDS, ScrollPace } from "./scroll-pace.ts";

const HEIGHT = 800;
const FRAME = 1000 / 60;

/** Whether the pages fly at each of so many frames, scrolled by so much in each. */
function scrolled(perFrame: number, frames: number, pace = new ScrollPace(), from = 0): boolean[] {
  return Array.from({ length: frames }, (_, frame) => pace.flies(from + frame * perFrame, HEIGHT, frame * FRAME));
}

describe("the pace of scrolling", () => {
  it("is a flight where pages go by faster than they can be made out, either way", () => {
    expect(scrolled(200, 12).slice(3)).not.toContain(false);
    expect(scrolled(-200, 12).slice(3)).not.toContain(false);
    expect(scrolled(80, 12)).not.toContain(true);
  });

  it("is none at a jump, and none where the wheel is turned page by page", () => {
    const pace = new ScrollPace();
    expect(pace.flies(0, HEIGHT, 0)).toBe(false);
    expect(pace.flies(300_000, HEIGHT, 5)).toBe(false);
    expect(pace.flies(300_000, HEIGHT, 900)).toBe(false);
    const turned = Array.from({ length: 20 }, (_, turn) =>
      pace.flies(300_000 + turn * HEIGHT, HEIGHT, 1000 + turn * 60),
    );
    expect(turned).not.toContain(true);
  });

  it("ends with the moves", () => {
    const pace = new ScrollPace();
    expect(scrolled(200, 12, pace).at(-1)).toBe(true);
    expect(pace.flies(11 * 200, HEIGHT, 11 * FRAME + PACE_MILLISECONDS)).toBe(false);
  });
});
