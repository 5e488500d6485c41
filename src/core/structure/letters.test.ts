import { describe, expect, it } from "vitest";
import type { TextVersion } from "../model/text-version.ts";
import { lettersOf, stretchOf } from "./letters.ts";

const version: TextVersion = {
  sha256: "0".repeat(64),
  direction: "ltr",
  blocks: [
    { kind: "page", page: 1 },
    {
      kind: "paragraph",
      content: [
        { page: 1, start: 0, text: "It began", after: " " },
        { page: 1, start: 9, text: "here", after: " " },
        { begins: 2 },
        { page: 2, start: 5, text: "and ends" },
      ],
    },
    { kind: "footnote", content: [{ page: 1, start: 14, text: "a note" }] },
    { kind: "furniture", edge: "head", content: [{ page: 2, start: 0, text: "Head" }] },
    { kind: "paragraph", content: [{ page: 2, start: 14, text: "Next" }] },
  ],
};
const letters = lettersOf(version);

describe("the letters of a text version", () => {
  it("have the places of the pages' text, without white space", () => {
    expect(letters.offsets.slice(0, 3)).toEqual([0, 1, 3]);
    expect(letters.pages).toHaveLength("Itbeganhereandendsanote".length + "HeadNext".length);
  });

  it("are one stretch where they follow each other in the file", () => {
    // "gan here": over the end of a line.
    expect(stretchOf(letters, 4, 11)).toEqual([{ page: 1, start: 5, end: 13 }]);
  });

  it("are none where a note that nobody selected stands between them", () => {
    // "here and": the note at the foot of page 1 comes between.
    expect(stretchOf(letters, 7, 14)).toEqual([]);
  });

  it("are one over a running head, which comes between all words of two pages", () => {
    const without = { ...version, blocks: version.blocks.filter(({ kind }) => kind !== "footnote") };
    expect(stretchOf(lettersOf(without), 7, 14)).toEqual([
      { page: 1, start: 9, end: 13 },
      { page: 2, start: 5, end: 8 },
    ]);
  });

  it("are one where a running head is selected along with them, wherever the version has it", () => {
    const without = { ...version, blocks: version.blocks.filter(({ kind }) => kind !== "footnote") };
    // "ends Head Next".
    expect(stretchOf(lettersOf(without), 14, 26)).toEqual([{ page: 2, start: 9, end: 18 }]);
    // "Head" alone.
    expect(stretchOf(lettersOf(without), 18, 22)).toEqual([{ page: 2, start: 0, end: 4 }]);
  });
});
