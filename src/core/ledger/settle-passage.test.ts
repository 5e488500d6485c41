import { describe, expect, it } from "vitest";
import { typewritten } from "../fixtures/typewriter.ts";
import type { TextQuote } from "../model/anchor.ts";
import type { SignOff } from "../model/sign-off.ts";
import { settlePassage } from "./settle-passage.ts";

const text = typewritten(
  "Prosecutors must consider every lawful tool at their disposal.\nThe tools are many, and each of them has its use.",
  "Once more: each of them has its use.\nAnd a third time, for good measure: each of them has its use, always.",
);

const words = {
  exact: { exact: "consider every lawful tool at their disposal" },
  moved: { exact: "consider every lawful tool", prefix: "the quick brown fox jumps ", suffix: " over the lazy dog" },
  ambiguous: { exact: "each of them has its use" },
  missing: { exact: "nobody ever wrote these words into that document at all" },
} as const;

function settle(quote: TextQuote, signOff?: Partial<SignOff>, page?: number) {
  const target = { kind: "words" as const, path: "first.items[0].target[0]", source: "memo.pdf", quote, page };
  const signature = signOff && {
    state: "moved" as const,
    file: text.sha256,
    by: "E. Ditor",
    at: "2026-11-24",
    reason: "It stands so in the scan.",
    ...signOff,
  };
  return settlePassage(text, target, signature);
}

describe("a passage without a signature", () => {
  it("publishes where its words were found in their place, and nowhere else", () => {
    expect(settle(words.exact)).toMatchObject({ state: "exact", publishes: true, anchor: { state: "exact" } });
    for (const state of ["moved", "ambiguous", "missing"] as const) {
      const settled = settle(words[state]);
      expect(settled).toMatchObject({ state, publishes: false });
      expect(settled.anchor).toBeUndefined();
      expect(settled.lapse).toBeUndefined();
    }
  });
});

describe("a signature", () => {
  it("lets moved words publish where they were found", () => {
    const settled = settle(words.moved, { state: "moved" });
    expect(settled).toMatchObject({ publishes: true, signOff: { by: "E. Ditor" }, anchor: { state: "moved" } });
    expect(settled.anchor?.parts).toMatchObject([{ page: 1, text: "consider every lawful tool" }]);
  });

  it("lets missing words publish without a place", () => {
    const settled = settle(words.missing, { state: "missing" });
    expect(settled).toMatchObject({ publishes: true, state: "missing", signOff: { state: "missing" } });
    expect(settled.anchor).toBeUndefined();
  });

  it.each([
    ["by more of the words before", { prefix: "Once more: " }, "2: 11"],
    ["by more of the words after", { suffix: ", always" }, "2: 73"],
    ["by the page", { page: 1 }, "1: 87"],
    ["by page and words", { page: 2, prefix: "for good measure: " }, "2: 73"],
  ])("chooses one of several places %s", (_, choice, place) => {
    const settled = settle(words.ambiguous, { state: "ambiguous", choice });
    expect(settled).toMatchObject({ state: "ambiguous", publishes: true, anchor: { state: "ambiguous" } });
    const [part] = settled.anchor?.parts ?? [];
    expect(`${part?.page}: ${part?.start}`).toBe(place);
  });

  it.each<[string, TextQuote, Partial<SignOff>, RegExp, RegExp]>([
    [
      "the file is another",
      words.moved,
      { state: "moved", file: "f".repeat(64) },
      /lapsed: it is for a file with the SHA-256 f{64}, and this one has 0{64}/,
      /Look at the passage again/,
    ],
    [
      "the state is another",
      words.missing,
      { state: "moved" },
      /lapsed: it is for the state moved, and the state is missing now/,
      /Look at the passage again/,
    ],
    ["no place is chosen", words.ambiguous, { state: "ambiguous" }, /does not say which of the places/, /the page/],
    [
      "the choice leaves two places",
      words.ambiguous,
      { state: "ambiguous", choice: { page: 2 } },
      /does not lead to one place/,
      /a prefix or a suffix/,
    ],
    [
      "the chosen page does not have the words",
      words.ambiguous,
      { state: "ambiguous", choice: { page: 3 } },
      /does not lead to one place/,
      /the page/,
    ],
  ])("does not hold where %s", (_, quote, signOff, message, hint) => {
    const settled = settle(quote, signOff);
    expect(settled.publishes).toBe(false);
    expect(settled.anchor).toBeUndefined();
    expect(settled.signOff).toBeUndefined();
    expect(settled.lapse?.message).toMatch(message);
    expect(settled.lapse?.hint).toMatch(hint);
  });

  it("lapses where it is not needed any more, and the words publish by themselves", () => {
    const settled = settle(words.exact, { state: "moved" });
    expect(settled).toMatchObject({ publishes: true, state: "exact", anchor: { state: "exact" } });
    expect(settled.signOff).toBeUndefined();
    expect(settled.lapse?.message).toMatch(/lapsed[^]*found exactly now/);
    expect(settled.lapse?.hint).toMatch(/Remove signOff/);
  });
});

describe("settlePassage, of a region", () => {
  it("publishes a place without words by itself", () => {
    const selectors = [{ type: "FragmentSelector", value: "page=1&xywh=percent:0,0,50,50" }] as const;
    const target = { kind: "words", path: "", source: "memo.pdf", quote: { exact: "" }, selectors } as const;
    const settled = settlePassage(typewritten("a page"), target, undefined, [{ width: 600, height: 800 }]);
    expect(settled).toMatchObject({ state: "region", publishes: true, anchor: { parts: [{ page: 1, text: "" }] } });
  });
});
