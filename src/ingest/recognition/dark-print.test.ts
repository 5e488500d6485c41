import { expect, it } from "vitest";
import { inDarkPrint } from "./dark-print.ts";
import type { GreyPicture } from "./grey-picture.ts";

/** White paper with rectangles in shades. 300 pixels an inch. */
function pictureOf(
  ...rectangles: readonly (readonly [left: number, top: number, wide: number, high: number, shade: number])[]
) {
  const [width, height] = [600, 300];
  const bytes = new Uint8Array(width * height).fill(255);
  for (const [left, top, wide, high, shade] of rectangles) {
    for (let y = top; y < top + high; y += 1) bytes.fill(shade, y * width + left, y * width + left + wide);
  }
  return { width, height, bytes };
}

const at = ({ width, bytes }: GreyPicture, x: number, y: number): number => bytes[y * width + x] ?? -1;

it("turns light print on a bar into dark print, and leaves the print around it", () => {
  const letters = [0, 1, 2, 3, 4].map((letter) => [150 + letter * 40, 120, 8, 40, 255] as const);
  const around = [0, 1, 2, 3, 4, 5, 6].map((letter) => [100 + letter * 40, 190, 8, 40, 0] as const);
  const turned = inDarkPrint(pictureOf([100, 100, 300, 80, 30], ...letters, ...around));
  expect([at(turned, 154, 140), at(turned, 130, 140), at(turned, 104, 210), at(turned, 500, 50)]).toEqual([
    0, 225, 0, 255,
  ]);
});

it.each([
  ["print", [0, 1, 2, 3, 4, 5].map((letter) => [100 + letter * 24, 100, 8, 40, 0] as const)],
  ["a rule", [[50, 100, 500, 6, 0] as const]],
  ["a large letter", [[100, 60, 40, 90, 0] as const]],
])("leaves %s alone", (_, rectangles) => {
  const picture = pictureOf(...rectangles);
  expect(inDarkPrint(picture)).toBe(picture);
});
