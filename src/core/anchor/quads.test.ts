import { describe, expect, it } from "vitest";
import { CHARACTER_WIDTH, LINE_HEIGHT, MARGIN, typewrittenPage } from "../fixtures/typewriter.ts";
import { offsetAt, partOf, quadsOf } from "./quads.ts";

const page = typewrittenPage("first line\nsecond thera-\npist line");
const left = (column: number): number => MARGIN + column * CHARACTER_WIDTH;
const top = (row: number): number => MARGIN + row * 2 * LINE_HEIGHT;
const quad = (row: number, from: number, to: number): number[] => {
  const [bottom, above] = [top(row) + LINE_HEIGHT, top(row)];
  return [left(from), above, left(to), above, left(to), bottom, left(from), bottom];
};

describe("quadsOf", () => {
  it("gives one quad a line, as wide as the words", () => {
    expect(quadsOf(page, 6, 17)).toEqual([quad(0, 6, 10), quad(1, 0, 6)]);
    expect(quadsOf(page, 0, page.text.length)).toHaveLength(3);
    expect(quadsOf(page, 10, 11)).toEqual([]);
  });

  it("is as high as the line, not as the words", () => {
    const boxes = [...page.boxes];
    boxes[1] = top(0) - 5;
    boxes[7] = top(0) + LINE_HEIGHT + 3;
    const [first] = quadsOf({ ...page, boxes }, 6, 10);
    expect(first).toEqual([left(6), top(0) - 5, left(10), top(0) - 5, left(10), top(0) + 15, left(6), top(0) + 15]);
  });

  it("follows lines that run down or up the page", () => {
    const { boxes } = page;
    const turned = Array.from({ length: boxes.length / 4 }, (_, unit) => {
      const [one = 0, two = 0, three = 0, four = 0] = boxes.slice(unit * 4, unit * 4 + 4);
      return [one, two, three, four].every((side) => side === 0) ? [0, 0, 0, 0] : [500 - four, one, 500 - two, three];
    }).flat();
    const [first] = quadsOf({ ...page, boxes: turned }, 6, 10);
    const [right, leftmost] = [500 - top(0), 500 - top(0) - LINE_HEIGHT];
    expect(first).toEqual([leftmost, left(6), right, left(6), right, left(10), leftmost, left(10)]);
  });

  it("leaves out what has no place", () => {
    expect(quadsOf({ ...page, boxes: [] }, 0, 10)).toEqual([]);
    expect(quadsOf({ ...page, boxes: page.boxes.map(() => Number.NaN) }, 0, 10)).toEqual([]);
    expect(quadsOf({ ...page, lines: [] }, 0, 10)).toEqual([]);
  });
});

describe("partOf", () => {
  it("trims white space, joins lines and undoes hyphens", () => {
    expect(partOf(page, 5, 30)).toMatchObject({ page: 1, start: 6, end: 29, text: "line second therapist" });
    expect(partOf(page, 5, 6)).toMatchObject({ start: 6, end: 6, quads: [], text: "" });
  });
});

describe("offsetAt", () => {
  it("is where a caret would stand", () => {
    expect(offsetAt(page, left(0) + 1, top(0) + 5)).toBe(0);
    expect(offsetAt(page, left(0) + 4, top(0) + 5)).toBe(1);
    expect(offsetAt(page, left(30), top(0) + 5)).toBe(10);
    expect(offsetAt(page, 0, top(1) + 5)).toBe(11);
    expect(offsetAt(page, left(3), 10_000)).toBe(28);
    expect(offsetAt(typewrittenPage(""), 5, 5)).toBe(0);
  });

  it("never divides a code point", () => {
    const astral = typewrittenPage("a𐐀b");
    expect(offsetAt(astral, left(2) - 1, top(0))).toBe(3);
    expect(offsetAt(astral, left(1) + 1, top(0))).toBe(1);
  });
});
