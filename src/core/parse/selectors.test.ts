import { describe, expect, it } from "vitest";
import type { PassageTarget } from "./annotation-entry.ts";
import { annotationEntries } from "./annotation-entry.ts";
import { parseAnnotationFile } from "./annotation-file.ts";

const quote = { type: "TextQuoteSelector", exact: "every lawful tool" };

function fileWith(selector: unknown): unknown {
  const target = { type: "SpecificResource", source: "memo.pdf", selector };
  const item = { id: "#a", type: "Annotation", relation: "cito:supports", basis: "document", target: [target] };
  return { type: "AnnotationCollection", total: 1, first: { type: "AnnotationPage", items: [item] } };
}

function targetOf(selector: unknown): PassageTarget | undefined {
  const { value, problems } = parseAnnotationFile(fileWith(selector));
  expect(problems).toBeUndefined();
  return value && annotationEntries(value)[0]?.passages[0];
}

describe("selectors of a file", () => {
  it("are words and a page where they say no more", () => {
    const target = targetOf([quote, { type: "FragmentSelector", value: "page=2" }]);
    expect(target).toEqual({
      kind: "words",
      path: "first.items[0].target[0]",
      source: "memo.pdf",
      quote: { exact: "every lawful tool" },
      page: 2,
    });
  });

  it.each([
    ["a region", [{ type: "FragmentSelector", value: "page=1&xywh=percent:10,80,30,10" }], ""],
    ["a view", [{ type: "FragmentSelector", value: "page=1&viewrect=72,72,200.5,100" }], ""],
    ["a position", [quote, { type: "TextPositionSelector", start: 4, end: 21 }], "every lawful tool"],
    ["a refinement", [{ ...quote, refinedBy: { type: "TextQuoteSelector", exact: "lawful" } }], "every lawful tool"],
    ["a page, refined", [{ type: "FragmentSelector", value: "page=1", refinedBy: quote }], ""],
  ])("are kept whole with %s", (_name, selectors, exact) => {
    expect(targetOf(selectors)).toMatchObject({ quote: { exact }, selectors });
  });

  it.each([
    ["no number", [{ type: "FragmentSelector", value: "page=one" }]],
    ["three numbers", [{ type: "FragmentSelector", value: "page=1&xywh=1,2,3" }]],
    ["nothing", [{ type: "FragmentSelector", value: "" }]],
    ["a stray &", [{ type: "FragmentSelector", value: "page=1&" }]],
    ["a place below 0", [{ type: "TextPositionSelector", start: -1, end: 3 }]],
    ["an unknown selector", [{ type: "SvgSelector", value: "<svg/>" }]],
    ["no selector", []],
  ])("are refused with %s", (_name, selectors) => {
    expect(parseAnnotationFile(fileWith(selectors)).problems).toHaveLength(1);
  });
});
