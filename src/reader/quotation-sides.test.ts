import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Quotation } from "../core/model/standing.ts";
import { quotationSides } from "./quotation-sides.ts";

const headline: Quotation = {
  quoted: "Strongly Encourages",
  source: "strongly encourage",
  exact: false,
  changes: [
    { kind: "same", text: "Strongly" },
    { kind: "removed", text: "encourage" },
    { kind: "added", text: "Encourages" },
  ],
};

const joined = (side: readonly { readonly text: string }[]): string => side.map(({ text }) => text).join(" ");
const differing = (side: readonly { readonly text: string; readonly differs: boolean }[]): string[] =>
  side.filter(({ differs }) => differs).map(({ text }) => text);

describe("both sides of a quotation", () => {
  it("shows the document's own letters where only capitals differ, and marks them", () => {
    const sides = quotationSides(headline);
    expect(joined(sides.document)).toBe("strongly encourage");
    expect(differing(sides.document)).toEqual(["strongly", "encourage"]);
    expect(differing(sides.commentary)).toEqual(["Strongly", "Encourages"]);
  });

  it("marks only what differs", () => {
    const sides = quotationSides({
      quoted: "must consider every tool",
      source: "must consider every lawful tool",
      exact: false,
      changes: [
        { kind: "same", text: "must consider every" },
        { kind: "removed", text: "lawful" },
        { kind: "same", text: "tool" },
      ],
    });
    expect(differing(sides.commentary)).toEqual([]);
    expect(differing(sides.document)).toEqual(["lawful"]);
  });

  it("keeps the very words of both sides, whatever the comparison says", () => {
    const word = fc.constantFrom("must", "Must", "consider", "every", "lawful", "tool");
    const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((all) => all.join(" "));
    const change = fc.record({ kind: fc.constantFrom("same" as const, "removed" as const, "added" as const), text });
    fc.assert(
      fc.property(text, text, fc.array(change, { maxLength: 6 }), (quoted, source, changes) => {
        const sides = quotationSides({ quoted, source, changes, exact: false });
        expect(joined(sides.commentary)).toBe(quoted);
        expect(joined(sides.document)).toBe(source);
      }),
    );
  });
});
