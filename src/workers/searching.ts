import { streamOf } from "../core/anchor/stream.ts";
import type { DocumentText } from "../core/model/page-text.ts";
import { type Hit, hitOf } from "../core/search/hit.ts";
import { search } from "../core/search/search.ts";
import { searchableOf } from "../core/search/searchable.ts";
import type { SearchAnswer, SearchQuestion } from "./search-protocol.ts";

/** Searches a document off the page's thread. Only a shell: what it does is in core/search. */

/** The first hits are few, to be there at once; between lots a newer question is heard. */
const FIRST = 20;
const LOT = 500;

let document: DocumentText | null = null;
let current = 0;

function answer(message: SearchAnswer): void {
  postMessage(message);
}

function begin(number: number, typed: string, text: DocumentText): void {
  const stream = streamOf(text);
  const found = search(searchableOf(stream), typed);
  const places = found?.places[Symbol.iterator]();
  const how = found?.kind ?? null;
  let most = FIRST;
  const step = (): void => {
    if (current !== number) return;
    try {
      const hits: Hit[] = [];
      let next = places?.next();
      while (next !== undefined && next.done !== true) {
        hits.push(hitOf(stream, next.value));
        if (hits.length === most) break;
        next = places?.next();
      }
      const done = next === undefined || next.done === true;
      answer({ kind: "found", number, how, hits, done });
      most = LOT;
      if (!done) setTimeout(step);
    } catch (error) {
      answer({ kind: "failed", number, message: String(error) });
    }
  };
  step();
}

addEventListener("message", ({ data }: MessageEvent<SearchQuestion>) => {
  if (data.kind === "document") {
    document = data.text;
    return;
  }
  current = data.number;
  try {
    if (document === null) throw new Error("A question came before the document.");
    begin(data.number, data.typed, document);
  } catch (error) {
    answer({ kind: "failed", number: data.number, message: String(error) });
  }
});

answer({ kind: "ready" });
