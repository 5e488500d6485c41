import { describe, expect, it } from "vitest";
import type { AnnotationEntry } from "./annotation-entry.ts";
import { checkPublication } from "./check-publication.ts";
import { parseCommentary } from "./commentary.ts";

const head = "# Title\n\nStandfirst.\n\n";
const files = { annotations: "annotations.json", commentary: "commentary.md" };

function entry(id: string, index: number, more: Partial<AnnotationEntry> = {}): AnnotationEntry {
  const path = `first.items[${index}]`;
  return {
    id,
    relation: "describes",
    basis: "document",
    note: "",
    notePath: `${path}.body[0].value`,
    passages: [{ kind: "words", path: `${path}.target[0]`, source: "memo.pdf", quote: { exact: "words" } }],
    related: [],
    path,
    ...more,
  };
}

function check(markdown: string, entries: AnnotationEntry[], total = entries.length): string[] {
  const commentary = parseCommentary(head + markdown);
  return checkPublication({ entries, total, commentary, documents: [{ id: "memo", file: "memo.pdf" }], files }).map(
    ({ file, where, annotation, message, hint }) => `${file} ${where} ${annotation ?? "-"}: ${message} ${hint}`,
  );
}

const source = { title: "Report", publisher: "Politico", href: "https://example.org" };

describe("checkPublication", () => {
  it("finds nothing wrong where all agree", () => {
    const entries = [
      entry("one", 0),
      entry("two", 1, { basis: "source", passages: [], source }),
      entry("three", 2, { basis: "judgement", passages: [] }),
    ];
    expect(check("[a](#one) [b](#two) [c](#three)\n\n![shown](#one)", entries)).toEqual([]);
  });

  it("finds names that were mistyped on either side", () => {
    expect(check("[a](#every-lawfull-tool)", [entry("every-lawful-tool", 0)])).toEqual([
      "commentary.md line 5 every-lawfull-tool: There is no annotation for the claim #every-lawfull-tool. Did you mean #every-lawful-tool?",
      "annotations.json first.items[0].id every-lawful-tool: No claim of the commentary links to #every-lawful-tool. Did you mean #every-lawfull-tool, which commentary.md links?",
    ]);
    expect(check("[a](#one)", [entry("entirely-different", 0)]).join("\n")).toContain(
      'Add an annotation with "id": "#one".',
    );
  });

  it.each([
    [
      "a claim linked twice",
      "[a](#one)\n\n[b](#one)",
      [entry("one", 0)],
      "line 7 one: The claim #one is linked a second time; the first is on line 5.",
    ],
    [
      "an id used twice",
      "[a](#one)",
      [entry("one", 0), entry("one", 1)],
      "first.items[1].id one: The id #one is that of first.items[0] too.",
    ],
    ["a name of the page's own", "[a](#note-one)", [entry("note-one", 0)], "begins with “note-”"],
    [
      "an excerpt of nothing",
      "[a](#one)\n\n![x](#on)",
      [entry("one", 0)],
      "line 7 on: There is no annotation for the excerpt #on. Did you mean #one?",
    ],
    [
      "an excerpt without a passage",
      "[a](#one)\n\n![x](#one)",
      [entry("one", 0, { basis: "judgement", passages: [] })],
      "The excerpt #one has no passage",
    ],
    [
      "a document without a passage",
      "[a](#one)",
      [entry("one", 0, { passages: [] })],
      "first.items[0].target one: The basis is the document, but no target is in it.",
    ],
    [
      "a source without a name",
      "[a](#one)",
      [entry("one", 0, { basis: "source", passages: [] })],
      "no target names it",
    ],
    [
      "a passage for show",
      "[a](#one)",
      [entry("one", 0, { basis: "source", source })],
      "The claim does not rest on the document, but has a passage in it.",
    ],
    ["a judgement with a passage", "[a](#one)", [entry("one", 0, { basis: "judgement" })], "has a passage in it"],
    [
      "another file",
      "[a](#one)",
      [entry("one", 0, { passages: [{ kind: "whole", path: "p", source: "nemo.pdf" }] })],
      "annotations.json p one: The target is in “nemo.pdf”, but the document is memo.pdf.",
    ],
    [
      "a page without words",
      "[a](#one)",
      [
        entry("one", 0, {
          passages: [{ kind: "words", path: "p", source: "memo.pdf", quote: { exact: "" }, page: 1 }],
        }),
      ],
      "The target names a page but no words.",
    ],
    [
      "the whole and a part",
      "[a](#one)",
      [entry("one", 0, { passages: [...entry("one", 0).passages, { kind: "whole", path: "p", source: "memo.pdf" }] })],
      "the whole document and passages of it at once",
    ],
    [
      "a source's address that is none",
      "[a](#one)",
      [entry("one", 0, { basis: "source", passages: [], source: { ...source, href: "https://user@example.org" } })],
      "holds a user name or a password",
    ],
  ])("finds %s", (_name, markdown, entries, expected) => {
    const problems = check(markdown, entries);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(expected);
  });

  it("counts", () => {
    expect(check("[a](#one)", [entry("one", 0)], 3)).toEqual([
      'annotations.json total -: total is 3, but there are 1 annotations. Write "total": 1.',
    ]);
  });
});
