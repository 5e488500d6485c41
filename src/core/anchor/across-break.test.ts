import { describe, expect, it } from "vitest";
import { resolveQuote } from "./resolve.ts";

const partsOf = (pages: readonly string[], exact: string, suffix = ""): string[] => {
  const anchor = resolveQuote(
    {
      sha256: "0".repeat(64),
      pages: pages.map((text, index) => ({ page: index + 1, text, boxes: [], lines: [] })),
    },
    { exact, suffix },
  );
  expect(anchor.state).toMatch(/^(?:exact|approximate)$/);
  return "parts" in anchor ? anchor.parts.map(({ page, text }) => `${page}: ${text}`) : [];
};

const FIRST = [
  "Annual report of the river survey\nThe Institute recorded oxygen\nat 667 terraces along the Sauk Fork,\n29",
  "Annual report of the river survey\na loss of 158,362 tons was seen.\nVolunteers failed to record it.\n30",
];

describe("a passage over a page break", () => {
  it("ends with its own word, though the running head begins with the same letter", () => {
    expect(partsOf(FIRST, "recorded oxygen at 667 terraces along the Sauk Fork, a", " loss of 158,362 tons")).toEqual([
      "1: recorded oxygen at 667 terraces along the Sauk Fork,",
      "2: a",
    ]);
  });

  it("begins as near to the break as it can, though a line further up ends with the same word", () => {
    const pages = [
      "Bericht der Kommission\nzum Haftbefehl zahlte Dietz die\nschriftliche Summe nicht, sofern die\n5",
      "Bericht der Kommission\nVerjährung von 1957 endgültig eintrat.\nDie Beklagte schwieg.\n6",
    ];
    expect(partsOf(pages, "die Verjährung von 1957 endgültig eintrat.")).toEqual([
      "1: die",
      "2: Verjährung von 1957 endgültig eintrat.",
    ]);
    expect(partsOf(pages, "sofern die Verjahrung von 1957 endgültig eintrat.")).toEqual([
      "1: sofern die",
      "2: Verjährung von 1957 endgültig eintrat.",
    ]);
  });
});
