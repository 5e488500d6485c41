import { describe, expect, it } from "vitest";
import { sha256 } from "../ingest/cache/sha256.ts";
import { fakeEffects, type FakeEffects } from "../ingest/fixtures/fake-effects.ts";
import { makePdf } from "../ingest/fixtures/make-pdf.ts";
import { HIDDEN_WORDS, redactedPdf, redactions } from "../ingest/fixtures/redacted-pdf.ts";
import { examine } from "../ingest/ingest.ts";
import { add, type AddOptions } from "./add.ts";

const place = { documents: "/project/documents", cache: "/project/cache" };
const TITLE = "The *first* [1] of #1 <b> &amp; `c`, _d_ ~~e~~ \\";
const LINES = [
  "Office of the Attorney General",
  "March 20, 2018",
  `SUBJECT: ${TITLE}`,
  "Prosecutors must consider every lawful tool at their disposal, and all of this is in the hands of the people.",
];
const memo = await makePdf([{ paragraphs: LINES }, { paragraphs: [] }]);

async function run(effects: FakeEffects, options: Partial<AddOptions> = {}) {
  const [out, error]: [string[], string[]] = [[], []];
  const all = { file: "/desk/Final Report (2).pdf", json: false, ...options };
  const code = await add(all, place, effects, { out: (text) => out.push(text), error: (text) => error.push(text) });
  return { code, out: out.join("\n"), error: error.join("\n") };
}

const world = (pdf: Uint8Array | string): FakeEffects => fakeEffects({ "/desk/Final Report (2).pdf": pdf });
const inProject = ({ files }: FakeEffects): string[] =>
  [...files.keys()].filter((path) => path.startsWith("/project/") && !/cache\/[0-9a-f]{2}\//.test(path));

describe("verbatim add", () => {
  it("makes a publication that builds without a problem, and says what is to be filled in", async () => {
    const effects = world(memo);
    const { code, out, error } = await run(effects);
    expect({ code, error }).toEqual({ code: 0, error: "" });
    expect(out).toContain("Made documents/final-report-2");
    for (const fact of [
      `title     ${TITLE}`,
      "creator   not named in the file",
      "date      2018-03-20",
      "language  en",
    ]) {
      expect(out).toContain(fact);
    }
    expect(out).toContain("Page 2 has no text");
    expect(out).toContain("documents[0].rights");
    expect(inProject(effects).toSorted()).toEqual(
      ["annotations.json", "commentary.md", "final-report-2.pdf", "publication.json"].map(
        (name) => `/project/documents/final-report-2/${name}`,
      ),
    );
    const { examinations, problems } = await examine(place, effects);
    expect(problems).toEqual([]);
    const made = examinations[0]?.publication;
    expect(made?.document).toMatchObject({ title: TITLE, sha256: sha256(memo) });
    expect(made?.commentary.title).toEqual([{ type: "text", value: TITLE }]);
    expect(made?.annotations).toMatchObject([{ id: "whole-document", standing: { kind: "whole" } }]);
  });

  it("prints for machines what it made, and what the file hides", async () => {
    const { out, code } = await run(world(redactedPdf(redactions["a black box"] ?? {})), {
      slug: "report",
      json: true,
    });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      slug: "report",
      folder: "documents/report",
      files: ["publication.json", "annotations.json", "commentary.md", "report.pdf"],
      document: { title: "Final Report (2)", language: "en" },
      hiddenText: [{ page: 1, hiding: "under-black", words: 4, text: HIDDEN_WORDS }],
      pagesWithoutText: [],
      recognised: [],
    });
  });

  it.each([
    ["a name that is taken", { slug: "taken" }, "There is documents/taken already"],
    ["a name that is none", { slug: "My report" }, "cannot be part of an address"],
    ["a file whose name gives none", { file: "/desk/覚書.pdf" }, "--slug"],
  ])("refuses %s", async (_, options, words) => {
    const effects = fakeEffects({ "/project/documents/taken/publication.json": "{}", "/desk/覚書.pdf": memo });
    const { code, error } = await run(effects, options);
    expect(code).toBe(2);
    expect(error).toContain(words);
    expect(effects.written).toEqual([]);
  });

  it.each([
    ["is none", "<html>", "a web page"],
    ["is empty", "", "empty"],
    ["is not there", undefined, "no such file"],
  ])("leaves nothing of a file that %s", async (_, bytes, words) => {
    const effects = bytes === undefined ? fakeEffects({}) : world(bytes);
    const { code, out, error } = await run(effects);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(error).toContain(words);
    expect(inProject(effects)).toEqual([]);
  });

  it("leaves nothing where the last step fails, or the site keeps the name for itself", async () => {
    const effects = world(memo);
    const broken: FakeEffects = {
      ...effects,
      rename: (from, to) =>
        to.startsWith(place.documents) ? Promise.reject(new Error("The disk is full.")) : effects.rename(from, to),
    };
    await expect(run(broken)).rejects.toThrow("The disk is full.");
    expect(inProject(effects)).toEqual([]);
    expect(await run(effects, { slug: "assets" })).toMatchObject({ code: 1, out: "" });
    expect(inProject(effects)).toEqual([]);
  });
});
