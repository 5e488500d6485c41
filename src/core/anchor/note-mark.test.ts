import { describe, expect, it } from "vitest";
import { resolveQuote } from "./resolve.ts";

const stateOf = (text: string, exact: string): string =>
  resolveQuote(
    {
      sha256: "0".repeat(64),
      pages: [{ page: 1, text: `The hearing was opened by the clerk.\n${text}`, boxes: [], lines: [] }],
    },
    { exact },
  ).state;

describe("the mark of a note", () => {
  it.each([
    ["The court held that the statute was plain.1 The next question", "that the statute was plain. The next question"],
    ["The court held that the statute was plain.12 The next question", "that the statute was plain. The next question"],
    ["The court held that the statute was plain.1, 2 The next one", "that the statute was plain."],
    ["It held that the statute was plain.1,2 The next question", "that the statute was plain. The next question"],
    ["It held that the “statute was plain,”4 and said so", "that the “statute was plain,” and said so"],
    ["It held that the statute[3] was plain and said so", "It held that the statute was plain and said so"],
    ["It held that the statute was plain.[3] He went on", "that the statute was plain. He went on"],
    ["It held that the statute was plain; he went on", "that the statute was plain;1 he went on"],
  ])("may be left out: %s", (text, exact) => {
    expect(stateOf(text, exact)).toMatch(/^(?:approximate|exact)$/);
  });

  it.each([
    // Another mark, or one that is none: a word of its own, part of a number, of a heading, too long.
    ["The court held that the statute was plain.1 The next question", "that the statute was plain.2 The next question"],
    ["The court held that the statute was plain. 1 The next question", "that the statute was plain. The next question"],
    ["The court said so in the year of 1987.5 The next question", "said so in the year of 1987. The next question"],
    ["It is a matter of Sect.4 and nothing else was said of it", "a matter of Sect. and nothing else was said of it"],
    ["It is the statute of that year.1987 The next question was", "the statute of that year. The next question was"],
    [
      "It held that the statute (B),4 was plain and said so there",
      "that the statute (B),5 was plain and said so there",
    ],
    ["The court fined them 40 dollars and the costs of it all", "The court fined them dollars and the costs of it all"],
  ])("is told from a number: %s", (text, exact) => {
    expect(stateOf(text, exact)).toBe("differs");
  });
});
