import { describe, expect, it } from "vitest";
import { fakeEffects, type FakeEffects } from "../ingest/fixtures/fake-effects.ts";
import { lockedPdf } from "../ingest/fixtures/locked-pdf.ts";
import { makePdf, writeRawPdf } from "../ingest/fixtures/make-pdf.ts";
import { filesOf, makePublication } from "../ingest/fixtures/make-publication.ts";
import { HIDDEN_WORDS, redactedPdf, redactions } from "../ingest/fixtures/redacted-pdf.ts";
import { sha256 } from "../ingest/cache/sha256.ts";
import { examine } from "../ingest/ingest.ts";
import { replace, type ReplaceOptions } from "./replace.ts";

const place = { documents: "/project/documents", cache: "/project/cache" };
const folder = `${place.documents}/memo`;
const fixture = await makePublication();
const oldHash = sha256(fixture.pdf);
/** The same words on other pages, and a page in front of them. */
const twin = await makePdf([
  { paragraphs: ["For the file."] },
  { paragraphs: ["Prosecutors must consider every lawful tool at their"], size: [300, 400] },
  { paragraphs: ["disposal. This includes designating a coordinator."] },
  {
    paragraphs: [
      "We cannot continue with business as usual. In appropriate cases, consider it; in other cases, consider it too.",
    ],
  },
]);
const edited = await makePdf([
  { paragraphs: ["Prosecutors must consider no lawful tool at their disposal. This includes designating."] },
]);
const other = await makePdf([
  { paragraphs: ["Of water rights in the valley, and who drew on them in the summer of that year."] },
]);

/** Five pages, of which two are nowhere in the file. */
const holed = writeRawPdf([
  "<< /Type /Catalog /Pages 2 0 R >>",
  "<< /Type /Pages /Kids [3 0 R 9 0 R 3 0 R 10 0 R 3 0 R] /Count 5 /MediaBox [0 0 100 100] >>",
  "<< /Type /Page /Parent 2 0 R >>",
]);

/** What one test's cache has of a file's text serves the next. */
const read = new Map<string, Uint8Array>();

function world(file: Uint8Array | string, extra: Record<string, string> = {}): FakeEffects {
  return fakeEffects({ ...Object.fromEntries(read), ...filesOf(fixture), "/desk/new.pdf": file, ...extra });
}

async function run(effects: FakeEffects, options: Partial<ReplaceOptions> = {}) {
  const [out, error]: [string[], string[]] = [[], []];
  const all = { slug: "memo", file: "/desk/new.pdf", yes: false, json: false, report: "/desk/report", ...options };
  const code = await replace(all, place, effects, { out: (text) => out.push(text), error: (text) => error.push(text) });
  for (const [path, bytes] of effects.files) if (path.startsWith(place.cache)) read.set(path, bytes);
  return { code, out: out.join("\n"), error: error.join("\n") };
}

/** All but what may lie about: the cache, and the report beside the new file. */
function treeOf({ files }: FakeEffects): Record<string, string> {
  const kept = [...files].filter(([path]) => path.startsWith("/project/documents/"));
  return Object.fromEntries(kept.map(([path, bytes]) => [path, sha256(bytes)]));
}

