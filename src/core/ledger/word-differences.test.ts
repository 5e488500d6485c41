import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markedDifferences } from "./marked-differences.ts";
import { wordDifferences } from "./word-differences.ts";

describe("wordDifferences", () => {
  it.each([
    ["the same", "every lawful tool", "every  lawful\ntool", ""],
    ["another word", "every lawful tool", "every unlawful tool", "every [-lawful-] {+unlawful+} tool"],
    ["a word too many", "every lawful tool", "every single lawful tool", "every {+single+} lawful tool"],
    ["a word left out", "shall not be used", "shall be used", "shall [-not-] be used"],
    ["capitals and marks", "the “tool”", 'The "tool"', '[-the “tool”-] {+The "tool"+}'],
    ["nothing in the document", "", "every tool", "{+every tool+}"],
    ["changes between the same words", "a b c d e", "a x c y e", "a [-b-] {+x+} c [-d-] {+y+} e"],
  ])("shows %s", (_, document, asked, expected) => {
    expect(markedDifferences(wordDifferences(document, asked))).toBe(expected);
  });

  const text = fc.array(fc.constantFrom("a", "b", "c", "not", "5"), { maxLength: 12 }).map((words) => words.join(" "));

  it("gives both texts back, whole and in order, and no two runs of one kind in a row", () => {
    fc.assert(
      fc.property(text, text, (document, asked) => {
        const changes = wordDifferences(document, asked);
        const side = (other: string): string =>
          changes
            .filter(({ kind }) => kind !== other)
            .map(({ text }) => text)
            .join(" ");
        expect(side("added")).toBe(document);
        expect(side("removed")).toBe(asked);
        expect(changes.some(({ kind }, index) => kind === changes[index + 1]?.kind)).toBe(false);
      }),
    );
  });

  it("marks nothing where nothing differs", () => {
    fc.assert(fc.property(text, (same) => markedDifferences(wordDifferences(same, same)) === ""));
  });

  it("shows long stretches whole instead of comparing for ever", () => {
    const long = Array.from({ length: 5_000 }, (_, index) => `w${index}`).join(" ");
    const other = long.replaceAll("w", "v");
    expect(wordDifferences(long, other)).toEqual([
      { kind: "removed", text: long },
      { kind: "added", text: other },
    ]);
  });
});
