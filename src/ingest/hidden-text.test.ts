import { describe, expect, it } from "vitest";
import { isAnchored, resolveQuote } from "../core/anchor/resolve.ts";
import { cacheOf } from "./cache/cache-of.ts";
import { sha256 } from "./cache/sha256.ts";
import { fakeEffects } from "./fixtures/fake-effects.ts";
import { filesOf, makePublication, passage } from "./fixtures/make-publication.ts";
import { AFTER_WORDS, BEFORE_WORDS, HIDDEN_WORDS, redactedBook, redactions } from "./fixtures/redacted-pdf.ts";
import { examine } from "./ingest.ts";
import type { KeptPicture } from "./pictures/picture-store.ts";
import { composePublication } from "./publication/compose-publication.ts";
import { readableIn } from "./fixtures/readable-in.ts";
import { publishable } from "./safe-copy/publishable.ts";

const place = { documents: "/project/documents", cache: "/project/cache" };
const fixture = await makePublication();
const claim = "consider every lawful tool at their disposal";

/** The small publication with another document, in which its first claim stands often. */
function filesWith(pdf: Uint8Array, more: object = {}): Record<string, Uint8Array | string> {
  const text = JSON.stringify({ ...fixture, pdf: undefined })
    .replace(JSON.stringify(passage(claim)), JSON.stringify(passage(claim, { suffix: ". Nothing more is said." })))
    .replace(sha256(fixture.pdf), sha256(pdf));
  const files = { ...(JSON.parse(text) as typeof fixture), pdf };
  const documents = (files.description["documents"] as object[]).map((document) => ({ ...document, ...more }));
  return filesOf({ ...files, description: { ...files.description, documents } });
}

async function examined(pdf: Uint8Array, more: object = {}) {
  const { examinations, problems } = await examine(place, fakeEffects(filesWith(pdf, more)));
  const [examination] = examinations;
  if (examination?.publication === undefined) throw new Error(JSON.stringify(problems));
  return { publication: examination.publication, warnings: examination.warnings };
}

/** Shows what the claim quotes, once in this way. */
const last = { words: "", after: `BT /F 12 Tf 72 400 Td (They must ${claim}. Nothing more is said.) Tj ET` };
const ways = Object.values(redactions);

describe("words that a document's page does not show", () => {
  const book = examined(redactedBook([...ways, last]));

  it("are in nothing that is published", async () => {
    const { publication } = await book;
    const nothing = async () => new Uint8Array();
    const picture: KeptPicture = { width: 1, height: 1, type: "webp", size: 0, hash: "0", read: nothing };
    const pages = [...ways, last].map(() => [picture]);
    const given = await publishable(publication, cacheOf(place, fakeEffects({})));
    const illustrations = { pages, thumbnails: [], crops: new Map(), cards: new Map(), card: picture, undrawn: [] };
    const composed = composePublication(publication, [{ given, illustrations }], "/");
    const { files } = composed;
    const published = [
      JSON.stringify({ ...composed, files: undefined }),
      ...(await Promise.all(files.map(async ({ read }) => readableIn(await read())))),
    ];
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter(({ path }) => path.endsWith(".pdf"))).toHaveLength(1);
    for (const word of HIDDEN_WORDS.split(" ").filter((each) => each !== "of")) {
      expect(published.filter((text) => text.includes(word))).toEqual([]);
    }
    for (const words of [BEFORE_WORDS, AFTER_WORDS]) {
      expect(published.filter((text) => text.includes(words)).length).toBeGreaterThan(2);
    }
    expect(composed.publication.document.pages.map(({ ownWords }) => ownWords === true)).toEqual([
      ...ways.map(() => true),
      false,
    ]);
    expect(composed.pictured).toEqual(ways.map((_, index) => index + 1));
    expect(composed.publication.document.provenance).toContain(`without ${4 * ways.length} words`);
    expect(composed.publication.document.provenance).toContain(publication.pdf.sha256);
  });

  it("are published where an editor asks for the file as it is, and whoever publishes is told", async () => {
    const pdf = redactedBook([redactions["a black box"] ?? {}, last]);
    const { publication, warnings } = await examined(pdf, { publishHiddenWords: true });
    const given = await publishable(publication, cacheOf(place, fakeEffects({})));
    expect(given.publication.pdf.bytes).toEqual(pdf);
    expect(given.publication).toBe(publication);
    expect(warnings[0]?.hint).toContain('"publishHiddenWords": true, and so has the annotated copy');
  });

  it("are found by no quotation, and named by no candidate", async () => {
    const { text } = (await book).publication.content;
    const found = resolveQuote(text, { exact: "Ezekiel Quillfeather of Zanzibar" });
    expect(found.state).toBe("missing");
    expect(JSON.stringify(found)).not.toContain("Zanzibar and");
  });

  it("are told to whoever publishes, by how they are hidden and where", async () => {
    const { warnings } = await book;
    const pages = ways.length;
    const told = warnings.map(({ message }) => /contains (\d+) words .+ on pages? (.+)\.$/u.exec(message));
    expect(told.every((match) => match !== null)).toBe(true);
    expect(told.reduce((sum, match) => sum + Number(match?.[1]), 0)).toBe(4 * pages);
    expect(new Set(warnings.map(({ file }) => file))).toEqual(new Set(["documents/memo/memo.pdf"]));
    const [one] = (await examined(redactedBook([redactions["a black box"] ?? {}, last]))).warnings;
    expect(one?.message).toBe("The file still contains 4 words under a black box on page 1.");
    expect(one?.hint).toContain("the annotated copy");
  });

  it("part what stands on either side of what covers them", async () => {
    const covered = await examined(redactedBook([redactions["a black box"] ?? {}, last]));
    const found = resolveQuote(covered.publication.content.text, { exact: `${BEFORE_WORDS} ${AFTER_WORDS}` });
    expect(isAnchored(found) && found.state === "exact").toBe(false);
  });

  it("are no warning where there are none", async () => {
    const { examinations } = await examine(place, fakeEffects(filesOf(fixture)));
    expect(examinations.map(({ warnings }) => warnings)).toEqual([[]]);
  });
});
