import { describe, expect, it } from "vitest";
import { ContentCache } from "../cache/content-cache.ts";
import { sha256 } from "../cache/sha256.ts";
import type { Effects } from "../effects.ts";
import { fakeEffects, type FakeEffects } from "../fixtures/fake-effects.ts";
import { makePdf } from "../fixtures/make-pdf.ts";
import { filesOf, makePublication } from "../fixtures/make-publication.ts";
import { redactedPdf, redactions } from "../fixtures/redacted-pdf.ts";
import { makeSafeCopy } from "../safe-copy/make-safe-copy.ts";
import { planReplacement } from "./plan-replacement.ts";
import { writeReplacement } from "./write-replacement.ts";

const folder = { slug: "memo", path: "/project/documents/memo", shown: "documents/memo" };
const place = { cache: "/project/cache", processId: 7 };
const fixture = await makePublication();
const files = { ...filesOf(fixture), "/desk/new.pdf": await makePdf([{ paragraphs: ["Another text altogether."] }]) };
const start = fakeEffects(files);
const planned = await planReplacement(
  folder,
  { path: "/desk/new.pdf", shown: "new.pdf" },
  start,
  new ContentCache(place.cache, start, "7"),
);
if (!("plan" in planned)) throw new Error(JSON.stringify(planned));
const { plan } = planned;

function treeOf({ files: all }: FakeEffects): Record<string, string> {
  return Object.fromEntries([...all].map(([path, bytes]) => [path, sha256(bytes)]));
}

function textAt(effects: FakeEffects, path: string): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(effects.files.get(path));
}

/** Effects of which one act fails, counted from 1. */
function failingAt(effects: FakeEffects, failing: number): Effects {
  let acts = 0;
  const act = <T>(work: () => Promise<T>): Promise<T> => {
    acts += 1;
    return acts === failing ? Promise.reject(new Error("The disk is full.")) : work();
  };
  return {
    ...effects,
    writeFile: (path, bytes) => act(() => effects.writeFile(path, bytes)),
    rename: (from, to) => act(() => effects.rename(from, to)),
  };
}

describe("writeReplacement", () => {
  it("changes three files, and leaves nothing else behind", async () => {
    const effects = fakeEffects(files);
    const before = treeOf(effects);
    await writeReplacement(plan, place, effects);
    const after = treeOf(effects);
    const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
    expect(changed.toSorted()).toEqual([
      "/project/documents/memo/memo.pdf",
      "/project/documents/memo/publication.json",
      `/project/documents/memo/versions/${sha256(fixture.pdf).slice(0, 16)}.txt`,
    ]);
  });

  it("leaves the tree as it was, wherever it fails", async () => {
    // Three files are made, and three put in their places.
    for (let at = 1; at <= 6; at += 1) {
      const effects = fakeEffects(files);
      const before = treeOf(effects);
      await expect(writeReplacement(plan, place, failingAt(effects, at))).rejects.toThrow("The disk is full.");
      expect(treeOf(effects)).toEqual(before);
    }
    await writeReplacement(plan, place, failingAt(fakeEffects(files), 7));
  });

  it.each([
    [{}, true],
    [{ publishHiddenWords: true }, false],
  ])("lists the copy that was published for a file with hidden words: %j, %s", async (more, isListed) => {
    const hiding = redactedPdf(redactions["a black box"] ?? {});
    const documents = (fixture.description["documents"] as object[]).map((document) => {
      return { ...document, sha256: sha256(hiding), ...more };
    });
    const description = { ...fixture.description, documents };
    const effects = fakeEffects({ ...files, ...filesOf({ ...fixture, description, pdf: hiding }) });
    const cache = new ContentCache(place.cache, effects, "7");
    const replacing = await planReplacement(folder, { path: "/desk/new.pdf", shown: "new.pdf" }, effects, cache);
    if (!("plan" in replacing) || replacing.plan.old === undefined) throw new Error("There is no plan.");
    await writeReplacement(replacing.plan, place, effects);
    const { old } = replacing.plan;
    const copy = isListed ? { published: (await makeSafeCopy(old, old.content, "en", cache)).sha256 } : {};
    const { documents: after } = JSON.parse(textAt(effects, `${folder.path}/publication.json`)) as {
      documents: { versions: object[] }[];
    };
    expect(after[0]?.versions).toEqual([
      { sha256: sha256(hiding), bytes: hiding.byteLength, pages: 1, until: "2026-11-24", ...copy },
    ]);
  });

  it("lists the pages of the old file that a machine had read", async () => {
    const effects = fakeEffects(files);
    if (plan.old === undefined) throw new Error("There is no old file.");
    const how = { engine: "", language: "en", missing: [], confidence: 90, partly: false, corrected: false };
    const content = { ...plan.old.content, recognised: [1, 2].map((page) => ({ page, ...how })) };
    await writeReplacement({ ...plan, old: { ...plan.old, content } }, place, effects);
    expect(JSON.parse(textAt(effects, `${folder.path}/publication.json`))).toMatchObject({
      documents: [{ versions: [{ recognised: "1-2" }] }],
    });
  });

  it("has changed nothing when it says that it begins to", async () => {
    const effects = fakeEffects(files);
    const before = treeOf(effects);
    const stop = (): never => {
      const staged = Object.keys(treeOf(effects)).filter((path) => path.startsWith(place.cache));
      expect(staged).toHaveLength(3);
      throw new Error("Interrupted.");
    };
    await expect(writeReplacement(plan, place, effects, stop)).rejects.toThrow("Interrupted.");
    expect(treeOf(effects)).toEqual(before);
  });

  it("goes over to another disk", async () => {
    const effects = fakeEffects(files);
    const across: Effects = {
      ...effects,
      rename: (from, to) =>
        from.startsWith(place.cache)
          ? Promise.reject(Object.assign(new Error("EXDEV"), { code: "EXDEV" }))
          : effects.rename(from, to),
    };
    await writeReplacement(plan, place, across);
    expect(effects.files.get("/project/documents/memo/memo.pdf")).toEqual(files["/desk/new.pdf"]);
    expect([...effects.files.keys()].filter((path) => path.endsWith(".new"))).toEqual([]);
  });

  it("keeps the file's own form", async () => {
    const tabbed = `\uFEFF${JSON.stringify(fixture.description, undefined, "\t")}\n`;
    const effects = fakeEffects({ ...files, "/project/documents/memo/publication.json": tabbed });
    await writeReplacement(plan, place, effects);
    const text = textAt(effects, "/project/documents/memo/publication.json");
    expect(text.startsWith('\uFEFF{\n\t"title"')).toBe(true);
    expect(text).toContain('\n\t\t\t"versions": [\n\t\t\t\t{\n');
  });
});
