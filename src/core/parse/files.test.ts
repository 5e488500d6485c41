import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { annotationEntries } from "./annotation-entry.ts";
import { parseAnnotationFile } from "./annotation-file.ts";
import { formatProblem } from "./problem.ts";
import { parsePublicationFile } from "./publication-file.ts";

const document = {
  id: "memo",
  title: "Guidance",
  shortTitle: "the memo",
  creator: "The Attorney General",
  date: "2018-03-20",
  language: "en",
  provenance: "Typeset here.",
  notice: "Typeset reproduction",
  rights: "Public domain",
  file: "memo.pdf",
  sha256: "0".repeat(64),
};
const publication = {
  title: "The memo",
  description: "A memo and what was made of it.",
  language: "en",
  date: "2018-03-21",
  commentary: { file: "commentary.md", byline: "Verbatim", credit: "[Reason](https://reason.com)" },
  documents: [document],
};
const words = {
  type: "SpecificResource",
  source: "memo.pdf",
  selector: [
    { type: "TextQuoteSelector", exact: "every lawful tool", prefix: "consider" },
    { type: "FragmentSelector", conformsTo: "http://tools.ietf.org/rfc/rfc8118", value: "page=2" },
  ],
};
const annotation = {
  id: "#every-lawful-tool",
  type: "Annotation",
  motivation: "linking",
  relation: "cito:includesQuotationFrom",
  basis: "document",
  body: [{ type: "TextualBody", purpose: "commenting", format: "text/markdown", language: "en", value: "A note." }],
  target: [words],
  related: [{ type: "TextQuoteSelector", exact: "capital punishment" }],
};
const source = {
  type: "Text",
  id: "https://example.org/a",
  title: "Report",
  publisher: "Politico",
  date: "2018-03-20",
};

function collection(...items: unknown[]): unknown {
  return {
    "@context": ["http://www.w3.org/ns/anno.jsonld", { relation: {} }],
    type: "AnnotationCollection",
    label: "Claims",
    total: items.length,
    first: { type: "AnnotationPage", items },
  };
}

const problemsOf = (result: { problems?: readonly unknown[] | undefined }): unknown => result.problems;

describe("parsePublicationFile", () => {
  it("takes a good file as it is", () => {
    expect(parsePublicationFile(publication)).toEqual({ value: publication });
  });

  it.each([
    ["a missing key", { ...publication, title: undefined }, "title", '"title" is missing', "title"],
    ["a mistyped key", { ...publication, descripton: "x" }, "descripton", "is not known here", '"description"'],
    ["no document", { ...publication, documents: [] }, "documents", "", "at least one document"],
    [
      "more documents than fifty",
      { ...publication, documents: Array.from({ length: 51 }, () => document) },
      "documents",
      "",
      "at most 50 documents",
    ],
    [
      "a path",
      { ...publication, documents: [{ ...document, file: "../memo.pdf" }] },
      "documents[0].file",
      "../memo.pdf",
      "in this folder",
    ],
    [
      "a short hash",
      { ...publication, documents: [{ ...document, sha256: "abc" }] },
      "documents[0].sha256",
      "abc",
      "sha256sum",
    ],
    ["a date in words", { ...publication, date: "March 2018" }, "date", "March 2018", "2018-03-20"],
    ["a number", { ...publication, title: 5 }, "title", "5", "string"],
    ["a key of the prototype", JSON.parse('{"__proto__": 1}'), "title", "missing", ""],
  ])("answers %s", (_name, value, where, message, hint) => {
    const { problems = [] } = parsePublicationFile(value);
    const problem = problems.find((each) => each.where === where);
    expect(problem).toBeDefined();
    expect(problem?.message).toContain(message);
    expect(problem?.hint).toContain(hint);
  });

  it.each([[null], ["text"], [5], [undefined]])("answers %j with one problem for the file", (value) => {
    const { problems = [] } = parsePublicationFile(value);
    expect(problems).toHaveLength(1);
    expect(formatProblem(problems[0] ?? { file: "", where: "", message: "", hint: "" })).toContain(
      "publication.json: ",
    );
  });
});