describe("verbatim replace", () => {
  it("shows what each annotation becomes, with a report, and writes nothing into the publication", async () => {
    const effects = world(edited);
    const before = treeOf(effects);
    const { code, out } = await run(effects);
    expect(code).toBe(0);
    expect(out).toContain("every-tool: differs, page 1\n     consider [-no-] {+every+} lawful tool at their disposal");
    expect(out).toContain("Nothing was written.");
    expect(treeOf(effects)).toEqual(before);
    const report = new TextDecoder().decode(effects.files.get("/desk/report/index.html"));
    expect(report).toContain("<ins>no</ins> <del>every</del>");
    for (const [, picture = ""] of report.matchAll(/src="([^"]+)"/g)) {
      expect(effects.files.has(`/desk/report/${picture}`)).toBe(true);
    }
    expect(report.match(/<img/g)).toHaveLength(3);
    expect(report).toContain("<polygon");
  });

  it("prints for machines exactly what it says, and writes nothing at all", async () => {
    const effects = world(twin);
    const { code, out, error } = await run(effects, { json: true });
    expect({ code, error, written: effects.written }).toEqual({ code: 0, error: "", written: [] });
    const page = { width: 612, height: 792, hasText: true, oldPage: null, same: false };
    expect(JSON.parse(out)).toEqual({
      annotations: [
        {
          id: "every-tool",
          state: "exact",
          page: 2,
          text: "consider every lawful tool at their disposal",
          errorShare: 0,
        },
        { id: "whole-memo", state: "region", page: null, text: "", errorShare: 0 },
      ],
      pages: [
        { ...page, page: 1 },
        { ...page, page: 2, width: 300, height: 400, oldPage: 1 },
        { ...page, page: 3, oldPage: 1 },
        { ...page, page: 4, oldPage: 2, same: true },
      ],
      hiddenText: [],
      publishesHiddenWords: false,
    });
  });

  it.each([
    ["what is gone", other, { state: "missing", page: null, text: "", errorShare: null }],
    ["what differs", edited, { state: "differs", page: 1, text: "consider no lawful tool at their disposal" }],
  ])("tells %s", async (_, file, answer) => {
    const { out } = await run(world(file), { json: true });
    expect(JSON.parse(out)).toMatchObject({ annotations: [{ id: "every-tool", ...answer }, { id: "whole-memo" }] });
  });

  it("tells hidden text and pages without text of the new file", async () => {
    const hidden = await run(world(redactedPdf(redactions["a black box"] ?? {})), { json: true });
    expect(JSON.parse(hidden.out)).toMatchObject({
      hiddenText: [{ page: 1, hiding: "under-black", words: 4, text: HIDDEN_WORDS }],
    });
    const blank = await makePdf([{ paragraphs: [] }]);
    expect(JSON.parse((await run(world(blank), { json: true })).out)).toMatchObject({ pages: [{ hasText: false }] });
    expect((await run(world(blank))).out).toContain("Page 1 has no text");
  });

  it.each([
    [{}, false, "it publishes a copy without them"],
    [{ publishHiddenWords: true }, true, "the PDF that it offers has them"],
  ])("says what becomes of hidden words where publication.json says %j", async (more, publishesHiddenWords, said) => {
    const documents = (fixture.description["documents"] as object[]).map((document) => ({ ...document, ...more }));
    const described = { [`${folder}/publication.json`]: JSON.stringify({ ...fixture.description, documents }) };
    const effects = world(redactedPdf(redactions["a black box"] ?? {}), described);
    expect((await run(effects)).out).toContain(said);
    expect(new TextDecoder().decode(effects.files.get("/desk/report/index.html"))).toContain(said);
    expect(JSON.parse((await run(effects, { json: true })).out)).toMatchObject({ publishesHiddenWords });
  });

  it("puts the file in the old one's place, lists the old one and keeps its text", async () => {
    const effects = world(twin);
    const { code, out } = await run(effects, { yes: true });
    expect({ code, isSaid: out.includes("Written: documents/memo/memo.pdf") }).toEqual({ code: 0, isSaid: true });
    const description = new TextDecoder().decode(effects.files.get(`${folder}/publication.json`));
    expect(JSON.parse(description)).toEqual({
      ...fixture.description,
      documents: [
        expect.objectContaining({
          file: "memo.pdf",
          sha256: sha256(twin),
          versions: [{ sha256: oldHash, bytes: fixture.pdf.byteLength, pages: 2, until: "2026-11-24" }],
        }),
      ],
    });
    expect(description.startsWith('{\n  "title"')).toBe(true);
    expect(Object.keys(treeOf(effects)).toSorted()).toEqual(
      [...Object.keys(filesOf(fixture)), `${folder}/versions/${oldHash.slice(0, 16)}.txt`].toSorted(),
    );
    expect(effects.files.get(`${folder}/memo.pdf`)).toEqual(twin);
    const { examinations, problems } = await examine(place, effects);
    expect(problems).toEqual([]);
    expect(examinations[0]?.publication?.annotations.map(({ id }) => id)).toEqual([
      "every-tool",
      "since-long",
      "whole-memo",
    ]);

    effects.files.set("/desk/new.pdf", edited);
    await run(effects, { yes: true });
    const { documents } = JSON.parse(new TextDecoder().decode(effects.files.get(`${folder}/publication.json`))) as {
      documents: { versions: { sha256: string }[] }[];
    };
    expect(documents[0]?.versions.map((version) => version.sha256)).toEqual([oldHash, sha256(twin)]);
  });

  it("lets sign-offs and checks lapse that name the old file", async () => {
    const signed = JSON.stringify(fixture.annotations).replace(
      '"id":"#every-tool",',
      `"id":"#every-tool","checkedBy":"B. Reader","checkedAt":"2026-11-01","checkedFile":"${oldHash}","signOff":{"state":"differs","file":"${oldHash}","by":"A. Editor","at":"2026-11-01","reason":"So."},`,
    );
    const effects = world(edited, { [`${folder}/annotations.json`]: signed });
    const { out } = await run(effects, { yes: true });
    expect(out).toContain("Sign-offs and checks that name the old file lapse: every-tool.");
    const { problems } = await examine(place, effects);
    expect(problems.map(({ message }) => message).join("\n")).toMatch(/sign-off by A\. Editor has lapsed/);
  });

  it("does nothing with the file that is there already", async () => {
    const effects = world(fixture.pdf);
    const { code, out } = await run(effects, { yes: true });
    expect(code).toBe(0);
    expect(out).toContain("has already");
    expect(effects.written.filter((path) => !path.startsWith(place.cache))).toEqual([]);
  });

  it.each([
    ["missing", undefined],
    ["cut short", fixture.pdf.subarray(0, 500)],
  ])("puts the file that is described where it is %s, and nothing else", async (_, damaged) => {
    const effects = world(fixture.pdf);
    if (damaged === undefined) await effects.remove(`${folder}/memo.pdf`);
    else await effects.writeFile(`${folder}/memo.pdf`, damaged);
    expect((await examine(place, effects)).problems).not.toEqual([]);
    const before = await effects.readFile(`${folder}/publication.json`);
    const { code, out } = await run(effects, { yes: true });
    expect(code).toBe(0);
    expect(out).toContain("names this very file");
    expect(await effects.readFile(`${folder}/memo.pdf`)).toEqual(fixture.pdf);
    expect(await effects.readFile(`${folder}/publication.json`)).toEqual(before);
    expect((await examine(place, effects)).problems).toEqual([]);
  });

  it("opens a file with its password, and writes it without", async () => {
    const locked = await lockedPdf("Prosecutors must consider every lawful tool at their disposal.", "open sesame");
    const asked = await run(world(locked));
    expect(asked).toMatchObject({ code: 1, out: "" });
    expect(asked.error).toContain("VERBATIM_PASSWORD");
    expect((await run(world(locked), { password: "wrong" })).error).toContain("the password does not open it");
    const effects = world(locked);
    expect((await run(effects, { password: "open sesame", yes: true })).out).toContain("without its password");
    expect((await examine(place, effects)).problems).toEqual([]);
  });

  it.each([
    ["that is not there", undefined, "no such file"],
    ["that is empty", "", "it is empty"],
    ["that is none", "<!doctype html>", "a web page"],
    ["that is cut off", Buffer.from(twin.subarray(0, twin.length / 2)), "cut off"],
    ["with pages that are none", holed, "pages 2 and 4 of 5 cannot be read"],
  ])("says what is wrong with a PDF %s", async (_, bytes, words) => {
    const effects = world("");
    if (bytes === undefined) effects.files.delete("/desk/new.pdf");
    else effects.files.set("/desk/new.pdf", Buffer.from(bytes));
    const { code, out, error } = await run(effects, { yes: true });
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(error).toContain(words);
    expect(effects.written).toEqual([]);
  });

  it("knows no other publication, and writes no report into one", async () => {
    expect(await run(world(twin), { slug: "nemo" })).toMatchObject({ code: 2, out: "" });
    expect(await run(world(twin), { report: `${folder}/report` })).toMatchObject({ code: 2, out: "" });
  });
});
