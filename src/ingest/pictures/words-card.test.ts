import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claimLines, drawWordsCard } from "./words-card.ts";

describe("a card of words", () => {
  it("sets few words large and in the middle", () => {
    const lines = claimLines("Federal law has allowed death for certain drug offenses since 1994");
    expect(lines.map(({ text }) => text)).toEqual([
      "Federal law has allowed",
      "death for certain drug",
      "offenses since 1994",
    ]);
    expect(new Set(lines.map(({ size }) => size))).toEqual(new Set([64]));
  });

  it("sets more words smaller, loses none where they fit, and says where they do not", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 160 }), (words) => {
        const lines = claimLines(words.join(" "));
        const text = lines.map((line) => line.text).join(" ");
        expect(text.endsWith("…") ? words.join(" ").startsWith(text.slice(0, -1)) : text === words.join(" ")).toBe(
          true,
        );
        const baselines = lines.map(({ baseline }) => baseline);
        expect(baselines).toEqual(baselines.toSorted((one, other) => other - one));
        for (const baseline of baselines) expect(baseline).toBeGreaterThan(20);
      }),
    );
  });

  it("is of the size of every card", async () => {
    const card = await drawWordsCard("It says nothing of that.", { title: "A title", line: "A source" });
    expect(card).toMatchObject({ width: 1200, height: 630, type: "png" });
    expect(card.bytes.byteLength).toBeLessThan(60_000);
  });
});
