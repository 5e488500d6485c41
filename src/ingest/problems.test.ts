import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formatProblem, type Problem } from "../core/parse/problem.ts";
import { sha256 } from "./cache/sha256.ts";
import { effectsWithSharedCache, type FakeEffects, fakeEffects } from "./fixtures/fake-effects.ts";
import { hostilePdfs } from "./fixtures/hostile-pdf.ts";
import { filesOf, makePublication, passage } from "./fixtures/make-publication.ts";
import { examine, ingest } from "./ingest.ts";

const place = { documents: "/project/documents", cache: "/project/cache" };
const fixture = await makePublication();
const folder = "/project/documents/memo";

type Files = Record<string, Uint8Array | string>;

/** A world with these files, and what reading and drawing before has left in the cache. */
async function within<Result>(files: Files, work: (effects: FakeEffects) => Promise<Result>): Promise<Result> {
  return work(effectsWithSharedCache(place.cache, files));
}

async function problemsOf(files: Files): Promise<readonly Problem[]> {
  return (await within(files, (effects) => examine(place, effects))).problems;
}

/** The fixture's files with one of them changed as text. */
function changed(name: string, change: (text: string) => string): Files {
  const files = filesOf(fixture);
  const path = `${folder}/${name}`;
  return { ...files, [path]: change(String(files[path])) };
}

function without(name: string): Files {
  return Object.fromEntries(Object.entries(filesOf(fixture)).filter(([path]) => path !== `${folder}/${name}`));
}

function withPdf(pdf: Uint8Array): Files {
  const files = changed("publication.json", (text) => text.replace(sha256(fixture.pdf), sha256(pdf)));
  return { ...files, [`${folder}/memo.pdf`]: pdf };
}

/** The first annotation of words, with another passage. */
function withPassage(...words: Parameters<typeof passage>): Files {
  return changed("annotations.json", (text) =>
    text.replace(
      JSON.stringify(passage("consider every lawful tool at their disposal").selector[0]?.exact),
      JSON.stringify(words[0]) +
        Object.entries(words[1] ?? {})
          .map(([key, value]) => `, "${key}": ${JSON.stringify(value)}`)
          .join(""),
    ),
  );
}

