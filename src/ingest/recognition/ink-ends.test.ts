import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { GreyPicture } from "./grey-picture.ts";
import { BEARING, type Ends, inkEnds, REACH } from "./ink-ends.ts";

const SIZE = 50;
const LINE = { size: SIZE, baseAt: () => 60 };
/** How high small letters are. */
const HEIGHT = 24;

/** Blocks of ink that stand on the line. */
function printed(letters: readonly Ends[], ink = 20, paper = 250): GreyPicture {
  const [width, height] = [1000, 80];
  const bytes = new Uint8Array(width * height).fill(paper);
  for (const { left, right } of letters)
    for (let row = 60 - HEIGHT; row < 60; row += 1) bytes.fill(ink, row * width + left, row * width + right);
  return { width, height, bytes };
}

/** Letters of random widths: between words 10 pixels of paper and more, within them 4 at the most. */
const lines = fc
  .array(
    fc.record({
      space: fc.integer({ min: 10, max: 30 }),
      letters: fc.array(fc.record({ gap: fc.integer({ min: 1, max: 4 }), width: fc.integer({ min: 5, max: 35 }) }), {
        minLength: 1,
        maxLength: 4,
      }),
      wrong: fc.record({ left: fc.integer({ min: -8, max: 8 }), right: fc.integer({ min: -8, max: 8 }) }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((words) => {
    let x = 60;
    return words.map(({ space, letters, wrong }) => {
      x += space;
      const printedLetters = letters.map(({ gap, width }, index) => {
        const left = x + (index === 0 ? 0 : gap);
        x = left + width;
        return { left, right: x };
      });
      const word = { left: printedLetters[0]?.left ?? 0, right: x };
      // The engine has at least the most of a word.
      const most = Math.floor((word.right - word.left) / 4);
      const read = {
        left: word.left + Math.max(-most, Math.min(most, wrong.left)),
        right: word.right + Math.max(-most, Math.min(most, wrong.right)),
      };
      return { letters: printedLetters, word, read };
    });
  });

function expectFitted(fitted: readonly Ends[], words: readonly Ends[]): void {
  const bearing = BEARING * SIZE;
  expect(fitted).toEqual(words.map(({ left, right }) => ({ left: left - bearing, right: right + bearing })));
}

describe("inkEnds", () => {
  it("finds where words begin and end, however the engine cuts them", () => {
    fc.assert(
      fc.property(lines, (words) => {
        const picture = printed(words.flatMap(({ letters }) => letters));
        const read = words.map((each) => each.read);
        expectFitted(
          inkEnds(picture, read, LINE),
          words.map(({ word }) => word),
        );
      }),
    );
  });

  it("finds the ends in faint print, and in words that run from right to left", () => {
    const words = [
      { left: 300, right: 340 },
      { left: 200, right: 285 },
    ];
    const read = [
      { left: 310, right: 340 },
      { left: 193, right: 285 },
    ];
    expectFitted(inkEnds(printed(words, 190), read, LINE), words);
  });

  it("gives a letter that two words share back to the one whose it is", () => {
    const letters = [
      { left: 200, right: 225 },
      { left: 228, right: 240 },
      { left: 254, right: 276 },
      { left: 290, right: 330 },
    ];
    const read = [
      { left: 200, right: 256 },
      { left: 265, right: 276 },
      { left: 290, right: 330 },
    ];
    const words = [{ left: 200, right: 240 }, letters[2], letters[3]].filter((each) => each !== undefined);
    expectFitted(inkEnds(printed(letters), read, LINE), words);
  });

  it("moves no end further than the engine may be wrong, whatever is on the paper", () => {
    fc.assert(
      fc.property(lines, fc.array(fc.nat({ max: 940 })), (words, marks) => {
        const picture = printed(marks.map((left) => ({ left, right: left + 12 })));
        const read = words.map((each) => each.read);
        const fitted = inkEnds(picture, read, LINE);
        const most = (REACH + BEARING) * SIZE;
        for (const [index, { left, right }] of fitted.entries()) {
          expect(Math.abs(left - (read[index]?.left ?? 0))).toBeLessThanOrEqual(most);
          expect(Math.abs(right - (read[index]?.right ?? 0))).toBeLessThanOrEqual(most);
          expect(left).toBeLessThan(right);
        }
      }),
    );
  });

  it.each([
    ["there is no paper between words", [{ left: 100, right: 500 }]],
    ["there is too little", [100, 128, 156, 184, 212, 240, 268, 296].map((left) => ({ left, right: left + 25 }))],
    ["a rule runs through them", [{ left: 0, right: 1000 }]],
  ])("leaves the ends as they are where %s", (_, letters) => {
    const read = [
      { left: 150, right: 200 },
      { left: 215, right: 300 },
    ];
    expect(inkEnds(printed(letters), read, LINE)).toEqual(read);
  });

  it("does not see a speck", () => {
    const words = [
      { left: 200, right: 240 },
      { left: 260, right: 300 },
    ];
    const picture = printed(words);
    picture.bytes[50 * picture.width + 248] = 0;
    expectFitted(inkEnds(picture, words, LINE), words);
  });
});