describe("parseAnnotationFile", () => {
  it("takes a good file", () => {
    const items = [
      annotation,
      { ...annotation, id: "#since-1994", basis: "source", target: [source] },
      { ...annotation, id: "#full-memo", target: ["memo.pdf"] },
    ];
    const { value } = parseAnnotationFile(collection(...items));
    expect(value?.first.items).toEqual(items);
  });

  it.each([
    ["no words", { exact: " " }, "first.items[0].target[0].selector[0].exact", "at least one letter"],
    ["a mistyped key", { exact: "x", prefixx: "y" }, "first.items[0].target[0].selector[0].prefixx", '"prefix"'],
    ["a number for words", { exact: 5 }, "first.items[0].target[0].selector[0].exact", "string"],
  ])("answers %s in a selector, at its path", (_name, selector, where, hint) => {
    const target = [{ ...words, selector: [{ type: "TextQuoteSelector", ...selector }] }];
    const { problems = [] } = parseAnnotationFile(collection({ ...annotation, target }));
    expect(problems.map((problem) => problem.where)).toEqual([where]);
    expect(problems[0]?.hint).toContain(hint);
  });

  it("answers every mistake, and names the annotation", () => {
    const { problems = [] } = parseAnnotationFile(
      collection({ ...annotation, relation: "cito:likes", basis: "memo" }, { ...annotation, id: "no hash" }),
    );
    expect(problems.map(({ where, annotation: id }) => [where, id])).toEqual([
      ["first.items[0].relation", "every-lawful-tool"],
      ["first.items[0].basis", "every-lawful-tool"],
      ["first.items[1].id", "no hash"],
    ]);
    expect(problems[0]?.hint).toContain("cito:agreesWith");
    expect(problems[1]?.hint).toBe('Expected "document", "source" or "judgement".');
  });

  it("guesses what was meant", () => {
    const { problems = [] } = parseAnnotationFile(collection({ ...annotation, relation: "cito:supprts" }));
    expect(problems[0]?.hint).toMatch(/^Did you mean "cito:supports"\? Expected /);
  });

  it("refuses addresses that are none", () => {
    for (const id of ["javascript:alert(1)", "https://user@example.org", "https://a b", "example.org"]) {
      const target = [{ ...source, id }];
      expect(problemsOf(parseAnnotationFile(collection({ ...annotation, basis: "source", target })))).toBeDefined();
    }
  });

  it("takes any JSON without throwing, and few words for many mistakes", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(problemsOf(parseAnnotationFile(value))).toBeDefined();
      }),
    );
    let deep: unknown = {};
    for (let depth = 0; depth < 100_000; depth += 1) deep = { first: deep, items: [deep] };
    expect(problemsOf(parseAnnotationFile(deep))).toBeDefined();
    const { problems = [] } = parseAnnotationFile(collection(...Array.from({ length: 5_000 }, () => ({}))));
    expect(problems.length).toBeLessThanOrEqual(200);
  });
});

describe("annotationEntries", () => {
  it("puts an annotation in our own terms", () => {
    const { value } = parseAnnotationFile(
      collection(annotation, {
        ...annotation,
        id: "#b",
        basis: "source",
        body: [],
        target: [source],
        related: undefined,
      }),
    );
    expect(value && annotationEntries(value)).toEqual([
      {
        id: "every-lawful-tool",
        relation: "includesQuotationFrom",
        basis: "document",
        note: "A note.",
        noteLanguage: "en",
        notePath: "first.items[0].body[0].value",
        passages: [
          {
            kind: "words",
            path: "first.items[0].target[0]",
            source: "memo.pdf",
            quote: { exact: "every lawful tool", prefix: "consider" },
            page: 2,
          },
        ],
        source: undefined,
        related: [{ quote: { exact: "capital punishment" }, path: "first.items[0].related[0]" }],
        path: "first.items[0]",
      },
      {
        id: "b",
        relation: "includesQuotationFrom",
        basis: "source",
        note: "",
        noteLanguage: undefined,
        notePath: "first.items[1].body[0].value",
        passages: [],
        source: { title: "Report", publisher: "Politico", date: "2018-03-20", href: "https://example.org/a" },
        related: [],
        path: "first.items[1]",
      },
    ]);
  });
});
