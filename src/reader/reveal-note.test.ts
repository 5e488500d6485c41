import { describe, expect, it } from "vitest";
import { scrollToReveal } from "./reveal-note.ts";

describe("revealing a note on a narrow screen", () => {
  it("scrolls no further than the note needs", () => {
    expect(scrollToReveal(400, 760, 700)).toBe(60);
    expect(scrollToReveal(400, 650, 700)).toBe(0);
  });

  it("never takes the claim out of view", () => {
    expect(scrollToReveal(100, 1500, 700)).toBe(30);
    expect(scrollToReveal(20, 1500, 700)).toBe(0);
  });
});
