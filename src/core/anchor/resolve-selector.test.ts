import { describe, expect, it } from "vitest";
import { CHARACTER_WIDTH, MARGIN, typewritten } from "../fixtures/typewriter.ts";
import type { Selector } from "../model/selector.ts";
import { isAnchored } from "./resolve.ts";
import { resolveSelector, resolveTargets } from "./resolve-selector.ts";

const document = typewritten(
  "The seal is in a corner. We fight the crime here.",
  "They fight the crime there, in lands far away. 𐐀𐐁 and we fight the crime here.",
);
const sizes = [
  { width: 600, height: 800 },
  { width: 600, height: 800 },
];
const crime = { type: "TextQuoteSelector", exact: "fight the crime" } as const;

function found(...selectors: Selector[]): string {
  const result = resolveSelector(document, selectors, sizes);
  if (!isAnchored(result)) return result.state;
  const parts = result.parts.map(({ page, start, text }) => `${page}:${start}:${text}`);
  return `${result.state} ${parts.join(" ")}`;
}

describe("resolveSelector", () => {
  it.each<[string, Selector[], string]>([
    ["words", [{ ...crime, prefix: "They" }], "exact 2:5:fight the crime"],
    ["words that repeat", [crime], "ambiguous"],
    ["a page as a hint", [crime, { type: "FragmentSelector", value: "page=1" }], "exact 1:28:fight the crime"],
    [
      "a page that is wrong",
      [
        { ...crime, prefix: "They" },
        { type: "FragmentSelector", value: "page=1" },
      ],
      "exact 2:5:fight the crime",
    ],
    [
      "a position as a hint",
      [crime, { type: "TextPositionSelector", start: 28, end: 43 }],
      "exact 1:28:fight the crime",
    ],
    ["a position alone", [{ type: "TextPositionSelector", start: 28, end: 43 }], "missing"],
    [
      "a page, refined by words",
      [{ type: "FragmentSelector", value: "page=1", refinedBy: crime }],
      "exact 1:28:fight the crime",
    ],
    [
      "words, refined by words",
      [{ type: "TextQuoteSelector", exact: "in lands far away. 𐐀𐐁 and we fight the crime here", refinedBy: crime }],
      "exact 2:59:fight the crime",
    ],
    [
      "words, refined by a position in code points",
      [
        {
          type: "TextQuoteSelector",
          exact: "𐐀𐐁 and we fight",
          refinedBy: { type: "TextPositionSelector", start: 3, end: 9 },
        },
      ],
      "exact 2:52:and we",
    ],
    [
      "words that are not there, refined",
      [{ type: "TextQuoteSelector", exact: "nowhere to be found at all", refinedBy: crime }],
      "missing",
    ],
    ["nothing", [], "missing"],
  ])("finds %s", (_name, selectors, expected) => {
    expect(found(...selectors)).toBe(expected);
  });

  it("gives what is refined its places on the page", () => {
    const result = resolveSelector(document, {
      type: "TextQuoteSelector",
      exact: "They fight the crime",
      refinedBy: crime,
    });
    const quads = isAnchored(result) ? result.parts[0]?.quads : undefined;
    expect(quads?.[0]?.[0]).toBe(MARGIN + 5 * CHARACTER_WIDTH);
  });

  it.each([
    ["page=1&xywh=100,200,50,40", [100, 200, 150, 240]],
    ["page=1&xywh=pixel:100,200,50,40", [100, 200, 150, 240]],
    ["page=1&xywh=percent:10,50,20,25", [60, 400, 180, 600]],
    ["page=1&viewrect=10.5,20,30,40", [10.5, 20, 40.5, 60]],
    ["page=1&xywh=550,780,100,100", [550, 780, 600, 800]],
    ["#page=1", [0, 0, 600, 800]],
  ])("finds the region %s", (value, [left, top, right, bottom]) => {
    expect(resolveSelector(document, { type: "FragmentSelector", value }, sizes)).toEqual({
      state: "region",
      whole: false,
      errorShare: 0,
      parts: [{ page: 1, start: 0, end: 0, text: "", quads: [[left, top, right, top, right, bottom, left, bottom]] }],
    });
  });

  it("puts a page and its refinement together", () => {
    const selector = {
      type: "FragmentSelector",
      value: "page=2",
      refinedBy: { type: "FragmentSelector", value: "xywh=1,2,3,4" },
    } as const;
    expect(resolveSelector(document, selector)).toMatchObject({ state: "region", parts: [{ page: 2 }] });
  });

  it.each([
    ["no page", "xywh=1,2,3,4", "names no page"],
    ["a page too many", "page=3&xywh=1,2,3,4", "has 2"],
    ["a region beside the page", "page=1&xywh=700,2,3,4", "not on page 1"],
    ["an empty region", "page=1&xywh=7,2,0,4", "not on page 1"],
    ["what is no region", "xywh=1,2,3", "No selector"],
    ["a broken escape", "page=%E0%A4%A", "No selector"],
  ])("says why there is no region for %s", (_name, value, reason) => {
    const result = resolveSelector(document, { type: "FragmentSelector", value }, sizes);
    expect(isAnchored(result) ? "" : result.reason).toContain(reason);
  });

  it("does not follow refinements for ever", () => {
    let selector: Selector = crime;
    for (let depth = 0; depth < 1_000; depth += 1) selector = { ...crime, prefix: "They", refinedBy: selector };
    expect(resolveSelector(document, selector).state).toBe("missing");
  });
});

describe("resolveTargets", () => {
  it("takes each target by itself", () => {
    const targets = [
      { ...crime, prefix: "They" },
      [{ ...crime, prefix: "corner. We" }],
      { type: "FragmentSelector", value: "page=1" },
    ] as const;
    expect(resolveTargets(document, targets, sizes).map(({ state }) => state)).toEqual(["exact", "exact", "region"]);
  });
});
