import { describe, expect, it } from "vitest";
import { cutPixels, isGreyText, type Pixels, toGreys } from "./pixels.ts";

/** Pixels from rows of greys, or of [red, green, blue]. */
function pixelsOf(rows: readonly (readonly (number | readonly [number, number, number])[])[]): Pixels {
  const bytes = rows
    .flat()
    .flatMap((pixel) => (typeof pixel === "number" ? [pixel, pixel, pixel, 255] : [...pixel, 255]));
  return { width: rows[0]?.length ?? 0, height: rows.length, bytes: Uint8Array.from(bytes) };
}

describe("cutPixels", () => {
  const picture = pixelsOf([
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
  ]);
  const greys = ({ bytes }: Pixels): number[] => [...bytes].filter((_, index) => index % 4 === 0);

  it.each([
    [{ left: 1, top: 1, width: 2, height: 2 }, [5, 6, 8, 9]],
    [{ left: 2, top: 2, width: 2, height: 2 }, [5, 6, 8, 9]],
    [{ left: -1, top: 0, width: 2, height: 1 }, [1, 2]],
    [{ left: 0, top: 0, width: 9, height: 1 }, [1, 2, 3]],
  ])("cuts %j", (area, expected) => {
    expect(greys(cutPixels(picture, area))).toEqual(expected);
  });
});

describe("isGreyText", () => {
  const row = (pixel: number | readonly [number, number, number], count: number) =>
    Array.from({ length: count }, () => pixel);
  it.each([
    ["black on white with soft edges", [row(255, 80), row(0, 10), row(128, 10)].flat(), true],
    ["a photograph", [row(90, 40), row(140, 40), row(255, 20)].flat(), false],
    ["a red stamp", [row(255, 97), row([200, 20, 20], 3)].flat(), false],
    ["ink that is not quite black", [row(255, 90), row([20, 24, 28], 10)].flat(), true],
  ])("answers for %s", (_, pixels, expected) => {
    expect(isGreyText(pixelsOf([pixels]))).toBe(expected);
  });
});

describe("toGreys", () => {
  it("keeps black and white, and rounds what is between to the nearest of its greys", () => {
    expect([...toGreys(pixelsOf([[0, 255, 8, 9, 128, 246, 247]]), 16)]).toEqual([0, 255, 0, 17, 136, 238, 255]);
    expect([...toGreys(pixelsOf([[[0, 255, 0]]]), 256)]).toEqual([182]);
  });
});
