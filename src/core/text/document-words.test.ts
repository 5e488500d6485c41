import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readWords, wordParts } from "./document-words.ts";

const sha256 = "a".repeat(64);
const pagesOf = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    page: at + 1,
    text: `page ${at + 1}`,
    boxes: [1, 2, 3, 4],
    lines: [0, 6],
  }));

describe("a document's words", () => {
  it("are cut into parts that have every page once, in order, the first of them short", () => {
    fc.assert(
      fc.property(fc.nat(2_000), (count) => {
        const pages = pagesOf(count);
        const parts = wordParts(pages);
        expect(parts.flat()).toEqual(pages.map(({ page, text }) => ({ page, text })));
        expect(parts.length).toBeGreaterThan(0);
        expect(parts[0]?.length).toBe(Math.min(count, 8));
        expect(parts.length).toBeLessThanOrEqual(6 + Math.ceil(count / 320));
      }),
    );
  });

  it("are read as they were written", () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 5 }), fc.integer({ min: 1, max: 900 }), (texts, first) => {
        const pages = texts.map((text, index) => ({ page: first + index, text }));
        expect(readWords(JSON.stringify({ sha256, pages }), sha256)).toEqual(pages);
      }),
    );
  });

  it.each([
    ["no JSON", "{", /JSON/],
    ["not words", '{"sha256":1}', /Expected string/],
    ["of another document", JSON.stringify({ sha256: "b".repeat(64), pages: [] }), /another document/],
    [
      "a page missing",
      JSON.stringify({
        sha256,
        pages: [
          { page: 3, text: "" },
          { page: 5, text: "" },
        ],
      }),
      /page 5/,
    ],
  ])("are refused: %s", (_, json, says) => {
    expect(() => readWords(json, sha256)).toThrow(says);
  });
});
