import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Anchor } from "../core/model/anchor.ts";
import type { Page } from "../core/model/publication.ts";
import type { Quad } from "../core/model/quad.ts";
import { areaOfQuad, boxAroundQuad, sharedBox } from "./window-space.ts";
import { paintOrder, type PassageMark, type PassageShape, passageShapes } from "./passage-shapes.ts";

const picture = { sources: [{ href: "/1.png", width: 612, height: 792 }] };
const pages: Page[] = [1, 2].map((number) => ({ label: String(number), width: 612, height: 792, picture }));

function box(left: number, top: number, right: number, bottom: number): Quad {
  return [left, top, right, top, right, bottom, left, bottom];
}

function anchorAt(page: number, ...quads: Quad[]): Anchor {
  return { state: "exact", whole: false, errorShare: 0, parts: [{ page, start: 0, end: 1, quads, text: "words" }] };
}

function passage(number: number, ...anchors: Anchor[]): PassageMark {
  return { id: `claim-${number}`, number, standing: "exact", label: `Claim ${number}`, anchors };
}

function shape(number: number, ...quads: Quad[]): PassageShape {
  return { passage: passage(number), part: 1, parts: 1, whole: false, quads };
}

const numbers = (shapes: readonly PassageShape[]): number[] => shapes.map((one) => one.passage.number);

describe("paintOrder", () => {
  it("is reading order where nothing overlaps", () => {
    const shapes = [shape(1, box(0, 50, 9, 60)), shape(2, box(20, 10, 29, 20)), shape(3, box(0, 10, 9, 20))];
    expect(numbers(paintOrder(shapes))).toEqual([3, 2, 1]);
  });

  it("paints a word over the sentence that holds it, also where the word comes first", () => {
    const word = shape(1, box(0, 10, 20, 20));
    const sentence = shape(2, box(0, 10, 400, 20), box(0, 25, 300, 35));
    expect(numbers(paintOrder([word, sentence]))).toEqual([2, 1]);
  });

  it("puts the earlier claim on top of two that rest on the very same words", () => {
    expect(numbers(paintOrder([shape(4, box(0, 0, 9, 9)), shape(7, box(0, 0, 9, 9))]))).toEqual([7, 4]);
  });

  it("keeps every shape once, and no smaller one under a larger that it touches", () => {
    const side = fc.integer({ min: 0, max: 60 });
    const quad = fc.tuple(side, side, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }));
    fc.assert(
      fc.property(fc.array(quad, { maxLength: 12 }), (quads) => {
        const shapes = quads.map(([x, y, w, h], index) => shape(index + 1, box(x, y, x + w, y + h)));
        const order = paintOrder(shapes);
        expect(numbers(order).toSorted((a, b) => a - b)).toEqual(numbers(shapes));
        order.forEach((under, index) => {
          for (const over of order.slice(index + 1)) {
            const [a, b] = [under.quads[0], over.quads[0]];
            if (!a || !b || sharedBox(boxAroundQuad(a), boxAroundQuad(b)) === null) continue;
            expect(areaOfQuad(under.quads[0] ?? a)).toBeGreaterThanOrEqual(areaOfQuad(b));
          }
        });
      }),
    );
  });
});

describe("passageShapes", () => {
  it("counts the parts of a passage over all its anchors and pages", () => {
    const shapes = passageShapes([passage(1, anchorAt(1, box(0, 0, 9, 9)), anchorAt(2, box(0, 0, 9, 9)))], pages);
    expect(shapes.of(1).map(({ part, parts }) => [part, parts])).toEqual([[1, 2]]);
    expect(shapes.of(2).map(({ part, parts }) => [part, parts])).toEqual([[2, 2]]);
  });

  it("gives passages of the whole document a share each of the band at the top", () => {
    const whole: Anchor = { state: "region", whole: true, errorShare: 0, parts: [] };
    const shapes = passageShapes([passage(1, whole), passage(2, whole)], pages).of(1);
    expect(shapes.map(({ quads }) => quads)).toEqual([[box(0, 0, 306, 14)], [box(306, 0, 612, 14)]]);
  });

  it("leaves out parts without a place, and pages that are not there", () => {
    expect(passageShapes([passage(1, anchorAt(1), anchorAt(9, box(0, 0, 9, 9)))], pages).pages).toEqual([]);
  });
});
