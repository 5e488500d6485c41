import { describe, expect, it } from "vitest";
import type { TextBlock, TextVersion } from "../model/text-version.ts";
import { paragraphNumbers } from "./paragraph-numbers.ts";

const paragraph = (text: string, start: number, page = 1): TextBlock => ({
  kind: "paragraph",
  content: [{ page, start, text }],
});
const version: TextVersion = {
  sha256: "0".repeat(64),
  direction: "ltr",
  blocks: [
    { kind: "page", page: 1 },
    paragraph("Washington, D.C.", 0),
    paragraph("SUBJECT: What the committee said of the year before", 20),
    { kind: "heading", level: 1, content: [{ page: 1, start: 80, text: "The committee met on the third of March." }] },
    paragraph("The committee met on the third of March.", 130),
    { kind: "list", items: [{ depth: 0, marker: [], content: [{ page: 1, start: 180, text: "First, the income." }] }] },
    {
      kind: "paragraph",
      content: [
        { page: 1, start: 210, text: "What was decided in", after: " " },
        { begins: 2 },
        { page: 2, start: 12, text: "the end was little enough." },
      ],
    },
    paragraph("All of them had what they had asked for, as the clerk said:²", 50, 2),
    paragraph("委員会は三月三日に開かれ、各部の報告を聞いた。", 120, 2),
  ],
};
const at = (...stretches: [page: number, start: number, end: number][]): readonly number[] =>
  paragraphNumbers(
    version,
    stretches.map(([page, start, end]) => ({ page, start, end })),
  );

describe("the number of a paragraph on its page", () => {
  it("counts running text alone, from the page's first on", () => {
    expect(at([1, 140, 150])).toEqual([1]);
    expect(at([1, 215, 220])).toEqual([2]);
    expect(at([2, 60, 70])).toEqual([2]);
    expect(at([2, 125, 130])).toEqual([3]);
  });

  it("is 1 of a paragraph that goes on from the page before", () => {
    expect(at([2, 15, 20])).toEqual([1]);
  });

  it("is one for each paragraph that is touched, each once", () => {
    expect(at([2, 60, 70], [2, 15, 20], [2, 62, 64])).toEqual([1, 2]);
    expect(at([2, 15, 60])).toEqual([1, 2]);
  });

  it("is not known in a head, a list or a heading, nor over several pages, nor of nothing", () => {
    expect(at([1, 0, 10])).toEqual([]);
    expect(at([1, 30, 40])).toEqual([]);
    expect(at([1, 85, 90])).toEqual([]);
    expect(at([1, 185, 190], [1, 140, 150])).toEqual([]);
    expect(at([1, 215, 229], [2, 12, 20])).toEqual([]);
    expect(at()).toEqual([]);
    expect(at([1, 0, 0])).toEqual([]);
  });
});
