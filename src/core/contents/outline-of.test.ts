import { describe, expect, it } from "vitest";
import type { HiddenText } from "../model/hidden-text.ts";
import type { DocumentText } from "../model/page-text.ts";
import type { TextVersion } from "../model/text-version.ts";
import { outlineOf } from "./outline-of.ts";

const sha256 = "0".repeat(64);
const words = ["Findings\nWe found it.", "Remedies\nThere are some."];
const text: DocumentText = {
  sha256,
  pages: words.map((each, index) => ({
    page: index + 1,
    text: each,
    boxes: [...each].flatMap((_, at) => [72, 100 + at, 80, 112 + at]),
    lines: [0, each.length],
  })),
};
const version: TextVersion = {
  sha256,
  direction: "ltr",
  blocks: [
    { kind: "page", page: 1 },
    { kind: "heading", level: 2, content: [{ page: 1, start: 0, text: "Findings" }] },
    { kind: "paragraph", content: [{ page: 1, start: 9, text: "We found it." }] },
    { kind: "heading", level: 3, content: [{ begins: 2 }, { page: 2, start: 0, text: "Remedies" }] },
  ],
};
const hidden: readonly HiddenText[] = [];
const all = { version, text, hidden, heights: [792, 792], bookmarks: [] };

describe("a document's outline", () => {
  it("is its own where it has one", () => {
    const bookmarks = [{ title: "Its own", depth: 0, page: 2 }];
    expect(outlineOf({ ...all, bookmarks })).toEqual([{ title: "Its own", depth: 0, page: 2 }]);
  });

  it("is else that of its headings, each at its first letter", () => {
    const headings = [
      { title: "Findings", depth: 0, page: 1, top: 100 },
      { title: "Remedies", depth: 1, page: 2, top: 100 },
    ];
    expect(outlineOf(all)).toEqual(headings);
    expect(outlineOf({ ...all, bookmarks: [{ title: "To the web", depth: 0 }] })).toEqual(headings);
  });

  it("is none on a single page that has none of its own", () => {
    expect(outlineOf({ ...all, heights: [792] })).toEqual([]);
    expect(outlineOf({ ...all, heights: [792], bookmarks: [{ title: "Its own", depth: 0, page: 1 }] })).toHaveLength(1);
  });

  it("has no title with a word that the file hides and no page shows", () => {
    const bookmarks = [
      { title: "What Mr. Quimby found", depth: 0, page: 1 },
      { title: "Findings", depth: 1, page: 1 },
      { title: "Remedies", depth: 0, page: 2 },
    ];
    const blackened: HiddenText = { page: 1, hiding: "under-black", words: 3, text: "QUIMBY’s findings" };
    expect(outlineOf({ ...all, bookmarks, hidden: [{ ...blackened, text: "Quimby’s findings" }] })).toHaveLength(3);
    expect(outlineOf({ ...all, bookmarks, hidden: [{ ...blackened, text: "QUIMBY findings" }] })).toEqual([
      { title: "Findings", depth: 0, page: 1 },
      { title: "Remedies", depth: 0, page: 2 },
    ]);
  });
});
