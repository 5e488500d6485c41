import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isAnchored, resolveQuote } from "../anchor/resolve.ts";
import { MEMO_PARAGRAPHS } from "../fixtures/memo-paragraphs.ts";
import { typewritten } from "../fixtures/typewriter.ts";
import type { TextQuote } from "../model/anchor.ts";
import type { SignOff } from "../model/sign-off.ts";
import type { AnnotationEntry } from "../parse/annotation-entry.ts";
import { planFixes } from "./plan-fixes.ts";

const memo = typewritten(...MEMO_PARAGRAPHS);

function entry(quote: TextQuote, page?: number, choice?: SignOff["choice"]): AnnotationEntry {
  const signOff: SignOff = { state: "ambiguous", file: memo.sha256, by: "E", at: "2026-11-24", reason: "R", choice };
  return {
    id: "one",
    relation: "describes",
    basis: "document",
    note: "",
    notePath: "",
    passages: [{ kind: "words", path: "target", source: "memo.pdf", quote, page }],
    related: [],
    signOffs: choice && [signOff],
    path: "",
  };
}

/** The quotation as it is once the fixes are in. */
function fixed(
  quote: TextQuote,
  page?: number,
  choice?: SignOff["choice"],
): { quote: TextQuote; page?: number | undefined } {
  const [fix] = planFixes(memo, [entry(quote, page, choice)]);
  return { quote: { ...quote, ...fix?.context }, page: fix?.page ?? page };
}

function placeOf(quote: TextQuote): string {
  const found = resolveQuote(memo, quote);
  return isAnchored(found)
    ? `${found.state} ${found.parts.map(({ page, start }) => `${page}:${start}`).join(" ")}`
    : found.state;
}

describe("planFixes", () => {
  it("leaves alone what stands out, is missing, or stands beside other words", () => {
    for (const quote of [
      { exact: "every lawful tool at their disposal" },
      { exact: "words that nobody ever wrote in any memo at all" },
      {
        exact: "an opioid coordinator in every district",
        prefix: "quite other words altogether ",
        suffix: " and so on here",
      },
    ]) {
      expect(planFixes(memo, [entry(quote)])).toEqual([]);
    }
  });

  it("proposes nothing where nothing says which place is meant", () => {
    expect(placeOf({ exact: "capital punishment" })).toBe("ambiguous");
    expect(planFixes(memo, [entry({ exact: "capital punishment" })])).toEqual([]);
  });

  it.each<[string, number | undefined, SignOff["choice"], number]>([
    ["the page hint", 2, undefined, 2],
    ["the editor's choice", undefined, { page: 1 }, 1],
  ])("lengthens the context where %s says which is meant", (_, page, choice, expected) => {
    const exact = "death";
    const document = typewritten(
      "In the face of all of this death we wait.",
      "To combat this deadly thing, death is meant.",
    );
    expect(resolveQuote(document, { exact }).state).toBe("ambiguous");
    const [fix] = planFixes(document, [entry({ exact }, page, choice)]);
    const found = resolveQuote(document, { exact, ...fix?.context });
    expect(found).toMatchObject({ state: "exact", parts: [{ page: expected }] });
  });

  it("corrects the page hint, and mends related passages too", () => {
    const quote = { exact: "every lawful tool at their disposal" };
    expect(planFixes(memo, [entry(quote, 7)])).toEqual([
      { annotation: "one", path: "target", context: undefined, page: 2 },
    ]);
    const related = { ...entry(quote), related: [{ path: "related[0]", quote: { exact: "no such words in here" } }] };
    expect(planFixes(memo, [related])).toEqual([]);
  });

  const words = MEMO_PARAGRAPHS.join(" ").split(" ");
  const someWords = fc
    .record({
      from: fc.nat(words.length - 2),
      count: fc.integer({ min: 1, max: 6 }),
      page: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
    })
    .map(({ from, count, page }) => ({ page, quote: { exact: words.slice(from, from + count).join(" ") } }));

  it("never makes anything worse, never leads elsewhere, and has nothing to do a second time", () => {
    fc.assert(
      fc.property(someWords, ({ quote, page }) => {
        const before = resolveQuote(memo, quote, { page });
        const after = fixed(quote, page);
        expect(after.quote.exact).toBe(quote.exact);
        const then = resolveQuote(memo, after.quote, { page: after.page });
        if (isAnchored(before)) expect(then).toMatchObject({ state: before.state, parts: before.parts });
        else if (isAnchored(then)) expect(before.state).toBe("ambiguous");
        expect(planFixes(memo, [entry(after.quote, after.page)])).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
