import { describe, expect, it } from "vitest";
import { sha256 } from "../ingest/cache/sha256.ts";
import { fakeEffects } from "../ingest/fixtures/fake-effects.ts";
import { filesOf, makePublication } from "../ingest/fixtures/make-publication.ts";
import { diff } from "./diff.ts";

const place = { documents: "/project/documents", cache: "/project/cache" };
const fixture = await makePublication();
const NOW = "Prosecutors must consider every lawful tool at their disposal. This includes designating a coordinator.\n";
const SECOND =
  "We cannot continue with business as usual. In appropriate cases, consider it; in other cases, consider it too.\n";
const versions = ["1", "2"].map((digit, index) => {
  return { sha256: digit.repeat(64), until: `2026-0${index + 1}-01` };
});
const kept = {
  [`${"1".repeat(16)}.txt`]: `${NOW}\f${SECOND.replace("usual", "ever")}`,
  [`${"2".repeat(16)}.txt`]: `${NOW}\f${SECOND}`,
};

async function run(version?: string, json = false, listed: readonly object[] = versions, slug = "memo", had = kept) {
  const [document] = (fixture.description["documents"] ?? []) as object[];
  const description = { ...fixture.description, documents: [{ ...document, versions: listed }] };
  const texts = Object.entries(had).map(([name, text]) => [`${place.documents}/memo/versions/${name}`, text]);
  const effects = fakeEffects({ ...filesOf({ ...fixture, description }), ...Object.fromEntries(texts) });
  const [out, error]: [string[], string[]] = [[], []];
  const output = { out: (text: string) => out.push(text), error: (text: string) => error.push(text) };
  const code = await diff({ slug, version, json }, place, effects, output);
  return { code, out: out.join("\n"), error: error.join("\n") };
}

describe("verbatim diff", () => {
  it("compares with the last version, or the one named", async () => {
    expect((await run()).out).toContain("The words are the same.");
    expect((await run("1")).out).toContain(
      "Page 2\n  cannot continue with business as [-ever.-] {+usual.+} In appropriate cases, consider it;",
    );
    const { code, out } = await run("11111111", true);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      from: "1".repeat(64),
      to: sha256(fixture.pdf),
      changes: [{ oldPage: 2, newPage: 2, removed: "ever.", added: "usual." }],
    });
  });

  it("lists last what is typography alone, and what a machine may have misread where one has read", async () => {
    const read = NOW.replace("every", "evcry").replace("This includes", "This, includes");
    const texts = { [`${"1".repeat(16)}.txt`]: `${read}\f${SECOND.replace("business", "busincss")}` };
    const { out } = await run("1", false, [{ ...versions[0], recognised: "1" }], "memo", texts);
    expect(out.split("\n\n").slice(1)).toEqual([
      "Page 2\n  coordinator. We cannot continue with [-busincss-] {+business+} as usual. In appropriate cases,",
      "Perhaps only misread by a machine, which has read these pages from their pictures, 1 place:\n  page 1: evcry → every",
      "In typography or punctuation alone, 1 place:\n  page 1: This, → This",
    ]);
  });

  it.each([
    ["a version that is none", "7", versions, "There are 1 (1111111111111111, until 2026-01-01), 2"],
    ["no versions", undefined, [], "No earlier version is listed"],
    ["a text that is gone", undefined, [{ sha256: "3".repeat(64), until: "2026" }], "versions/3333333333333333.txt"],
  ])("says what it cannot compare: %s", async (_, version, listed, words) => {
    const { code, out, error } = await run(version, true, listed);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(error).toContain(words);
  });

  it("knows no other publication", async () => {
    expect(await run(undefined, false, versions, "nemo")).toMatchObject({ code: 2, out: "" });
  });
});
