import type { SourceDocument } from "../../core/model/publication.ts";
import type { Hit } from "../../core/search/hit.ts";
import type { SearchKind } from "../../core/search/search.ts";
import workerAddress from "../../workers/searching.ts?worker&url";
import type { SearchAnswer, SearchQuestion } from "../../workers/search-protocol.ts";
import { DocumentFailure } from "../document-failure.ts";
import { textPart } from "./document-text.ts";
import { startTrustedWorker } from "./trusted-worker.ts";

/** What has been found so far. */
export interface Found {
  readonly how: SearchKind | null;
  readonly hits: readonly Hit[];
  readonly done: boolean;
}

export interface Searcher {
  /** Looks for words; each search ends the one before. */
  search(typed: string, found: (found: Found) => void, failed: (error: unknown) => void): void;
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

async function start(document: SourceDocument, ended: () => void): Promise<Searcher> {
  const [, worker] = await Promise.all([
    textPart(document, 0),
    startTrustedWorker(workerAddress, new AbortController().signal),
  ]);
  if (worker === null) throw new DocumentFailure("program-missing");
  const ask = (question: SearchQuestion): void => worker.postMessage(question);
  let number = 0;
  let take: (found: Found) => void = () => undefined;
  let fail: (error: unknown) => void = () => undefined;
  let hits: Hit[] = [];

  worker.addEventListener("message", ({ data }: MessageEvent<SearchAnswer>) => {
    if (data.kind === "ready" || data.number !== number) return;
    if (data.kind === "failed") return fail(new Error(data.message));
    hits = [...hits, ...data.hits];
    take({ how: data.how, hits, done: data.done });
  });
  worker.addEventListener("error", (event) => {
    ended();
    fail(new Error(event.message));
  });
  handOver(document, ask).catch((error: unknown) => {
    // What is here stays found; the next search begins anew, and asks for the rest again.
    ended();
    fail(error);
  });

  return {
    search(typed, found, failed) {
      [number, hits, take, fail] = [number + 1, [], found, failed];
      ask({ kind: "search", number, typed });
    },
  };
}

/** Hands the text over part by part, in order: what is here is searched while the rest is on its way. */
async function handOver(document: SourceDocument, ask: (question: SearchQuestion) => void): Promise<void> {
  const last = document.textHrefs.length - 1;
  for (let index = 0; index <= last; index += 1) {
    const next = index < last ? textPart(document, index + 1) : undefined;
    // Its failure is told when it is its turn.
    next?.catch(() => undefined);
    const { pages } = await textPart(document, index);
    ask({ kind: "pages", pages, isLast: index === last });
  }
}
