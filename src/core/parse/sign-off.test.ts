import { describe, expect, it } from "vitest";
import { annotationEntries } from "./annotation-entry.ts";
import { parseAnnotationFile } from "./annotation-file.ts";
import { checkPublication } from "./check-publication.ts";
import { parseCommentary } from "./commentary.ts";
import { formatProblem } from "./problem.ts";

const signature = {
  state: "moved",
  file: "a".repeat(64),
  by: "E. Ditor",
  at: "2026-11-24",
  reason: "The page turned.",
};
const target = (exact: string) => ({
  type: "SpecificResource",
  source: "memo.pdf",
  selector: [{ type: "TextQuoteSelector", exact }],
});

function file(more: object): unknown {
  const annotation = { id: "#one", type: "Annotation", relation: "cito:describes", basis: "document", ...more };
  const first = { type: "AnnotationPage", items: [{ target: [target("tools")], ...annotation }] };
  return { type: "AnnotationCollection", total: 1, first };
}

function read(more: object): string[] {
  const { value, problems } = parseAnnotationFile(file(more));
  if (problems) return problems.map(formatProblem);
  const commentary = parseCommentary("# Title\n\n[One](#one).");
  const files = { annotations: "annotations.json", commentary: "commentary.md" };
  return checkPublication({ entries: annotationEntries(value), total: 1, commentary, files }).map(formatProblem);
}

describe("signatures in an annotation", () => {
  it("are read, one or several, with the editor's choice of a place", () => {
    const choosing = { ...signature, state: "ambiguous", passage: 2, page: 3, prefix: "all " };
    const both = [{ ...signature, passage: 1 }, choosing];
    const { value } = parseAnnotationFile(file({ target: [target("tools"), target("means")], signOff: both }));
    const [entry] = value ? annotationEntries(value) : [];
    const { page, prefix, ...others } = choosing;
    expect(entry?.signOffs).toEqual([
      { ...signature, passage: 1 },
      { ...others, choice: { page, prefix, suffix: undefined } },
    ]);
    expect(read({ signOff: signature, checkedBy: "F. Checker", checkedAt: "2026-11-25" })).toEqual([]);
  });

  it.each([
    ["a state that needs none", { signOff: { ...signature, state: "exact" } }, /signOff\.state[^]*Expected/],
    ["no day", { signOff: { ...signature, at: "2026-11" } }, /signOff\.at[^]*a day such as/],
    ["a short hash", { signOff: { ...signature, file: "abc" } }, /signOff\.file[^]*64 lower-case/],
    ["no reason", { signOff: { ...signature, reason: " " } }, /signOff\.reason[^]*at least one letter/],
    ["a mistyped key", { signOff: { ...signature, stat: "moved" } }, /"stat" is not known[^]*"state"/],
    ["no passage named of two", { target: [target("a"), target("b")], signOff: signature }, /which of the 2 passages/],
    ["a passage too many", { signOff: { ...signature, passage: 2 } }, /for passage 2, but there is 1/],
    ["two for one passage", { signOff: [signature, { ...signature, passage: 1 }] }, /Passage 1 is signed off twice/],
    ["a choice without alternatives", { signOff: { ...signature, page: 2 } }, /only ambiguous words have several/],
    ["the whole document", { target: ["memo.pdf"], signOff: signature }, /no passage that it could be for/],
    ["a check without a name", { checkedAt: "2026-11-24" }, /There is checkedAt, but no checkedBy/],
    ["a check without a day", { checkedBy: "F. Checker" }, /There is checkedBy, but no checkedAt/],
  ])("are refused with %s", (_, more, says) => {
    expect(read(more).join("\n")).toMatch(says);
  });
});
