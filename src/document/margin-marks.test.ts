import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MARK, placeMarginMarks } from "./margin-marks.ts";
import type { PassageShape } from "./passage-shapes.ts";

const page = { width: 612, height: 792 };

function shape(number: number, left: number, top: number, part = 1): PassageShape {
  const right = left + 100;
  const bottom = top + 12;
  return {
    passage: { id: `claim-${number}`, number, standing: "exact", label: "", anchors: [] },
    part,
    parts: 2,
    whole: false,
    quads: [[left, top, right, top, right, bottom, left, bottom]],
  };
}

describe("placeMarginMarks", () => {
  it("stands in the margin, level with the first line, also of a passage that begins in mid-line", () => {
    const marks = placeMarginMarks([shape(1, 72, 100), shape(2, 300, 200)], page);
    expect(marks.map(({ y }) => y)).toEqual([106, 206]);
    for (const { x } of marks) expect(x + MARK.width / 2).toBeLessThan(72);
  });

  it("stands beside the print of the page, though every passage begins in mid-line", () => {
    const print = { left: 0.118, right: 0.882 };
    const marks = placeMarginMarks([shape(1, 300, 100), shape(2, 330, 200)], page, print);
    for (const { x } of marks) expect(x + MARK.width / 2).toBeLessThan(72);
    const crowd = Array.from({ length: 8 }, (_, index) => shape(index + 1, 300, 100));
    for (const { x } of placeMarginMarks(crowd, page, print)) {
      expect(x + MARK.width / 2 < 72 || x - MARK.width / 2 > 540).toBe(true);
    }
  });

  it("sets numbers of one line side by side, lowest nearest to the print", () => {
    const [first, second] = placeMarginMarks([shape(9, 80, 100), shape(3, 72, 100)], page);
    expect([first?.passage.number, second?.passage.number]).toEqual([3, 9]);
    expect(second?.y).toBe(first?.y);
    expect((first?.x ?? 0) - (second?.x ?? 0)).toBeGreaterThanOrEqual(MARK.width);
  });

  it("numbers a passage once, however many parts it has", () => {
    expect(placeMarginMarks([shape(1, 72, 100, 1), shape(1, 72, 300, 2)], page)).toHaveLength(1);
  });

  it("never covers one number with another while there is room, nor leaves the page", () => {
    const place = fc.record({ left: fc.integer({ min: 40, max: 400 }), top: fc.integer({ min: 20, max: 700 }) });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 40 }), (places) => {
        const marks = placeMarginMarks(
          places.map(({ left, top }, index) => shape(index + 1, left, top)),
          page,
        );
        expect(marks).toHaveLength(places.length);
        marks.forEach((one, index) => {
          expect(one.x).toBeGreaterThanOrEqual(MARK.width / 2);
          expect(one.x).toBeLessThanOrEqual(page.width - MARK.width / 2);
          for (const other of marks.slice(index + 1)) {
            expect(Math.abs(one.x - other.x) >= MARK.width || Math.abs(one.y - other.y) >= MARK.height).toBe(true);
          }
        });
      }),
    );
  });
});
