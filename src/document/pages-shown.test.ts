import { describe, expect, it } from "vitest";
import { firstSeen, pagesShown, WHOLE_PAGES } from "./pages-shown.ts";

const at = (first: number, last: number, held: number[] = []) => ({ current: first, first, last, held });

describe("the pages that stand in the document tree", () => {
  it("are all of a short document, wherever it is looked at", () => {
    expect(pagesShown(WHOLE_PAGES, at(9, 10), [], [])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(firstSeen(WHOLE_PAGES, [9])).toMatchObject({ first: 1 });
  });

  it("are those seen, in use, and next with a passage on either side", () => {
    expect(pagesShown(5000, at(400, 402), [7], [3, 7, 90, 401, 700, 800])).toEqual([7, 90, 400, 401, 402, 700]);
    expect(pagesShown(5000, at(400, 402, [398, 399]), [], [])).toEqual([398, 399, 400, 401, 402]);
    expect(pagesShown(5000, at(4999, 5000), [5001, 0], [])).toEqual([4999, 5000]);
  });

  it("are at first the first ones, or those about the claim that the page opens at", () => {
    expect(firstSeen(5000, [])).toEqual({ current: 1, first: 1, last: 3, held: [] });
    expect(firstSeen(5000, [402, 400])).toEqual({ current: 400, first: 399, last: 401, held: [] });
    expect(firstSeen(5000, [1])).toEqual({ current: 1, first: 1, last: 3, held: [] });
    expect(firstSeen(5000, [5000])).toEqual({ current: 5000, first: 4999, last: 5000, held: [] });
  });
});
