import { type Ongoing, partedSearch } from "../core/search/search-parts.ts";
import { readPackedTextSlim } from "../core/text/packed-text.ts";
import type { SearchAnswer, SearchQuestion } from "./search-protocol.ts";

/** Searches a document off the page's thread. Only a shell: what it does is in core/search. */

/** The first hits are few, to be there at once; between lots a newer question is heard. */
const FIRST = 20;
const LOT = 500;

const document = partedSearch("");
let current: { readonly number: number; readonly next: Ongoing; most: number; isWaiting: boolean } | null = null;

function answer(message: SearchAnswer): void {
  postMessage(message);
}

/** Goes on with the search of that number, unless another has taken its place. */
function goOn(number: number): void {
  const search = current;
  if (search?.number !== number) return;
  try {
    const { how, hits, state } = search.next(search.most);
    if (hits.length > 0 || state === "done") answer({ kind: "found", number, how, hits, done: state === "done" });
    search.most = LOT;
    search.isWaiting = state === "waiting";
    if (state === "more") setTimeout(() => goOn(number));
  } catch (error) {
    answer({ kind: "failed", number, message: String(error) });
  }
}

addEventListener("message", ({ data }: MessageEvent<SearchQuestion>) => {
  if (data.kind === "part") {
    try {
      document.add(readPackedTextSlim(new TextDecoder().decode(data.bytes), data.sha256).pages, data.isLast);
    } catch (error) {
      answer({ kind: "unreadable", message: String(error) });
      return;
    }
    if (current?.isWaiting === true) goOn(current.number);
    return;
  }
  current = { number: data.number, next: document.begin(data.typed), most: FIRST, isWaiting: false };
  goOn(data.number);
});

answer({ kind: "ready" });
