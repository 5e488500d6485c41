import { describe, expect, it } from "vitest";
import { MEMO_PARAGRAPHS } from "../fixtures/memo-paragraphs.ts";
import { compareQuotation } from "./compare.ts";

const passage =
  "In 2016 the Attorney General did not say “never”; U.S. prosecutors strongly encourage it, when appropriate.";

function verdict(quoted: string, text = passage): string {
  const comparison = compareQuotation(quoted, text);
  if (!comparison.ok) return "refused";
  return comparison.quotation.exact ? "exact" : "changed";
}

describe("compareQuotation", () => {
  it.each([
    ["the same words", "the Attorney General did not say", "exact"],
    ["capitals", "THE ATTORNEY general", "exact"],
    ["straight marks within", 'not say "never"; U.S. prosecutors', "exact"],
    ["single marks within", "not say ‘never’; U.S. prosecutors", "exact"],
    ["white space", "the  Attorney\n General", "exact"],
    ["a last comma", "strongly encourage it,", "exact"],
    ["a last stop", "strongly encourage it.", "exact"],
    ["no last stop", "when appropriate", "exact"],
    ["an ellipsis", "prosecutors … encourage it", "changed"],
    ["spaced dots", "prosecutors . . . encourage it", "changed"],
    ["a bracketed ellipsis", "prosecutors [...] encourage it", "changed"],
    ["editor's words", "[the] prosecutors strongly encourage [that]", "changed"],
    ["an editor's capital", "[T]he Attorney General", "changed"],
    ["an editor's ending", "prosecutors strongly encourag[ing] it", "changed"],
    ["another ending", "strongly encourages it", "changed"],
    ["another ending, in a title", "Strongly Encourages", "changed"],
    ["a comma left out", "encourage it when appropriate", "changed"],
    ["another word", "prosecutors weakly encourage it", "refused"],
    ["a word left out", "prosecutors encourage it", "refused"],
    ["a word put in", "prosecutors very strongly encourage it", "refused"],
    ["a negation left out", "Attorney General did say", "refused"],
    ["a negation left out by an ellipsis", "Attorney General did … say", "refused"],
    ["a negation put in", "prosecutors do not strongly encourage", "refused"],
    ["a negation put in by brackets", "prosecutors strongly [never] encourage", "refused"],
    ["a negation replaced by brackets", "General did [indeed] say", "refused"],
    ["another number", "In 2017 the Attorney General", "refused"],
    ["another number in brackets", "In [2017] the Attorney General", "refused"],
    ["another name", "the Solicitor General", "refused"],
    ["a name with another ending", "the Attorneys General", "refused"],
    ["words in another order", "General the Attorney did", "refused"],
    ["words of elsewhere", "a wholly different matter", "refused"],
    ["no words", "…", "refused"],
  ])("judges %s: %s", (_name, quoted, expected) => {
    expect(verdict(quoted)).toBe(expected);
  });

  it("hears a negation in a sentence that an ellipsis leaves out whole", () => {
    const text = "We act now. It is not easy. We act tomorrow.";
    expect(verdict("We act now. … We act tomorrow.", text)).toBe("changed");
    expect(verdict("It is … easy.", text)).toBe("refused");
  });

  it.each([
    ["killed more than 64,000 Americans", "exact"],
    ["killed more than 64.000 Americans", "refused"],
    ["killed more than 46,000 Americans", "refused"],
    ["more than 64,000 American", "refused"],
    ["under 50", "exact"],
    ["under 5", "refused"],
  ])("is strict with numbers and names: %s", (quoted, expected) => {
    expect(verdict(quoted, MEMO_PARAGRAPHS[0])).toBe(expected);
  });

  it.each([
    ["(18 U.S.C. § 924(j))", "exact"],
    ["18 U.S.C. § 924(j)", "exact"],
    ["18 U.S.C. § 924(e)", "refused"],
    ["18 U.S.C. § 9 24(j)", "refused"],
    ["21 U.S.C. § 924(j)", "refused"],
  ])("is strict with sections: %s", (quoted, expected) => {
    expect(verdict(quoted, MEMO_PARAGRAPHS[2])).toBe(expected);
  });

  it("shows the changes, the passage's words before the commentary's", () => {
    expect(compareQuotation("Strongly Encourages federal prosecutors … when appropriate", MEMO_PARAGRAPHS[2])).toEqual({
      ok: true,
      quotation: {
        quoted: "Strongly Encourages federal prosecutors … when appropriate",
        source: "strongly encourage federal prosecutors to use these statutes, when appropriate",
        exact: false,
        changes: [
          { kind: "same", text: "Strongly" },
          { kind: "removed", text: "encourage" },
          { kind: "added", text: "Encourages" },
          { kind: "same", text: "federal prosecutors" },
          { kind: "removed", text: "to use these statutes," },
          { kind: "added", text: "…" },
          { kind: "same", text: "when appropriate" },
        ],
      },
    });
  });

  it("shows both where they part", () => {
    const comparison = compareQuotation("federal prosecutors may consider every tool", MEMO_PARAGRAPHS[1]);
    expect(comparison.ok ? "" : comparison.reason).toBe(
      "The quotation has “may” where the passage has “must”. Quoted: “federal prosecutors may consider every tool”. In the passage: “federal prosecutors must consider every lawful tool”.",
    );
  });

  it("does not compare for ever", () => {
    const started = performance.now();
    expect(verdict("a ".repeat(100_000), "a ".repeat(100_000))).toBe("refused");
    expect(verdict(`${"a ".repeat(1_900)}b`, "a ".repeat(2_000))).toBe("refused");
    expect(verdict("[".repeat(50_000), "a")).toBe("refused");
    expect(verdict(`a ${". ".repeat(50_000)}b`, "a")).toBe("refused");
    expect(performance.now() - started).toBeLessThan(10_000);
  }, 20_000);
});
