import { describe, expect, it } from "vitest";
import { formatProblem } from "../core/parse/problem.ts";
import { sha256 } from "./cache/sha256.ts";
import { effectsWithSharedCache } from "./fixtures/fake-effects.ts";
import { filesOf, makePublication, passage } from "./fixtures/make-publication.ts";
import { ingest } from "./ingest.ts";

const place = { documents: "/project/documents", cache: "/project/cache" };
const fixture = await makePublication();
const file = sha256(fixture.pdf);
const signature = { by: "E. Ditor", at: "2026-11-24", reason: "It stands so in the scan.", file };
const moved = { prefix: "the quick brown fox jumps over ", suffix: " and the lazy dog sleeps" };

/** The publication with another passage and more properties for the claim #every-tool, whose words are also given. */
async function build(words: Parameters<typeof passage>, more: object, claim = "consider every lawful tool") {
  const annotations = JSON.stringify(fixture.annotations);
  const [exact, context = {}] = words;
  const changed = annotations
    .replace(
      JSON.stringify(passage("consider every lawful tool at their disposal")),
      JSON.stringify(passage(exact, context)),
    )
    .replace('"id":"#every-tool"', `"id":"#every-tool",${JSON.stringify(more).slice(1, -1)}`);
  const commentary = fixture.commentary.replace("“consider every lawful tool at their disposal”", claim);
  const files = { ...filesOf(fixture), "/project/documents/memo/annotations.json": changed };
  const effects = effectsWithSharedCache(place.cache, {
    ...files,
    "/project/documents/memo/commentary.md": commentary,
  });
  const { publications, problems, ledgers } = await ingest(place, "/", effects, { draws: "if-all-is-well" });
  const [composed] = publications;
  const annotation = composed?.publication.annotations.find(({ id }) => id === "every-tool");
  return { composed, annotation, ledger: ledgers[0], problems: problems.map(formatProblem) };
}

describe("a signature in the annotation", () => {
  it("lets words publish that stand beside others, and is shown", async () => {
    const signOff = { ...signature, state: "moved" };
    const { annotation, problems, composed } = await build(["consider every lawful tool", moved], { signOff });
    expect(problems).toEqual([]);
    expect(annotation).toMatchObject({
      standing: { kind: "paraphrase" },
      anchors: [{ state: "moved" }],
      signedOff: [{ state: "moved", anchor: 0, by: "E. Ditor", at: "2026-11-24", exact: "consider every lawful tool" }],
    });
    const given = composed?.files.find(({ path }) => path === "memo/annotations.jsonld");
    const text = Buffer.from((await given?.read()) ?? []).toString();
    expect(text).toContain('"signOff": {');
    expect(text).toContain('"urn:verbatim:signOff"');
  });

  it("lets a claim publish without a highlight whose words are not there", async () => {
    const signOff = { ...signature, state: "missing" };
    const { annotation, problems } = await build(["words that are not in this memo at all"], { signOff });
    expect(problems).toEqual([]);
    expect(annotation).toMatchObject({
      standing: { kind: "unfound" },
      anchors: [],
      crops: [],
      signedOff: [{ state: "missing", exact: "words that are not in this memo at all" }],
    });
    expect(annotation?.signedOff?.[0]).not.toHaveProperty("anchor");
  });

  it("chooses one of several places", async () => {
    const signOff = { ...signature, state: "ambiguous", suffix: "; in other cases" };
    const { annotation, problems } = await build(["consider it"], { signOff });
    expect(problems).toEqual([]);
    expect(annotation).toMatchObject({ anchors: [{ state: "ambiguous", parts: [{ page: 2 }] }] });
  });

  it.each<[string, Parameters<typeof passage>, object, RegExp[]]>([
    [
      "the file changes",
      ["consider every lawful tool", moved],
      { state: "moved", file: "f".repeat(64) },
      [/prefix or suffix are not beside them/, /signOff[^]*lapsed: it is for a file with the SHA-256 ffff/],
    ],
    [
      "the state changes",
      ["words that are not in this memo at all"],
      { state: "moved" },
      [/were not found/, /signOff[^]*lapsed: it is for the state moved, and the state is missing now/],
    ],
    [
      "it is not needed any more",
      ["consider every lawful tool"],
      { state: "missing" },
      [/signOff[^]*lapsed[^]*found exactly now[^]*Remove signOff/],
    ],
  ])("lapses where %s, and nothing is built", async (_, words, change, says) => {
    const { composed, problems, ledger } = await build(words, { signOff: { ...signature, ...change } });
    expect(composed).toBeUndefined();
    expect(problems).toHaveLength(says.length);
    for (const [index, pattern] of says.entries()) expect(problems[index]).toMatch(pattern);
    expect(ledger?.summary).toMatchObject({ signedOff: 0, problems: says.length });
  });

  it("never lets a claim quote what the passage does not have", async () => {
    const signOff = { ...signature, state: "missing" };
    const { annotation } = await build(["words that are not in this memo at all"], { signOff }, "“every tool”");
    expect(annotation?.standing).toEqual({ kind: "unfound", quotations: [] });
    const other = { ...signature, state: "moved" };
    const { problems } = await build(
      ["consider every lawful tool", moved],
      { signOff: other },
      "“every unlawful tool”",
    );
    expect(problems.join("\n")).toMatch(/unlawful/);
  });

  it("is asked for, with all that it needs, where it would be wanted", async () => {
    const { problems } = await build(["consider every lawful tool", moved], { created: "2026-11-24" });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`"signOff": { "state": "moved", "file": "${file}"`);
  });
});

it("says who checked a claim, and when", async () => {
  const { annotation, ledger } = await build(["consider every lawful tool"], {
    checkedBy: "F. Checker",
    checkedAt: "2026-11-25",
  });
  expect(annotation?.checked).toEqual({ by: "F. Checker", at: "2026-11-25" });
  expect(ledger?.summary.checked).toBe(1);
});
