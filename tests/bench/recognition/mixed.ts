import { ContentCache } from "../../../src/ingest/cache/content-cache.ts";
import { sha256 } from "../../../src/ingest/cache/sha256.ts";
import { fakeEffects } from "../../../src/ingest/fixtures/fake-effects.ts";
import { readDocument } from "../../../src/ingest/publication/read-document.ts";
import { compareWords, placedWords, type WordComparison } from "./compare-words.ts";
import { mixedDocument, type MixedPage } from "./mixed-pages.ts";

/** What became of one page. */
export interface MixedResult extends WordComparison {
  readonly name: string;
  readonly from: MixedPage["from"];
  readonly wanted: MixedPage["from"];
  readonly words: number;
}

/** Reads the file of twenty pages as a build does. */
export async function measureMixed(): Promise<readonly MixedResult[]> {
  const { bytes, pages } = await mixedDocument();
  const reading = await readDocument(bytes, sha256(bytes), new ContentCache("/cache", fakeEffects(), "1"), {
    language: "en",
  });
  if ("fault" in reading) throw new Error(reading.fault.detail);
  const { text, recognised } = reading.content;
  return pages.map(({ name, from: wanted, words }, index) => {
    const page = text.pages[index];
    const read = recognised.find((each) => each.page === index + 1);
    const found = page === undefined ? [] : placedWords(page);
    const from = read === undefined ? (found.length === 0 ? "nobody" : "file") : read.partly ? "both" : "picture";
    return { name, from, wanted, words: words.length, ...compareWords(words, found) };
  });
}
