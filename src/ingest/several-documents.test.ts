import { describe, expect, it } from "vitest";
import { formatProblem } from "../core/parse/problem.ts";
import { ContentCache } from "./cache/content-cache.ts";
import { sha256 } from "./cache/sha256.ts";
import { effectsWithSharedCache, type FakeEffects } from "./fixtures/fake-effects.ts";
import { makePdf } from "./fixtures/make-pdf.ts";
import { CLAIMS, filesOfTwo, makeTwoDocuments, type TwoDocuments, words } from "./fixtures/make-two-documents.ts";
import { examine, ingest } from "./ingest.ts";
import { planReplacement } from "./versions/plan-replacement.ts";
import { writeReplacement } from "./versions/write-replacement.ts";

const place = { documents: "/project/documents", cache: "/project/cache" };
const two = await makeTwoDocuments();

type Files = Record<string, Uint8Array | string>;
/** A world with these files, and what reading and drawing before has left in the cache. */
async function within<Result>(files: Files, work: (effects: FakeEffects) => Promise<Result>): Promise<Result> {
  return work(effectsWithSharedCache(place.cache, files));
}

async function problemsOf(changes: Partial<TwoDocuments>, files: Files = {}): Promise<string[]> {
  const { problems } = await within({ ...filesOfTwo({ ...two, ...changes }), ...files }, (effects) =>
    examine(place, effects),
  );
  return problems.map(formatProblem);
}

/** The documents' descriptions with one of them changed. */
function described(index: number, change: Record<string, unknown>): Partial<TwoDocuments> {
  const documents = two.description.documents.map((one, at) => (at === index ? { ...one, ...change } : one));
  return { description: { ...two.description, documents } };
}

/** The annotations with one of them replaced. */
function annotated(item: Record<string, unknown>): Partial<TwoDocuments> {
  return { items: two.items.map((one) => (one["id"] === item["id"] ? item : one)) };
}

const composedOnce = within(filesOfTwo(two), async (effects) => {
  const { publications, problems } = await ingest(place, "/", effects, { draws: "if-all-is-well" });
  const [composed] = publications;
  if (composed === undefined) throw new Error(JSON.stringify(problems));
  return composed;
});

describe("problems of several documents", () => {
  it("are none where each is in order", async () => {
    expect(await problemsOf({})).toEqual([]);
  });

  it.each<[string, Partial<TwoDocuments>, RegExp]>([
    [
      "another file than was described",
      described(1, { sha256: "0".repeat(64) }),
      /documents\[1\]\.sha256.*letter\.pdf is not the file/,
    ],
    [
      "an id twice",
      described(1, { id: "order" }),
      /documents\[1\]\.id: The id “order” is that of documents\[0\] too[^]*part of its address/,
    ],
    [
      "a file twice",
      described(1, { file: "order.pdf", sha256: sha256(two.order) }),
      /documents\[1\]\.file: The file “order\.pdf”/,
    ],
    [
      "an unknown document",
      annotated(words("closed", "ordr.pdf", "shall be closed to all vessels over forty feet")),
      /first\.items\[0\]\.target\[0\].*“ordr\.pdf”, and there is no such document[^]*Did you mean order\.pdf\?.*order\.pdf \(order\), letter\.pdf \(letter\)/,
    ],
    [
      "passages in two documents",
      annotated({
        ...words("closed", "order", "shall be closed to all vessels over forty feet"),
        target: [
          ...(words("closed", "order", "shall be closed")["target"] as unknown[]),
          ...(words("closed", "letter", "the log at the gate")["target"] as unknown[]),
        ],
      }),
      /first\.items\[0\]\.target\[1\].*several documents: one in order\.pdf, another in letter\.pdf[^]*an annotation of its own/,
    ],
    [
      "words of another of its documents",
      annotated(words("closed", undefined, "no vessel over forty feet has ever used the pier")),
      /were not found in order\.pdf/,
    ],
  ])("%s", async (_, changes, says) => {
    expect((await problemsOf(changes)).join("\n")).toMatch(says);
  });

  it("a second document that is missing or no PDF at all", async () => {
    expect((await problemsOf({}, { "/project/documents/pier/letter.pdf": "<!doctype html>" })).join("\n")).toMatch(
      /letter\.pdf: The file cannot be used/,
    );
  });

  it("more than fifty of them, or none", async () => {
    const [first] = two.description.documents;
    const documents = Array.from({ length: 51 }, (_, at) => ({ ...first, id: `order-${at}`, file: `order-${at}.pdf` }));
    expect((await problemsOf({ description: { ...two.description, documents } })).join()).toMatch(
      /at most 50 documents/,
    );
    expect((await problemsOf({ description: { ...two.description, documents: [] } })).join()).toMatch(/at least one/);
  });
});

