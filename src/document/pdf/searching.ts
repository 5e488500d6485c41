import type { SourceDocument } from "../../core/model/publication.ts";
import type { Hit } from "../../core/search/hit.ts";
import type { SearchKind } from "../../core/search/search.ts";
import workerAddress from "../../workers/searching.ts?worker&url";
import type { SearchAnswer, SearchQuestion } from "../../workers/search-protocol.ts";
import { DocumentFailure } from "../document-failure.ts";
import { textPartBytes } from "./document-text.ts";
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

/** Documents whose text was not to be read: what the browser's cache has of it is passed over. */
const unreadable = new Set<string>();

async function start(document: SourceDocument, ended: () => void): Promise<Searcher> {
  const { sha256 } = document.file;
  const parts = partsOf(document, unreadable.has(sha256));
  const [, worker] = await Promise.all([parts(0), startTrustedWorker(workerAddress, new AbortController().signal)]);
  if (worker === null) throw new DocumentFailure("program-missing");
  const ask = (question: SearchQuestion): void =>
    // A part is the worker's from then on.
    worker.postMessage(question, question.kind === "part" ? [question.bytes.buffer] : []);
  let number = 0;
  let take: (found: Found) => void = () => undefined;
  let fail: (error: unknown) => void = () => undefined;
  let hits: Hit[] = [];
  let broken: { readonly error: unknown } | undefined;
  /** What is here stays found; the next search begins anew, and asks for the rest again. */
  const breakOff = (error: unknown): void => {
    broken = { error };
    ended();
    fail(error);
  };

  worker.addEventListener("message", ({ data }: MessageEvent<SearchAnswer>) => {
    if (data.kind === "ready") return;
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
  };
}

/** Parts that are asked for at once: on a line with long ways a part takes longer to be asked for than to come. */
const AT_ONCE = 4;

type Bytes = Uint8Array<ArrayBuffer>;
type Parts = (index: number) => Promise<Bytes>;

/** The parts of a document's text, each fetched once, and those that follow with it; only those that follow are kept. */
function partsOf(document: SourceDocument, afresh: boolean): Parts {
  const asked = new Map<number, Promise<Bytes>>();
  let next = 0;
  return (index) => {
    asked.delete(index - 1);
    for (; next < Math.min(index + AT_ONCE, document.textHrefs.length); next += 1) {
      const part = textPartBytes(document, next, afresh);
      // Its failure is told when it is its turn.
      part.catch(() => undefined);
      asked.set(next, part);
    }
    return asked.get(index) ?? Promise.reject(new DocumentFailure("malformed-text"));
  };
}

/** Hands the text over part by part, in order: what is here is searched while the rest is on its way. */
async function handOver(
  document: SourceDocument,
  parts: Parts,
  ask: (question: SearchQuestion) => void,
): Promise<void> {
  const { sha256 } = document.file;
  const last = document.textHrefs.length - 1;
  for (let index = 0; index <= last; index += 1) {
    ask({ kind: "part", bytes: await parts(index), sha256, isLast: index === last });
  }
}
