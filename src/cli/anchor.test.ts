import { describe, expect, it } from "vitest";
import type { Effects } from "../ingest/effects.ts";
import { fakeEffects } from "../ingest/fixtures/fake-effects.ts";
import { makePdf } from "../ingest/fixtures/make-pdf.ts";
import { anchor, type PrintedAnchor } from "./anchor.ts";

const PAGES = [
  "It was a bright cold day in April, and the clocks were\nstriking thirteen.\n1",
  "Chapter one\nNobody had wound them since the war.",
];

async function run(files: Record<string, unknown>, document = "/pages.json") {
  const effects: Effects = fakeEffects(
    Object.fromEntries(
      Object.entries(files).map(([path, content]) => [
        path,
        content instanceof Uint8Array || typeof content === "string" ? content : JSON.stringify(content),
      ]),
    ),
  );
  const [out, error]: [string[], string[]] = [[], []];
  const code = await anchor({ document, selectors: "/selectors.json", cache: "/cache" }, effects, {
    out: (text) => out.push(text),
    error: (text) => error.push(text),
  });
  return { code, out: out.join("\n"), error: error.join("\n") };
}

describe("verbatim anchor", () => {
  it("prints where quotations are, over pages too, and why one is nowhere", async () => {
    const { code, out } = await run({
      "/pages.json": PAGES,
      "/selectors.json": [
        { id: "one", exact: "the clocks were striking thirteen", prefix: "April, and ", suffix: null, page: 2 },
        { id: 2, exact: "striking thirteen. Nobody had wound them" },
        { id: "three", exact: "the elephants were asleep under the table" },
        { id: "four", exact: "the clocks were striking fifteen. Nobody had wound" },
      ],
    });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual([
      {
        id: "one",
        state: "exact",
        page: 1,
        endPage: 1,
        parts: [{ page: 1, start: 39, end: 72, text: "the clocks were\nstriking thirteen" }],
        errorShare: 0,
      },
      {
        id: 2,
        state: "exact",
        page: 1,
        endPage: 2,
        parts: [
          { page: 1, start: 55, end: 73, text: "striking thirteen." },
          { page: 2, start: 12, end: 33, text: "Nobody had wound them" },
        ],
        errorShare: 0,
      },
      {
        id: "three",
        state: "missing",
        page: null,
        endPage: null,
        parts: [],
        errorShare: null,
        reason: expect.stringContaining("elephants") as unknown,
        candidates: expect.any(Array) as unknown,
      },
      expect.objectContaining({ id: "four", state: "differs", page: 1, endPage: 2 }),
    ]);
  });

  it("reads a PDF", async () => {
    const pdf = await makePdf([{ paragraphs: ["Prosecutors must consider every lawful tool at their disposal."] }]);
    const { code, out } = await run(
      { "/memo.pdf": pdf, "/selectors.json": [{ id: "a", exact: "must consider every lawful tool" }] },
      "/memo.pdf",
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject([{ id: "a", state: "exact", page: 1 }]);
  });

  it("takes a hint for no more than that, and tells the candidates of what may be meant twice", async () => {
    const pages = [
      "",
      "The bell rang. Nobody came.\nThe bell rang.",
      "Nobody came.\nThe bell rang. \u{1F514}\u00A0It rang.",
    ];
    const selectors = [0, -1, 2.5, 99, null].map((page) => ({ id: "same", exact: "came. The bell rang", page }));
    const { code, out } = await run({
      "/pages.json": pages,
      "/selectors.json": [...selectors, { id: "", exact: "" }, { id: 7, exact: "The bell rang. It", prefix: "came." }],
    });
    expect(code).toBe(0);
    const answers = JSON.parse(out) as PrintedAnchor[];
    expect(answers.map(({ id }) => id)).toEqual([...selectors.map(({ id }) => id), "", 7]);
    for (const answer of answers.slice(0, 5)) {
      expect(answer).toMatchObject({ state: "ambiguous", parts: [] });
      expect(answer.candidates?.map(({ page }) => page)).toEqual([2, 3]);
    }
    expect(answers[5]).toMatchObject({ state: "missing", parts: [], errorShare: null });
    for (const { parts } of answers) {
      for (const { page, start, end, text } of parts) expect(text).toBe(pages[page - 1]?.slice(start, end));
    }
  });

  it("prints an empty array for no quotations", async () => {
    expect(await run({ "/pages.json": [], "/selectors.json": [] })).toEqual({ code: 0, out: "[]", error: "" });
  });

  it.each([
    ["a file that is not there", { "/selectors.json": [] }, "no such file"],
    ["quotations that are not there", { "/pages.json": [] }, "selectors.json"],
    ["broken JSON", { "/pages.json": "[1,", "/selectors.json": [] }, "pages.json, line 1"],
    ["pages that are no texts", { "/pages.json": [1], "/selectors.json": [] }, "pages.json, [0]"],
    ["a quotation without words", { "/pages.json": [], "/selectors.json": [{ id: 1 }] }, "[0]"],
    [
      "a page that is no number",
      { "/pages.json": [], "/selectors.json": [{ id: 1, exact: "a", page: "1" }] },
      "[0].page",
    ],
  ])("says what is wrong with %s", async (_name, files, words) => {
    const { code, out, error } = await run(files);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(error).toContain(words);
  });

  it("says what is wrong with a file that is no PDF", async () => {
    const { code, error } = await run({ "/memo.pdf": "<html>", "/selectors.json": [] }, "/memo.pdf");
    expect(code).toBe(1);
    expect(error).toContain("web page");
  });
});