describe("a publication of two documents", () => {
  it("is drawn beside each, with its own claims lit and nothing of the other's", async () => {
    const { publication, others } = await composedOnce;
    const views = [publication, ...others.map((other) => other.publication)];
    expect(views.map(({ document }) => document.id)).toEqual(["order", "letter"]);
    for (const { document, documents, annotations } of views) {
      expect(documents?.map(({ id, pages, href }) => [id, pages, href])).toEqual([
        ["order", 2, "/pier/"],
        ["letter", 1, "/pier/d/letter/"],
      ]);
      expect(annotations.map(({ id }) => id)).toEqual(CLAIMS.map(([id]) => id));
      expect(annotations.map(({ number }) => number)).toEqual(CLAIMS.map((_, index) => index + 1));
      for (const [index, [, rests]] of CLAIMS.entries()) {
        const { anchors, elsewhere } = annotations[index] ?? {};
        expect(anchors).toHaveLength(rests === document.id ? 1 : 0);
        expect(elsewhere?.document).toBe(rests === document.id ? undefined : rests);
        expect(elsewhere?.anchors.length ?? 1).toBe(1);
      }
    }
  });

  it("has the words and pictures of a passage beside the other document, and related words say where they are", async () => {
    const { publication, others } = await composedOnce;
    const [beside, own] = [publication, others[0]?.publication].map((one) =>
      one?.annotations.find(({ id }) => id === "never-used"),
    );
    expect(beside?.elsewhere?.anchors).toEqual(own?.anchors);
    expect(beside?.crops).toEqual(own?.crops);
    const related = [publication, others[0]?.publication].map(
      (one) => one?.annotations.find(({ id }) => id === "ferry")?.related[0],
    );
    expect(related.map((one) => one?.document)).toEqual(["letter", undefined]);
  });

  it("keeps every file of a document below its page, and one ledger and one collection of annotations", async () => {
    const { files } = await composedOnce;
    const paths = files.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.filter((path) => /\/letter\.[0-9a-f]+\.pdf$/.test(path))).toEqual([
      expect.stringMatching(/^pier\/d\/letter\/letter\./),
    ]);
    const textOf = async (path: string): Promise<string> =>
      new TextDecoder().decode(await files.find((file) => file.path === path)?.read());
    const ledger = JSON.parse(await textOf("pier/ledger/ledger.json"));
    expect(ledger.documents.map(({ id, file }: Record<string, unknown>) => [id, file])).toEqual([
      ["order", "order.pdf"],
      ["letter", "letter.pdf"],
    ]);
    expect(ledger.rows.map(({ document }: Record<string, unknown>) => document)).toEqual(CLAIMS.map(([, of]) => of));
    const csv = (await textOf("pier/ledger/ledger.csv")).split("\r\n");
    expect(csv[0]).toMatch(/,line,document$/);
    expect(csv[2]).toMatch(/^annotation,2,never-used.*,letter$/);
    const { items } = JSON.parse(await textOf("pier/annotations.jsonld")).first;
    const sources = items.map(({ target: [target] }: { target: (string | { source?: string })[] }) =>
      typeof target === "string" ? target : target?.source,
    );
    const [order, letter] = [/^\/pier\/order\./, /^\/pier\/d\/letter\/letter\./].map((one): unknown =>
      expect.stringMatching(one),
    );
    expect(sources).toEqual([order, letter, order, letter, undefined, letter]);
  });

  it("draws nothing again of a document where another has changed", async () => {
    await composedOnce;
    const order = await makePdf([
      { paragraphs: ["The pier shall be closed to all vessels over forty feet."] },
      { paragraphs: ["Nothing affects the ferry to the island, which runs as before."] },
    ]);
    const composed = await within(
      filesOfTwo({ ...two, ...described(0, { sha256: sha256(order) }), order }),
      async (effects) => {
        const known = new Set(effects.files.keys());
        const { publications } = await ingest(place, "/", effects, { draws: "if-all-is-well" });
        const made = [...effects.files.keys()].filter((path) => !known.has(path));
        return { made, files: publications[0]?.files ?? [] };
      },
    );
    expect(composed.made.length).toBeGreaterThan(0);
    const pathsOf = (files: readonly { path: string }[]): string[] =>
      files.map(({ path }) => path).filter((path) => path.startsWith("pier/d/letter/"));
    expect(pathsOf(composed.files)).toEqual(pathsOf((await composedOnce).files));
    const again = await within(filesOfTwo(two), async (effects) => {
      const known = new Set(effects.files.keys());
      await ingest(place, "/", effects, { draws: "if-all-is-well" });
      return [...effects.files.keys()].filter((path) => !known.has(path));
    });
    expect(again).toEqual([]);
  });
});

describe("a command on one of several documents", () => {
  const folder = { slug: "pier", path: "/project/documents/pier", shown: "documents/pier" };
  const offered = { path: "/desk/new.pdf", shown: "new.pdf" };

  async function planned(document: string | undefined) {
    const next = await makePdf([
      { paragraphs: ["No vessel over forty feet has ever used the pier. The log at the gate is empty."] },
    ]);
    return within({ ...filesOfTwo(two), "/desk/new.pdf": next }, async (effects) => {
      const cache = new ContentCache(place.cache, effects, "7");
      const plan = await planReplacement(folder, { ...offered, document }, effects, cache);
      if ("plan" in plan) await writeReplacement(plan.plan, { cache: place.cache, processId: 7 }, effects);
      const written: { documents: unknown[] } = JSON.parse(
        new TextDecoder().decode(effects.files.get(`${folder.path}/publication.json`)),
      );
      return { plan, documents: written.documents, next: sha256(next) };
    });
  }

  it("has to say which, and is told which there are", async () => {
    for (const [asked, says] of [
      [
        undefined,
        "The publication has several documents. Name one with --document: order (order.pdf), letter (letter.pdf).",
      ],
      [
        "leter",
        'The publication has no document "leter". Name one with --document: order (order.pdf), letter (letter.pdf).',
      ],
    ] as const) {
      const { plan, documents } = await planned(asked);
      expect(plan).toEqual({ misspelt: says });
      expect(documents).toEqual(two.description.documents);
    }
  });

  it("replaces that one, and looks at the claims that rest on it", async () => {
    const { plan, documents, next } = await planned("letter.pdf");
    expect("plan" in plan && plan.plan.annotations.map(({ id }) => id)).toEqual([
      "never-used",
      "log-empty",
      "whole-letter",
    ]);
    expect(documents[0]).toEqual(two.description.documents[0]);
    expect(documents[1]).toMatchObject({ id: "letter", sha256: next, versions: [{ sha256: sha256(two.letter) }] });
  });
});
