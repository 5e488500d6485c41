import type { Line } from "tesseract.js";
import { expect, it } from "vitest";
import { typeSize } from "./line-measures.ts";

/** A line of one word, whose letters are so high. */
function line(letters: readonly (readonly [text: string, height: number])[]): Line {
  const symbols = letters.map(([text, height], index) => {
    const bbox = { x0: index * 20, x1: index * 20 + 18, y0: 100 - height, y1: 100 };
    return { text, confidence: 95, bbox, is_superscript: false, is_subscript: false, is_dropcap: false };
  });
  const text = letters.map(([letter]) => letter).join("");
  const bbox = { x0: 0, x1: 200, y0: 60, y1: 100 };
  return {
    words: [{ text, confidence: 95, symbols, bbox, choices: [], font_name: "" }],
    text,
    confidence: 95,
    baseline: { x0: 0, x1: 200, y0: 100, y1: 100 },
    rowAttributes: { ascenders: 0, descenders: 0, rowHeight: 40 },
    bbox,
  };
}

/** Of type of 40: small letters are 19 high, capitals 27, accents and dots reach up to 30. */
it.each<[string, readonly (readonly [text: string, height: number])[]]>([
  [
    "small letters, of which some have an accent's place",
    [
      ["j", 30],
      ["a", 30],
      ["m", 30],
      ["á", 19],
      ["s", 19],
      [".", 4],
    ],
  ],
  [
    "small letters",
    [
      ["s", 19],
      ["u", 19],
      ["m", 19],
    ],
  ],
  [
    "tall letters, and one that has a small one's place",
    [
      ["H", 27],
      ["l", 19],
      ["d", 28],
      ["K", 27],
      ["a", 30],
    ],
  ],
])("tells the size of type by %s", (_, letters) => {
  expect(Math.abs(typeSize(line(letters)) / 40 - 1)).toBeLessThan(0.03);
});
