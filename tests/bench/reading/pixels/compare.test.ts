import { describe, expect, it } from "vitest";
import { changeShare, colorShare, hasInk, inkShare } from "./compare.ts";
import type { Picture } from "./picture.ts";

const SIGNS: Readonly<Record<string, readonly [number, number, number]>> = {
  ".": [255, 255, 255],
  "#": [0, 0, 0],
  "-": [150, 150, 150],
  y: [255, 240, 120],
};

function drawn(...rows: readonly string[]): Picture {
  const pixels = rows.flatMap((row) => [...row].flatMap((sign) => [...(SIGNS[sign] ?? [0, 0, 0])]));
  return { width: rows[0]?.length ?? 0, height: rows.length, pixels: Uint8Array.from(pixels) };
}

const blank = drawn("........", "........", "........", "........");
const strokes = drawn(".#......", ".#...#..", ".#...#..", ".....#..");

describe("what a frame shows of the last one", () => {
  it("is all of its ink, none of it, or half", () => {
    expect(inkShare(strokes, strokes)).toBe(1);
    expect(inkShare(blank, strokes)).toBe(0);
    expect(inkShare(drawn(".#......", ".#......", ".#......", "........"), strokes)).toBe(0.5);
  });

  it("is there a pixel beside its place, not two, and not as a blur", () => {
    expect(inkShare(drawn("..#.....", "..#...#.", "..#...#.", "......#."), strokes)).toBe(1);
    expect(inkShare(drawn("...#....", "...#...#", "...#...#", ".......#"), strokes)).toBe(0);
    expect(inkShare(drawn("---.....", "---.---.", "---.---.", "----.---"), strokes)).toBeLessThan(0.1);
  });

  it("has color apart from ink", () => {
    const lit = drawn("yyyy....", "yyyy.#..", ".#...#..", "........");
    expect(colorShare(strokes, lit)).toBe(0);
    expect(colorShare(lit, lit)).toBe(1);
    expect(inkShare(drawn("........", ".....#..", ".#...#..", "........"), lit)).toBe(1);
  });

  it("is told by what has changed, and undefined where nothing does", () => {
    const [dark, half] = [drawn("....####"), drawn("....##..")];
    expect(changeShare(drawn("........"), half, dark)).toBe(0.5);
    expect(changeShare(dark, dark, dark)).toBeUndefined();
  });

  it("is nothing where there is hardly any ink", () => {
    expect(hasInk(strokes)).toBe(true);
    expect(hasInk(blank)).toBe(false);
  });
});
