import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Bookmark } from "../model/bookmark.ts";
import { tidyOutline } from "./tidy-outline.ts";

const heights = [800, 800, 400];

/** "title depth page" each, as a list of an outline. */
function shown(bookmarks: readonly Bookmark[]): string[] {
  return tidyOutline(bookmarks, heights).map(({ title, depth, page, top }) =>
    [`${"  ".repeat(depth)}${title}`, page, ...(top === undefined ? [] : [top])].join(" "),
  );
}

describe("an outline", () => {
  it("keeps titles, depths, pages and places", () => {
    expect(
      shown([
        { title: "One", depth: 0, page: 1, top: 72.4 },
        { title: "One, first", depth: 1, page: 1, top: 300 },
        { title: "Two", depth: 0, page: 2 },
      ]),
    ).toEqual(["One 1 72", "  One, first 1 300", "Two 2"]);
  });

  it("leaves out what has no title, and what is below it takes its place", () => {
    expect(
      shown([
        { title: " \n\u200B", depth: 0, page: 1 },
        { title: "Below", depth: 1, page: 1 },
        { title: "", depth: 2, page: 1 },
        { title: "Far below", depth: 3, page: 2 },
        { title: "After", depth: 0, page: 3 },
      ]),
    ).toEqual(["Below 1", "  Far below 2", "After 3"]);
  });

  it("leads an entry without a page to where the first one below it leads, and leaves it out where none does", () => {
    expect(
      shown([
        { title: "Part", depth: 0 },
        { title: "Nothing", depth: 1, page: 99 },
        { title: "Chapter", depth: 1 },
        { title: "Section", depth: 2, page: 2, top: 10 },
        { title: "Other chapter", depth: 1, page: 3 },
        { title: "The web", depth: 0 },
        { title: "Next part", depth: 0, page: 3 },
      ]),
    ).toEqual(["Part 2 10", "  Chapter 2 10", "    Section 2 10", "  Other chapter 3", "Next part 3"]);
  });

  it("keeps what the file has closed", () => {
    const [first, second] = tidyOutline(
      [
        { title: "Closed", depth: 0, page: 1, closed: true },
        { title: "Below", depth: 1, page: 2 },
      ],
      heights,
    );
    expect([first?.closed, second]).toEqual([true, { title: "Below", depth: 1, page: 2 }]);
  });

  it("keeps places on the page", () => {
    expect(
      shown([
        { title: "Above", depth: 0, page: 1, top: -50 },
        { title: "Below", depth: 0, page: 3, top: 5000 },
        { title: "Nowhere", depth: 0, page: 1, top: Number.NaN },
      ]),
    ).toEqual(["Above 1", "Below 3 400", "Nowhere 1"]);
  });

  it("has titles in one line that turn nothing round, and no endless ones", () => {
    const [first, second] = tidyOutline(
      [
        { title: "A\r\n  \tB\u202E C\u0007", depth: 0, page: 1 },
        { title: "x".repeat(100_000), depth: 0, page: 1 },
      ],
      heights,
    );
    expect(first?.title).toBe("A B C");
    expect(second?.title).toBe(`${"x".repeat(200)}…`);
  });

  it("never has a gap of depths, a page that is none, or great depth, whatever it is made of", () => {
    const bookmark = fc.record(
      {
        title: fc.string({ unit: "binary", maxLength: 5 }),
        depth: fc.nat(40),
        page: fc.oneof(fc.integer({ min: -1, max: 5 }), fc.double()),
        top: fc.double(),
      },
      { requiredKeys: ["title", "depth"] },
    );
    fc.assert(
      fc.property(fc.array(bookmark), (bookmarks) => {
        let before = -1;
        for (const { title, depth, page, top } of tidyOutline(bookmarks, heights)) {
          expect(title.trim()).not.toBe("");
          expect(depth).toBeLessThanOrEqual(Math.min(before + 1, 7));
          expect([1, 2, 3]).toContain(page);
          expect(top === undefined || (top > 0 && top <= (heights[page - 1] ?? 0))).toBe(true);
          before = depth;
        }
      }),
    );
  });
});
