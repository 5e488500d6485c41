import { describe, expect, it } from "vitest";
import { scrollPace } from "./scroll-pace.ts";

const PAUSE_MILLISECONDS = 120;
const HEIGHT = 800;
const FRAME = 1000 / 60;

/** Whether the pages fly at each of so many frames, scrolled by so much in each. */
function scrolled(perFrame: number, frames: number, flies = scrollPace(PAUSE_MILLISECONDS), from = 0): boolean[] {
  return Array.from({ length: frames }, (_, frame) => flies(from + frame * perFrame, HEIGHT, frame * FRAME));
}

describe("the pace of scrolling", () => {
  it("is a flight where pages go by faster than they can be made out, either way", () => {
    expect(scrolled(200, 12).slice(3)).not.toContain(false);
    expect(scrolled(-200, 12).slice(3)).not.toContain(false);
    expect(scrolled(80, 12)).not.toContain(true);
  });

  it("is the same while something else is scrolled", () => {
    const flies = scrollPace(PAUSE_MILLISECONDS);
    expect(scrolled(200, 12, flies).at(-1)).toBe(true);
    expect(flies(11 * 200, HEIGHT, 11 * FRAME + 5)).toBe(true);
    expect(flies(12 * 200, HEIGHT, 12 * FRAME)).toBe(true);
  });

  it("is none at a jump, and none where the wheel is turned page by page", () => {
    const flies = scrollPace(PAUSE_MILLISECONDS);
    expect(flies(0, HEIGHT, 0)).toBe(false);
    expect(flies(300_000, HEIGHT, 5)).toBe(false);
    expect(flies(300_000, HEIGHT, 900)).toBe(false);
    const turned = Array.from({ length: 20 }, (_, turn) => flies(300_000 + turn * HEIGHT, HEIGHT, 1000 + turn * 150));
    expect(turned).not.toContain(true);
  });

  it("is a flight still where the page was busy for a while", () => {
    const flies = scrollPace(PAUSE_MILLISECONDS);
    expect(scrolled(200, 12, flies).at(-1)).toBe(true);
    const later = 11 * FRAME + 300;
    expect(flies(11 * 200 + (300 / FRAME) * 200, HEIGHT, later)).toBe(true);
    expect(flies(11 * 200 + (300 / FRAME) * 200 + 100, HEIGHT, later + 300)).toBe(false);
  });

  it("is one flight where frames come unevenly", () => {
    const flies = scrollPace(PAUSE_MILLISECONDS);
    expect(scrolled(200, 12, flies).at(-1)).toBe(true);
    let time = 11 * FRAME;
    // The frame that comes late is none in which pages fly.
    const told = Array.from({ length: 30 }, (_, move) =>
      flies(2200 + 500 * (move + 1), HEIGHT, (time += move % 2 === 0 ? 100 : 4)),
    );
    expect(told).not.toContain(false);
  });

  it("ends where pages are scrolled slowly", () => {
    const flies = scrollPace(PAUSE_MILLISECONDS);
    expect(scrolled(200, 12, flies).at(-1)).toBe(true);
    const slowed = Array.from({ length: 40 }, (_, frame) => flies(2200 + frame * 40, HEIGHT, (12 + frame) * FRAME));
    expect(slowed.slice(30)).not.toContain(true);
  });

  it("ends with the moves", () => {
    const flies = scrollPace(PAUSE_MILLISECONDS);
    expect(scrolled(200, 12, flies).at(-1)).toBe(true);
    expect(flies(11 * 200, HEIGHT, 11 * FRAME + PAUSE_MILLISECONDS)).toBe(false);
  });
});
