import { expect, it } from "vitest";
import { pairPages } from "./pair-pages.ts";

const pagesOf = (texts: readonly string[]) =>
  texts.map((text, index) => ({ page: index + 1, text, boxes: [], lines: [] }));
const FIRST = "Prosecutors must consider every lawful tool at their disposal.";
const SECOND = "This includes designating a coordinator in every district.";
const THIRD = "We cannot continue with business as usual in the face of death.";

it.each([
  ["the same", [FIRST, SECOND], [FIRST, SECOND], ["1 1 =", "2 2 ="]],
  ["a page in front", [FIRST, SECOND], ["A slip.", FIRST, SECOND], ["- 1", "1 2 =", "2 3 ="]],
  ["a page that is gone", [FIRST, SECOND, THIRD], [FIRST, THIRD], ["1 1 =", "2 -", "3 2 ="]],
  ["other typography", [FIRST], [FIRST.toUpperCase().replace("MUST ", "MUST\n")], ["1 1 ="]],
  ["other words", [FIRST], [FIRST.replace("every", "no")], ["1 1"]],
  ["pictures without text", [FIRST, SECOND], ["", ""], ["1 1", "2 2"]],
  ["nothing before", [], [FIRST], ["- 1"]],
  ["other page breaks", [`${FIRST} ${SECOND}`], [FIRST, SECOND], ["1 1", "1 2"]],
  ["fewer page breaks", [FIRST, SECOND, THIRD], [`${FIRST} ${SECOND}`, THIRD], ["1 1", "2 1", "3 2 ="]],
  ["another text", [FIRST], [SECOND], ["1 -", "- 1"]],
])("pairs pages: %s", (_, old, next, pairs) => {
  const found = pairPages(pagesOf(old), pagesOf(next));
  expect(found.map((pair) => `${pair.old ?? "-"} ${pair.new ?? "-"}${pair.same ? " =" : ""}`)).toEqual(pairs);
});
