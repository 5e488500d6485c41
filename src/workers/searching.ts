import { quadsOf } from "../core/anchor/quads.ts";
import type { PageText } from "../core/model/page-text.ts";
import { type Ongoing, partedSearch } from "../core/search/search-parts.ts";
import { readWords } from "../core/text/document-words.ts";
import { readPackedTextSlim } from "../core/text/packed-text.ts";
import type { SearchAnswer, SearchQuestion } from "./search-protocol.ts";

/** Searches a document off the page's thread. Only a shell: what it does is in core. */

/** The first hits are few, to be there at once; then as many as are listed; between lots a newer question is heard. */
const LOTS = [20, 480, 2_000] as const;
/** In milliseconds: what was found is told at least so often, and not much more often, for each time the page draws it. */
const PACE = 100;

const words = partedSearch("");
let current: {
  readonly number: number;
  readonly next: Ongoing;
  lots: number;
  told: number;
  isWaiting: boolean;
} | null = null;
/** The pages whose places came last; null where they were not to be read. */
let placed: readonly PageText[] | null = null;

function answer(message: SearchAnswer): void {
  postMessage(message);
}

/** Goes on with the search of that number, unless another has taken its place. */
function goOn(number: number): void {
  const search = current;
  if (search?.number !== number) return;
  try {
    const { how, hits, state } = search.next(
      LOTS[search.lots] ?? LOTS[2],
      () => performance.now() > search.told + PACE,
    );
    if (hits.length > 0 || state === "done") answer({ kind: "found", number, how, hits, done: state === "done" });
    search.lots += 1;
    if (hits.length > 0) search.told = performance.now();
    search.isWaiting = state === "waiting";
    if (state === "more") setTimeout(() => goOn(number));
  } catch (error) {
    answer({ kind: "failed", number, message: String(error) });
  }
}

/** While nothing is looked for, what will be searched is made ready, a part at a time. */
function prepare(): void {
  if (current === null && words.prepare()) setTimeout(prepare);
}

function take(bytes: Uint8Array, sha256: string, isLast: boolean): void {
  try {
    words.add(readWords(new TextDecoder().decode(bytes), sha256), isLast);
  } catch (error) {
    answer({ kind: "unreadable", message: String(error) });
    return;
  }
  if (current?.isWaiting === true) goOn(current.number);
  else setTimeout(prepare);
}

function takePlaces(bytes: Uint8Array, sha256: string): void {
  try {
    placed = readPackedTextSlim(new TextDecoder().decode(bytes), sha256).pages;
  } catch {
    placed = null;
  }
}

addEventListener("message", ({ data }: MessageEvent<SearchQuestion>) => {
  switch (data.kind) {
    case "words":
      return take(data.bytes, data.sha256, data.isLast);
    case "search":
      current = { number: data.number, next: words.begin(data.typed), lots: 0, told: 0, isWaiting: false };
      return goOn(data.number);
    case "places":
      return takePlaces(data.bytes, data.sha256);
    case "where": {
      const byPage = placed && new Map(placed.map((page) => [page.page, page]));
      const quads =
        byPage &&
        data.stretches.map(({ page, start, end }) => {
          const text = byPage.get(page);
          return text === undefined ? [] : quadsOf(text, start, end);
        });
      return answer({ kind: "there", number: data.number, quads });
    }
  }
});

answer({ kind: "ready" });
