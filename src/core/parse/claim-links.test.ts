import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Inline } from "../model/commentary.ts";
import { readBlock } from "./claim-links.ts";
import { parseCommentary } from "./commentary.ts";

function quotations(markdown: string): string[] {
  return parseCommentary(`# Title\n\nStandfirst.\n\n${markdown}`).quotations.map(
    ({ text, line, covered }) => `${line} ${covered}: ${text}`,
  );
}

describe("quotations of a commentary", () => {
  it.each([
    ["within a claim", "It has [“every lawful tool”](#a).", ["5 wholly: every lawful tool"]],
    ["round a claim", "It has “[every lawful tool](#a).”", ["5 wholly: every lawful tool."]],
    ["made of two claims", "“[every lawful](#a) [tool](#b)”", ["5 wholly: every lawful tool"]],
    ["reaching beyond a claim", "“[every lawful](#a) tool”", ["5 partly: every lawful tool"]],
    ["outside of claims", "[It](#a) has “every *lawful* tool”.", ["5 not: every lawful tool"]],
    ["in a list and a heading", "## A “scourge”\n\n- “tools”", ["5 not: scourge", "7 not: tools"]],
    ["that are none", "The prosecutors’ choice isn’t ours.", []],
  ])("%s", (_, markdown, expected) => {
    expect(quotations(markdown)).toEqual(expected);
  });

  it("counts title and standfirst in", () => {
    expect(parseCommentary("# The “Memo”\n\nOf “tools”.").quotations).toMatchObject([
      { text: "Memo", line: 1 },
      { text: "tools", line: 3 },
    ]);
  });

  it("covers words wholly exactly where every word of them is a claim's", () => {
    const piece = fc.record({ words: fc.constantFrom("one ", "two ", " — "), claimed: fc.boolean() });
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
        const inlines: Inline[] = pieces.map(({ words, claimed }) => {
          const text: Inline = { type: "text", value: words };
          return claimed ? { type: "claim", id: "a", children: [text] } : text;
        });
        const block: Inline[] = [{ type: "text", value: "“x" }, ...inlines, { type: "text", value: "”" }];
        const [whole] = readBlock(
          [{ type: "text", value: "“" }, ...inlines, { type: "text", value: "”" }],
          1,
        ).quotations;
        const left = pieces.some(({ words, claimed }) => !claimed && /\p{L}/u.test(words));
        const taken = pieces.some(({ claimed }) => claimed);
        const holdsWords = pieces.some(({ words }) => /\p{L}/u.test(words));
        if (holdsWords) expect(whole?.covered).toBe(left ? (taken ? "partly" : "not") : "wholly");
        expect(readBlock(block, 1).quotations[0]?.covered).toBe(taken ? "partly" : "not");
      }),
    );
  });
});
