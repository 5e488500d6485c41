import type { Line } from "tesseract.js";
import { expect, it } from "vitest";
import type { GreyPicture } from "./grey-picture.ts";
import { withSectionSigns } from "./section-sign.ts";

/** Pixels: type of 40, whose digits are 27 high, with its base in row 60. */
const [SIZE, BASE, STEP, WIDE] = [40, 60, 20, 14] as const;
const TOP = BASE - 27;

/** Rows in which the strokes of signs begin that are met on the way down their middle; three high each. */
const EIGHT = [TOP, TOP + 12, BASE - 3] as const;
const SECTION = [TOP, TOP + 10, TOP + 19, BASE + 1] as const;

type Ink = "8" | "§" | "underlined" | "smeared" | "scratched";

/** A line as the engine tells of it, and its picture. @param inks of its signs, spaces left out; others than 8 and § are blocks. */
function read(
  text: string,
  inks: Readonly<Record<number, Ink>>,
): { readonly line: Line; readonly picture: GreyPicture } {
  const picture: GreyPicture = { width: 600, height: 100, bytes: new Uint8Array(60_000).fill(255) };
  let [x, place] = [50, 0];
  const words = text.split(" ").map((word) => {
    const symbols = [...word].map((sign) => {
      const ink = inks[place];
      place += 1;
      const strokes = ink === undefined ? [] : ink === "§" ? SECTION : EIGHT;
      for (const row of strokes) fill(picture, [x, x + WIDE], [row, row + 3]);
      if (ink === undefined) fill(picture, [x, x + WIDE], [TOP, BASE]);
      if (ink === "smeared") fill(picture, [x, x + WIDE], [BASE, BASE + 4]);
      if (ink === "scratched") fill(picture, [x, x + WIDE], [TOP + 6, TOP + 8]);
      if (ink === "underlined") fill(picture, [x - 3, x + WIDE + 3], [BASE + 2, BASE + 4]);
      const below = ink === "§" || ink === "underlined" || ink === "smeared" ? 4 : 0;
      const bbox = { x0: x, x1: x + WIDE, y0: TOP, y1: BASE + below };
      x += STEP;
      return { text: sign, confidence: 96, bbox, is_superscript: false, is_subscript: false, is_dropcap: false };
    });
    x += STEP;
    const bbox = { x0: symbols[0]?.bbox.x0 ?? x, x1: x, y0: TOP, y1: BASE };
    return { text: word, confidence: 96, symbols, bbox, choices: [], font_name: "" };
  });
  const line = {
    words,
    text,
    confidence: 96,
    baseline: { x0: 50, x1: x, y0: BASE, y1: BASE },
    rowAttributes: { ascenders: 0, descenders: 0, rowHeight: SIZE },
    bbox: { x0: 50, x1: x, y0: TOP, y1: BASE },
  };
  return { line, picture };
}

function fill(
  { width, bytes }: GreyPicture,
  [left, right]: readonly [number, number],
  [top, bottom]: readonly [number, number],
) {
  for (let row = top; row < bottom; row += 1) bytes.fill(0, row * width + left, row * width + right);
}

it.each<[string, string, Readonly<Record<number, Ink>>, string]>([
  ["a section sign", "Nach 8 37", { 4: "§" }, "Nach § 37"],
  ["one that stands close", "Nach 837", { 4: "§" }, "Nach §37"],
  ["two of them", "Nach 88 37", { 4: "§", 5: "§" }, "Nach §§ 37"],
  ["one before an 8", "Nach 88", { 4: "§", 5: "8" }, "Nach §8"],
  ["one at the end of a line", "Nach 8", { 4: "§" }, "Nach §"],
  ["an 8", "Item 8 37", { 4: "8" }, "Item 8 37"],
  ["an 8 that is underlined", "Item 8 37", { 4: "underlined" }, "Item 8 37"],
  ["an 8 whose ink has run", "Item 8 37", { 4: "smeared" }, "Item 8 37"],
  ["an 8 with a scratch through it", "Item 8 37", { 4: "scratched" }, "Item 8 37"],
  ["an 8 within a number", "Item 18 37", { 5: "§" }, "Item 18 37"],
  ["one before a word", "Item 8 more", { 4: "§" }, "Item 8 more"],
])("tells from the picture what is %s", (_, text, inks, meant) => {
  const { line, picture } = read(text, inks);
  const { words } = withSectionSigns(line, picture);
  expect(words.map((word) => word.text).join(" ")).toBe(meant);
  expect(words.map(({ symbols }) => symbols.map((symbol) => symbol.text).join("")).join(" ")).toBe(meant);
});