describe("problems of a publication", () => {
  it.each<[string, Files, { file: string; where?: RegExp; line?: number; annotation?: string; says: RegExp }]>([
    ["no PDF", without("memo.pdf"), { file: "documents/memo/memo.pdf", says: /no such file/ }],
    ["no commentary", without("commentary.md"), { file: "documents/memo/commentary.md", says: /no such file/ }],
    ["no annotations", without("annotations.json"), { file: "documents/memo/annotations.json", says: /no such file/ }],
    [
      "a PDF that is cut off",
      withPdf(fixture.pdf.subarray(0, fixture.pdf.length - 200)),
      { file: "documents/memo/memo.pdf", says: /cut off[^]*Fetch the document again/ },
    ],
    [
      "a web page for a PDF",
      withPdf(new TextEncoder().encode("<!doctype html>")),
      { file: "documents/memo/memo.pdf", says: /not a PDF but a web page/ },
    ],
    [
      "another PDF than was described",
      changed("publication.json", (text) => text.replace(sha256(fixture.pdf), "0".repeat(64))),
      {
        file: "documents/memo/publication.json",
        where: /documents\[0\]\.sha256/,
        line: 23,
        says: new RegExp(`${sha256(fixture.pdf)}[^]*${"0".repeat(64)}[^]*look at each passage again`),
      },
    ],
    [
      "JSON with a comma too many",
      changed("annotations.json", (text) => text.replace('"total": 3,', '"total": 3,,')),
      { file: "documents/memo/annotations.json", where: /line 5, column 14/, line: 5, says: /comma too many/ },
    ],
    [
      "a key that is not known",
      changed("annotations.json", (text) => text.replace('"relation"', '"relaton"')),
      {
        file: "documents/memo/annotations.json",
        where: /first\.items\[0\]\.relaton/,
        line: 12,
        says: /"relaton" is not known[^]*"relation"/,
      },
    ],
    [
      "a claim that no annotation is for",
      changed("commentary.md", (text) => text.replace("it says.", "it [says](#says).")),
      { file: "documents/memo/commentary.md", line: 5, says: /says/ },
    ],
    [
      "an annotation that no claim is for",
      changed("commentary.md", (text) => text.replace("[since long ago](#since-long)", "since long ago")),
      { file: "documents/memo/annotations.json", line: 10, annotation: "since-long", says: /since-long/ },
    ],
    [
      "words that the document does not have",
      withPassage("consider every unlawful weapon within their reach"),
      {
        file: "documents/memo/annotations.json",
        where: /first\.items\[1\]\.target\[0\]/,
        line: 39,
        annotation: "every-tool",
        says: /“consider every unlawful weapon within their reach” (?:were not found|like this)?[^]*memo\.pdf/,
      },
    ],
    [
      "words that the document has twice",
      withPassage("consider it"),
      {
        file: "documents/memo/annotations.json",
        where: /first\.items\[1\]\.target\[0\]/,
        annotation: "every-tool",
        says: /several places of memo\.pdf[^]*page 2[^]*Add a prefix and a suffix/,
      },
    ],
    [
      "a folder's name that cannot be an address",
      filesOf(fixture, "/project/documents/My Memo"),
      { file: "documents/My Memo", says: /lower-case/ },
    ],
    [
      "a folder without a publication",
      { "/project/documents/notes/a.txt": "" },
      { file: "documents/notes/publication.json", says: /no such file|publication/ },
    ],
    ["no folder at all", {}, { file: "documents", says: /no such folder/ }],
  ])("names file, place and remedy for %s", async (_, files, { file, where, line, annotation, says }) => {
    const problems = await problemsOf(files);
    const [problem] = problems.filter((each) => each.file === file && says.test(`${each.message} ${each.hint}`));
    expect(problem, problems.map(formatProblem).join("\n")).toBeDefined();
    expect(problem?.where).toMatch(where ?? "");
    const expected = { ...(line === undefined ? {} : { line }), ...(annotation === undefined ? {} : { annotation }) };
    expect(problem).toMatchObject(expected);
    expect(problem?.hint).not.toBe("");
  });

  it("names nothing else where one thing is wrong", async () => {
    for (const files of [without("memo.pdf"), without("annotations.json"), { "/project/documents/notes/a.txt": "" }]) {
      expect(await problemsOf(files)).toHaveLength(1);
    }
  });

  it("tells those of all publications and all files at once, and draws none", async () => {
    const effects = fakeEffects({
      ...changed("publication.json", (text) => text.replace(sha256(fixture.pdf), "0".repeat(64))),
      [`${folder}/commentary.md`]: fixture.commentary.replace("#whole-memo", "#whole-mmo"),
      ...Object.fromEntries(
        Object.entries(filesOf(fixture, "/project/documents/other")).filter(([path]) => !path.endsWith(".pdf")),
      ),
      ...filesOf(fixture, "/project/documents/third"),
    });
    const { problems, publications } = await ingest(place, "/", effects, { draws: "if-all-is-well" });
    expect(publications).toEqual([]);
    const files = problems.map(({ file }) => file);
    expect(files).toContain("documents/memo/publication.json");
    expect(files).toContain("documents/memo/commentary.md");
    expect(files).toContain("documents/memo/annotations.json");
    expect(files).toContain("documents/other/memo.pdf");
    expect(files.some((file) => file.includes("third"))).toBe(false);
    expect(effects.written.every((path) => path.startsWith("/project/cache/"))).toBe(true);
  });

  it("goes on with the publications that are in order where that is wanted", async () => {
    const files = { ...without("memo.pdf"), ...filesOf(fixture, "/project/documents/third") };
    const { problems, publications, troubled } = await within(files, drawn);
    expect(problems).toHaveLength(1);
    expect(troubled).toEqual(["memo"]);
    expect(publications.map(({ publication }) => publication.slug)).toEqual(["third"]);
  });

  it("names a document that can be read and not drawn, and goes on with the others", async () => {
    const hostile = withPdf(hostilePdfs["a roll of 3 kilometres"]());
    const files = { ...hostile, ...filesOf(fixture, "/project/documents/third") };
    const { problems, publications, troubled } = await within(files, drawn);
    expect(problems.map(formatProblem)).toEqual([
      expect.stringMatching(/^documents\/memo\/memo\.pdf.*page 1 cannot be drawn/s),
    ]);
    expect(troubled).toEqual(["memo"]);
    expect(publications.map(({ publication }) => publication.slug)).toEqual(["third"]);
  });

  it.each(["assets", "embedding", ...folders(join(import.meta.dirname, "..", "..", "public"))])(
    "keeps /%s/ for the site's own files",
    async (name) => {
      const [problem] = await problemsOf(filesOf(fixture, `/project/documents/${name}`));
      expect(problem).toMatchObject({ file: `documents/${name}`, message: expect.stringMatching(/keeps/) });
    },
  );

  it("leaves other files and hidden folders alone", async () => {
    const extra = {
      [`${folder}/source/typeset.ts`]: "",
      "/project/documents/.git/x": "",
      "/project/documents/README.md": "",
    };
    expect(await problemsOf({ ...filesOf(fixture), ...extra })).toEqual([]);
  });
});

function folders(path: string): string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

function drawn(effects: FakeEffects): ReturnType<typeof ingest> {
  return ingest(place, "/", effects, { draws: "those-without-problems" });
}
