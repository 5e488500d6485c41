import type { SourceDocument } from "../../core/model/publication.ts";
import type { Quad } from "../../core/model/quad.ts";
import type { Hit } from "../../core/search/hit.ts";
import type { SearchKind } from "../../core/search/search.ts";
import workerAddress from "../../workers/searching.ts?worker&url";
import type { SearchAnswer, SearchQuestion, Stretch } from "../../workers/search-protocol.ts";
import { DocumentFailure } from "../document-failure.ts";
import { partBytes } from "./document-text.ts";
import { placesFrom } from "./found-places.ts";
import { startTrustedWorker } from "./trusted-worker.ts";
import { wordsInParts, type WordsPart } from "./words-in-parts.ts";

/** What has been found so far. */
export interface Found {
  readonly how: SearchKind | null;
  readonly hits: readonly Hit[];
  readonly done: boolean;
}

export interface Searcher {
  /** Looks for words; each search ends the one before. */
  search(typed: string, found: (found: Found) => void, failed: (error: unknown) => void): void;
  /**
   * Where words stand that were found, all of them on one page: for each, one quad a line.
   *
   * @throws DocumentFailure where the places cannot be had; the next call tries again.
   */
  where(stretches: readonly Stretch[]): Promise<readonly (readonly Quad[])[]>;
}

const known = new Map<string, Promise<Searcher>>();

/**
 * What searches a document, in a worker: the page's thread stays free however long the document is.
 *
 * @throws DocumentFailure where the text cannot be had, or no worker; the next call tries again.
 */
export function searcherOf(document: SourceDocument): Promise<Searcher> {
  const { sha256 } = document.file;
  const started = known.get(sha256) ?? start(document, () => known.delete(sha256));
  known.set(sha256, started);
  started.catch(() => known.delete(sha256));
  return started;
}

/** Documents whose words were not to be read: what the browser's cache has of them is passed over. */
const unreadable = new Set<string>();

async function start(document: SourceDocument, ended: () => void): Promise<Searcher> {
  const { sha256 } = document.file;
  const parts = wordsInParts(document, unreadable.has(sha256));
  const [, worker] = await Promise.all([parts(0), startTrustedWorker(workerAddress, new AbortController().signal)]);
  if (worker === null) throw new DocumentFailure("program-missing");
  const ask = (question: SearchQuestion): void =>
    // A part is the worker's from then on.
    worker.postMessage(question, "bytes" in question ? [question.bytes.buffer] : []);
  const places = placesFrom(sha256, (part, afresh) => partBytes(document, "text", part, afresh), ask);
  let number = 0;
  let take: (found: Found) => void = () => undefined;
  let fail: (error: unknown) => void = () => undefined;
  let hits: Hit[] = [];
  let broken: { readonly error: unknown } | undefined;
  /** What was found stays on the page; the next search begins anew, and asks for the rest again. */
  const breakOff = (error: unknown): void => {
    broken = { error };
    ended();
    places.breakOff(error);
    worker.terminate();
    fail(error);
  };

  worker.addEventListener("message", ({ data }: MessageEvent<SearchAnswer>) => {
    if (data.kind === "ready") return;
    if (data.kind === "there") return places.take(data.number, data.quads);
    if (data.kind === "unreadable") {
      unreadable.add(sha256);
      return breakOff(new DocumentFailure("malformed-text", { cause: data.message }));
    }
    if (data.number !== number) return;
    if (data.kind === "failed") return fail(new Error(data.message));
    hits = [...hits, ...data.hits];
    take({ how: data.how, hits, done: data.done });
  });
  worker.addEventListener("error", (event) => breakOff(new Error(event.message)));
  handOver(document, parts, ask).catch(breakOff);

  return {
    search(typed, found, failed) {
      [number, hits, take, fail] = [number + 1, [], found, failed];
      if (broken === undefined) ask({ kind: "search", number, typed });
      else failed(broken.error);
    },
    where: places.where,
  };
}

/** Hands the words over part by part, in order: what is here is searched while the rest is on its way. */
async function handOver(
  document: SourceDocument,
  parts: WordsPart,
  ask: (question: SearchQuestion) => void,
): Promise<void> {
  const { sha256 } = document.file;
  const last = document.wordsHrefs.length - 1;
  for (let index = 0; index <= last; index += 1) {
    ask({ kind: "words", bytes: await parts(index), sha256, isLast: index === last });
  }
}
