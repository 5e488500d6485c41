import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quotedStretches, unclosedQuotation } from "./quoted-stretches.ts";

describe("quotedStretches", () => {
  it.each([
    ["curly double", "He said “every lawful tool” to us", ["every lawful tool"]],
    ["straight double", 'He said "every lawful tool" to us', ["every lawful tool"]],
    ["curly single", "Sessions ‘Strongly Encourages’ it", ["Strongly Encourages"]],
    ["straight single", "Sessions 'Strongly Encourages' it", ["Strongly Encourages"]],
    ["German", "Er sagte „jedes Mittel“ dazu", ["jedes Mittel"]],
    ["French", "Il a dit « tout outil » hier", [" tout outil "]],
    ["several", '“one” and ‘two’ and "three"', ["one", "two", "three"]],
    ["nested", "“He said ‘must’ twice” then", ["He said ‘must’ twice"]],
    ["nested the other way", "‘He said “must” twice’ then", ["He said “must” twice"]],
    ["apostrophes", "We don’t, the prosecutors’ choice, ’tis the '90s, it's James' own", []],
    ["an apostrophe within", "‘we don’t know’ he said", ["we don’t know"]],
    ["a straight apostrophe within", "'we don't know' he said", ["we don't know"]],
    ["a possessive within", "‘the prosecutors’ choice.’ Then", ["the prosecutors’ choice."]],
    ["a doubtful possessive", "‘the prosecutors’ chose ‘it’ then", ["the prosecutors", "it"]],
    ["marks at both ends", "“all of it”", ["all of it"]],
    ["a stop within", "“all of it.”", ["all of it."]],
    ["a single mark that is never closed", "the ‘open one", []],
    ["nothing", "", []],
  ])("finds %s", (_name, text, expected) => {
    const stretches = quotedStretches(text);
    expect(stretches.map((stretch) => stretch.text)).toEqual(expected);
    for (const stretch of stretches) expect(text.slice(stretch.start, stretch.end)).toBe(stretch.text);
  });

  it("says where a double mark is never closed", () => {
    expect(unclosedQuotation("he said “every lawful tool")).toBe(8);
    expect(unclosedQuotation("he said “every” lawful tool")).toBeUndefined();
  });

  it("takes any text, quickly", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("“", "”", "‘", "’", '"', "'", "a", "s", " ", "\uD800")), (pieces) => {
        const text = pieces.join("");
        for (const { start, end } of quotedStretches(text)) expect(start).toBeLessThanOrEqual(end);
      }),
    );
    const started = performance.now();
    quotedStretches("“".repeat(20_000));
    quotedStretches(" 's ".repeat(20_000));
    expect(performance.now() - started).toBeLessThan(10_000);
  }, 20_000);
});
