import { describe, expect, it } from "vitest";
import type { PageText } from "../model/page-text.ts";
import { printEdges } from "./print-edges.ts";

/** A page of a line from one place to another, in points; its last letter has no place. */
function printed(page: number, left: number, right: number): PageText {
  const middle = (left + right) / 2;
  const boxes = [left, 10, middle, 20, middle, 10, right, 20, 0, 0, 0, 0];
  return { page, text: "abc", boxes, lines: [0, 3] };
}

describe("printEdges", () => {
  it("are shares of the page's width, to the thousandth", () => {
    expect(printEdges([printed(1, 72, 540)], [612])).toEqual({ left: 0.118, right: 0.882 });
  });

  it("hold for pages of several sizes, and are not those of one page in ten", () => {
    const pages = Array.from({ length: 20 }, (_, index) =>
      index === 4 ? printed(5, 5, 1220) : printed(index + 1, index < 10 ? 72 : 144, index < 10 ? 540 : 1080),
    );
    const widths = pages.map((_, index) => (index < 10 ? 612 : 1224));
    expect(printEdges(pages, widths)).toEqual({ left: 0.118, right: 0.882 });
  });

  it("are not known where nothing printed has a place", () => {
    expect(printEdges([], [])).toBeUndefined();
    expect(
      printEdges([{ page: 1, text: "a b", boxes: Array.from({ length: 12 }, () => 0), lines: [0, 3] }], [612]),
    ).toBeUndefined();
    expect(printEdges([printed(1, 72, 540)], [0])).toBeUndefined();
  });

  it("stay on the page", () => {
    expect(printEdges([printed(1, -20, 700)], [612])).toEqual({ left: 0, right: 1 });
  });
});
