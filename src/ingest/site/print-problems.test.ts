import { expect, it } from "vitest";
import { printProblems } from "./print-problems.ts";

it("prints each problem with its place, its line and its remedy, and then their number", () => {
  const problem = { file: "memo/annotations.json", message: "It is so.", hint: "Make it otherwise." };
  const printed = printProblems([
    { ...problem, where: "first.items[1]", line: 39, annotation: "every-tool" },
    { ...problem, where: "line 4, column 2", line: 4 },
    { ...problem, where: "" },
  ]);
  expect(printed).toBe(`memo/annotations.json, line 39, first.items[1] (annotation every-tool): It is so.
  Make it otherwise.

memo/annotations.json, line 4, column 2: It is so.
  Make it otherwise.

memo/annotations.json: It is so.
  Make it otherwise.

3 problems have to be settled first.`);
});
