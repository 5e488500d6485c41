import type { Line } from "tesseract.js";
import { describe, expect, it } from "vitest";
import { linesOfText } from "./lines-of-text.ts";

/** Pixels: of type of 40, capitals are 27 high. */
const [SIZE, LEADING] = [40, 52] as const;
const CAPITAL = 0.68 * SIZE;

/** A line as the engine tells of it: words with how sure it is of each, their letters as high as capitals but bars, as is said. */
function line(row: number, words: readonly (readonly [text: string, confidence: number])[], bar = CAPITAL): Line {
  const base = 100 + row * LEADING;
  let x = 50;
  const found = words.map(([text, confidence]) => {
    const symbols = [...text].map((sign) => {
      const bbox = { x0: x, x1: x + 18, y0: base - (sign === "|" ? bar : CAPITAL), y1: base + (bar > 30 ? 8 : 0) };
      x += 20;
      return { text: sign, confidence, bbox, is_superscript: false, is_subscript: false, is_dropcap: false };
    });
    const bbox = { x0: symbols[0]?.bbox.x0 ?? x, x1: x, y0: base - CAPITAL, y1: base };
    x += 20;
    return { text, confidence, symbols, bbox, choices: [], font_name: "" };
  });
  return {
    words: found,
    text: words.map(([text]) => text).join(" "),
    confidence: 0,
    baseline: { x0: 50, x1: x, y0: base, y1: base },
    rowAttributes: { ascenders: 0, descenders: 0, rowHeight: SIZE },
    bbox: { x0: 50, x1: x, y0: base - CAPITAL, y1: base },
  };
}

const textsOf = (lines: readonly Line[]): string[] =>
  linesOfText(lines).map(({ words }) => words.map(({ text }) => text).join(" "));

const ABOVE = line(0, [
  ["QUANTITIES", 95],
  ["OF", 93],
  ["DRUGS", 94],
]);
const BELOW = line(2, [
  ["ENCOURAGE", 95],
  ["PROSECUTORS", 96],
]);
const UNSURE = line(1, [
  ["USC", 19],
  ["3591", 0],
  ["STRONGLY", 38],
]);

describe("linesOfText", () => {
  it("keeps a line that was hardly read, among lines that were, in type of their size", () => {
    expect(textsOf([ABOVE, UNSURE, BELOW])).toEqual([
      "QUANTITIES OF DRUGS",
      "USC 3591 STRONGLY",
      "ENCOURAGE PROSECUTORS",
    ]);
  });

  it.each([
    ["far from all text", line(12, [["SMUDGE", 20]])],
    [
      "of signs without letters",
      line(1, [
        ["-", 20],
        ["|.", 10],
      ]),
    ],
    ["of a single letter", line(1, [["O", 20]])],
    ["of another size", { ...UNSURE, words: UNSURE.words.map(larger) }],
  ])("takes for dirt what was hardly read and is %s", (_, dirt) => {
    expect(textsOf([ABOVE, dirt, BELOW])).toEqual(["QUANTITIES OF DRUGS", "ENCOURAGE PROSECUTORS"]);
  });

  it("keeps nothing unsure on a page that is mostly so, which may lie the wrong way round", () => {
    const noise = [3, 4, 5, 6].map((row) =>
      line(row, [
        ["SUOTINOASOID", 12],
        ["PALE", 34],
      ]),
    );
    expect(textsOf([ABOVE, ...noise])).toEqual(["QUANTITIES OF DRUGS"]);
  });

  it("takes a bar as high as a capital for one, and leaves a bar that is a bar", () => {
    expect(
      textsOf([
        line(0, [
          ["§", 90],
          ["|", 20],
          ["STRONGLY", 95],
        ]),
      ]),
    ).toEqual(["§ I STRONGLY"]);
    expect(
      textsOf([
        line(
          0,
          [
            ["YES", 90],
            ["|", 90],
            ["NO", 95],
          ],
          SIZE,
        ),
      ]),
    ).toEqual(["YES | NO"]);
  });
});

function larger(word: Line["words"][number]): Line["words"][number] {
  const symbols = word.symbols.map((symbol) => ({
    ...symbol,
    bbox: { ...symbol.bbox, y0: symbol.bbox.y1 - 2 * CAPITAL },
  }));
  return { ...word, symbols };
}
