import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { effectsWithSharedCache, type FakeEffects } from "../ingest/fixtures/fake-effects.ts";
import { makePdf } from "../ingest/fixtures/make-pdf.ts";
import { filesOf, makePublication, passage } from "../ingest/fixtures/make-publication.ts";
import { redactedBook, redactions } from "../ingest/fixtures/redacted-pdf.ts";
import { sha256 } from "../ingest/cache/sha256.ts";
import { check, type CheckOptions } from "./check.ts";
import { displayWidth } from "./display-width.ts";

const place = { documents: "/project/documents", cache: "/project/cache" };
const path = `${place.documents}/memo/annotations.json`;
const fixture = await makePublication();
const plain: CheckOptions = { slugs: [], json: false, fix: false };

interface Run {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

async function run(effects: FakeEffects, options: Partial<CheckOptions> = {}): Promise<Run> {
  const printed: string[] = [];
  const errors: string[] = [];
  const output = { out: (text: string) => printed.push(text), error: (text: string) => errors.push(text) };
  const code = await check({ ...plain, ...options }, place, effects, output);
  return { code, out: printed.join("\n"), error: errors.join("\n") };
}

const annotationsIn = ({ files }: FakeEffects): string => new TextDecoder().decode(files.get(path));

describe("check", () => {
  it("prints the ledger of a publication that is in order", async () => {
    const { code, out } = await run(effectsWithSharedCache(place.cache, filesOf(fixture)));
    expect(out.replace(/[0-9a-f]{64}/, "HASH")).toBe(`The memo, read
memo.pdf, SHA-256 HASH

     Claim                                      Standing      State        Page     Checked by
---  -----------------------------------------  ------------  -----------  -------  ----------------
1    every-tool                                 exact         exact        1        -
     Claim:      “consider every lawful tool at their disposal”
     Words:      consider every lawful tool at their disposal
2    since-long                                 source        -            -        -
     Claim:      since long ago
     Rests on:   A story (A Paper)
3    whole-memo                                 whole         region       -        -
     Claim:      the whole memo

Every quotation of the commentary and its notes is covered by an annotation.

memo: 3 claims, 2 passages on 2 pages (1 exact, 1 region), 0 checked by a second person, 0 problems.
`);
    expect(code).toBe(0);
  });

  it("warns of what the file holds and its pages do not show, without saying it, and stops nothing", async () => {
    const pdf = redactedBook([
      redactions["a black box"] ?? {},
      { words: "", after: "BT /F 12 Tf 72 400 Td (We consider every lawful tool at their disposal here.) Tj ET" },
    ]);
    const target = passage("consider every lawful tool at their disposal");
    const text = JSON.stringify({ ...fixture, pdf: undefined })
      .replace(
        JSON.stringify(target),
        JSON.stringify(passage("consider every lawful tool at their disposal", { suffix: " here." })),
      )
      .replace(sha256(fixture.pdf), sha256(pdf));
    const effects = effectsWithSharedCache(place.cache, filesOf({ ...(JSON.parse(text) as typeof fixture), pdf }));
    const { code, out } = await run(effects);
    expect(code).toBe(0);
    expect(out).toContain(
      "WARNING  documents/memo/memo.pdf: The file still contains 4 words under a black box on page 1.",
    );
    const json = await run(effects, { json: true });
    expect(JSON.parse(json.out)).toMatchObject({
      ok: true,
      publications: [{ problems: [], warnings: [{ where: "" }] }],
    });
    expect(out + json.out).not.toContain("Quillfeather");
  });

  it("prints differences, what was looked for and what comes near, and every problem with file and line", async () => {
    const files = filesOf(fixture);
    const commentary = fixture.commentary
      .replace("at their disposal”](#every-tool)", "at their disposal”](#every-tool) or “all the tools there are”")
      .replace("(#whole-memo)", "(#whole-mmo)");
    const changed = JSON.stringify(fixture.annotations, undefined, 2).replace(
      '"exact": "consider every lawful tool at their disposal"',
      '"exact": "consider every unlawful weapon within their reach"',
    );
    const { code, out } = await run(
      effectsWithSharedCache(place.cache, {
        ...files,
        [path]: changed,
        [`${place.documents}/memo/commentary.md`]: commentary,
      }),
    );
    expect(code).toBe(1);
    expect(out).toContain("1    every-tool                                 -             missing      -        -");
    expect(out).toContain("     Asked for:  consider every unlawful weapon within their reach");
    expect(out).toMatch(/ {5}Page 1: {5}.*consider every lawful tool/);
    expect(out).toContain("     whole-mmo\n     Claim:      the whole memo\n                 It has no annotation.");
    expect(out).toContain("     whole-memo\n                 No claim links to it.");
    expect(out).toMatch(/commentary\.md, line 5: No annotation covers the quotation “all the tools there are”\./);
    expect(out).toMatch(
      /annotations\.json, line \d+, first\.items\[1\]\.target\[0\] \(annotation every-tool\): The words/,
    );
    expect(out).toContain("commentary.md, line 7 (annotation whole-mmo): There is no annotation for the claim");
    expect(out).toMatch(/\d problems have to be settled first\.$/);
  });

  it("keeps its table within 100 columns, and lets nothing speak to the terminal", async () => {
    const title = `漢字の長い題名 \u001B[31m red \u0007${"long ".repeat(60)}`;
    const claim = `“consider every lawful tool at their disposal” ${"w".repeat(150)} 漢字`;
    const files = filesOf({ ...fixture, description: { ...fixture.description, title } });
    const commentary = fixture.commentary.replace("“consider every lawful tool at their disposal”", claim);
    const { code, out } = await run(
      effectsWithSharedCache(place.cache, { ...files, [`${place.documents}/memo/commentary.md`]: commentary }),
    );
    expect(code).toBe(0);
    expect(out.split("\n").filter((line) => displayWidth(line) > 100)).toEqual([]);
    expect(out.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
  });

  it("looks at those named alone, and knows no others", async () => {
    const both = { ...filesOf(fixture), [`${place.documents}/broken/commentary.md`]: "no title" };
    expect((await run(effectsWithSharedCache(place.cache, both), { slugs: ["memo"] })).code).toBe(0);
    expect((await run(effectsWithSharedCache(place.cache, both))).code).toBe(1);
    const { code, out, error } = await run(effectsWithSharedCache(place.cache, both), {
      slugs: ["memo", "mmo"],
      fix: true,
    });
    expect({ code, out, error }).toEqual({
      code: 2,
      out: "",
      error: 'There is no publication "mmo" in /project/documents.',
    });
  });

  it("prints the same for machines, problems and unreadable files included", async () => {
    const files = { ...filesOf(fixture), [`${place.documents}/broken/publication.json`]: "{" };
    const { code, out } = await run(effectsWithSharedCache(place.cache, files), { json: true });
    expect(code).toBe(1);
    const report: unknown = JSON.parse(out);
    expect(report).toMatchObject({
      format: 1,
      ok: false,
      problems: [],
      publications: [
        { slug: "broken", ledger: null },
        {
          slug: "memo",
          problems: [],
          ledger: { format: 1, summary: { annotations: 3, states: { exact: 1, region: 1 } } },
        },
      ],
    });
    expect(report).not.toHaveProperty("fixed");
    const nothing = await run(effectsWithSharedCache(place.cache, {}), { json: true });
    expect(nothing.code).toBe(1);
    expect(JSON.parse(nothing.out)).toMatchObject({ ok: false, publications: [], problems: [{ file: "documents" }] });
  });
});

describe("check --fix", () => {
  const words = "the tools are sharp";
  const pages = ["Once", "Twice", "Thrice"].map(
    (time) => `${time} it was said that ${words}, as ${time.toLowerCase()} before.`,
  );
  /** Every lawful tool, and words that stand on three pages, with page hints. */
  async function repeated(hint: number, more: object = {}): Promise<FakeEffects> {
    const pdf = await makePdf(
      ["Prosecutors must consider every lawful tool.", ...pages].map((text) => ({ paragraphs: [text] })),
    );
    const [document] = fixture.description["documents"] as object[];
    const description = { ...fixture.description, documents: [{ ...document, sha256: sha256(pdf) }] };
    const target = passage(words);
    const page = { type: "FragmentSelector", value: `page=${hint}` };
    const annotations = JSON.stringify(fixture.annotations, undefined, 2).replace(
      /"selector": \[[^\]]*\]/,
      () => `"selector": ${JSON.stringify([{ ...target.selector[0], ...more }, page])}`,
    );
    const commentary = fixture.commentary.replace("“consider every lawful tool at their disposal”", "it was said");
    return effectsWithSharedCache(place.cache, {
      ...filesOf({ ...fixture, pdf, description, commentary }),
      [path]: `\uFEFF${annotations.replaceAll("\n", "\r\n")}`,
    });
  }

  it("writes nothing where there is nothing to mend", async () => {
    const effects = effectsWithSharedCache(place.cache, filesOf(fixture));
    const { code, out } = await run(effects, { fix: true });
    expect(code).toBe(0);
    expect(out).toMatch(/^There was nothing to mend: no file was written\./);
    expect(effects.written.every((each) => each.startsWith(place.cache))).toBe(true);
  });

  it("lengthens the context of words that only their page tells apart, and says so", async () => {
    const effects = await repeated(3);
    const before = annotationsIn(effects);
    const { code, out } = await run(effects, { fix: true });
    expect(code).toBe(0);
    expect(out).toMatch(
      /^documents\/memo\/annotations\.json: [12] values? changed\.\n {2}#every-tool, first\.items\[1\]\.target\[0\]\.selector\[0\], prefix: added “/,
    );
    const after = annotationsIn(effects);
    expect(after).toContain(`"exact":"${words}","prefix":"`);
    expect(after).not.toMatch(/[^\r]\n/);
    expect([...(effects.files.get(path) ?? [])].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
    expect(after.replace(/,"prefix":"[^"]*"/, "").replace(/,"suffix":"[^"]*"/, "")).toBe(before);
    expect(effects.written.filter((each) => !each.startsWith(place.cache))).toEqual([expect.stringMatching(/\.new$/)]);
    expect([...effects.files.keys()].filter((each) => each.endsWith(".new"))).toEqual([]);
    const again = await run(effects, { fix: true });
    expect(again.out).toMatch(/^There was nothing to mend/);
    expect(annotationsIn(effects)).toBe(after);
  });

  it("corrects a page hint that the words have moved away from", async () => {
    const effects = await repeated(2, { prefix: "Thrice it was said that " });
    const { code, out } = await run(effects, { fix: true });
    expect(code).toBe(0);
    expect(out).toContain("page: “page=2” is now “page=4”");
    expect(annotationsIn(effects)).toContain('"value":"page=4"');
  });

  it("tells machines what it changed", async () => {
    const { out } = await run(await repeated(3), { fix: true, json: true });
    expect(JSON.parse(out)).toMatchObject({
      fixed: [{ slug: "memo", applied: expect.arrayContaining([expect.objectContaining({ key: "prefix" })]) }],
    });
  });

  it("touches nothing where the document is not the one described", async () => {
    const effects = await repeated(3);
    const description = JSON.stringify(fixture.description).replace(/[0-9a-f]{64}/, "0".repeat(64));
    effects.files.set(`${place.documents}/memo/publication.json`, new TextEncoder().encode(description));
    const before = annotationsIn(effects);
    expect((await run(effects, { fix: true })).code).toBe(1);
    expect(annotationsIn(effects)).toBe(before);
  });

  it("never makes the ledger worse, and never touches exact words", async () => {
    const prefix = fc.constantFrom(
      undefined,
      "that ",
      "said that ",
      "Twice it was said that ",
      "quite other words here ",
    );
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 4 }), prefix, async (hint, given) => {
        const effects = await repeated(hint, given === undefined ? {} : { prefix: given });
        const before = await run(effects, { json: true });
        const exact = /"exact":"[^"]*"/g;
        const words = annotationsIn(effects).match(exact);
        const after = await run(effects, { json: true, fix: true });
        expect(after.code).toBeLessThanOrEqual(before.code);
        const count = ({ out }: Run): number => Number(/"problems": (\d+)/.exec(out)?.[1]);
        expect(count(after)).toBeLessThanOrEqual(count(before));
        expect(annotationsIn(effects).match(exact)).toEqual(words);
      }),
      { numRuns: 20 },
    );
  });
});
