import { describe, expect, it } from "vitest";
import type { Hiding } from "../../core/model/hidden-text.ts";
import { documentWarnings, pagesWithoutText } from "./document-warnings.ts";
import type { DocumentContent } from "./read-document.ts";

function contentOf(
  texts: readonly string[],
  hidden: readonly [page: number, hiding: Hiding, words: number][] = [],
): DocumentContent {
  return {
    pages: texts.map((_, index) => ({ label: String(index + 1), width: 612, height: 792 })),
    text: {
      sha256: "0".repeat(64),
      pages: texts.map((text, index) => ({ page: index + 1, text, boxes: [], lines: [] })),
    },
    clues: texts.map(() => ({ looks: [] })),
    hidden: hidden.map(([page, hiding, words]) => ({ page, hiding, words, text: "secret" })),
    unread: [],
    recognised: [],
    failed: [],
    unused: [],
    info: {},
    bookmarks: [],
  };
}

describe("documentWarnings", () => {
  it("tells one way of hiding once, with its words and pages, and none of the words", () => {
    const content = contentOf(
      ["a"],
      [
        [3, "under-black", 10],
        [3, "under-black", 4],
        [5, "off-page", 1],
        [6, "off-page", 1],
        [7, "off-page", 1],
        [12, "off-page", 2],
      ],
    );
    const warnings = documentWarnings(content, "memo.pdf");
    expect(warnings.map(({ message }) => message)).toEqual([
      "The file still contains 14 words under a black box on page 3.",
      "The file still contains 5 words outside of the page on pages 5–7 and 12.",
    ]);
    expect(JSON.stringify(warnings)).not.toContain("secret");
  });

  it("names the pages without text", () => {
    const content = contentOf(["Words.", "", "█ —", "More."]);
    expect(pagesWithoutText(content)).toEqual([2, 3]);
    expect(documentWarnings(content, "memo.pdf")).toMatchObject([
      { message: "Pages 2–3 have no text: nothing there can be searched, quoted or read aloud." },
    ]);
  });
});
