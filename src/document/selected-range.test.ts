import { describe, expect, it } from "vitest";
import { rangeOfSelection } from "./selected-range.ts";

const text = "the use of drugs and the use\nof force";
const page = { page: 1, text, boxes: [], lines: [] };

describe("rangeOfSelection", () => {
  it("takes the occurrence nearest to where the selection is", () => {
    expect(rangeOfSelection(page, "the use of", 2, 9)).toEqual({ page: 1, start: 0, end: 10 });
    expect(rangeOfSelection(page, "the use of", 19, 30)).toEqual({ page: 1, start: 21, end: 31 });
  });

  it("does not mind how the words are spaced", () => {
    const found = rangeOfSelection(page, " useof\nforce ", 0, 0);
    expect(text.slice(found?.start, found?.end)).toBe("use\nof force");
  });

  it("goes by the place where the letters are not found", () => {
    expect(rangeOfSelection(page, "vse", 4, 7)).toEqual({ page: 1, start: 4, end: 7 });
    expect(rangeOfSelection(page, "vse", 7, 4)).toEqual({ page: 1, start: 4, end: 7 });
  });

  it("is nothing where nothing is selected", () => {
    expect(rangeOfSelection(page, " \n", 4, 7)).toBeNull();
    expect(rangeOfSelection(page, "vse", 4, 4)).toBeNull();
  });
});
