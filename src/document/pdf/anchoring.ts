import type { PageRange } from "../../core/anchor/capture.ts";
import type { Anchor, TextQuote, Unanchored } from "../../core/model/anchor.ts";
import type { DocumentText } from "../../core/model/page-text.ts";
import workerAddress from "../../workers/anchoring.ts?worker&url";
import type { Answer, Question } from "../../workers/protocol.ts";
import { DocumentFailure } from "../document-failure.ts";
import { startTrustedWorker } from "./trusted-worker.ts";

/** Finding and capturing quotations in one document. */
export interface Anchoring {
  resolve(quote: TextQuote): Promise<Anchor | Unanchored>;
  capture(ranges: readonly PageRange[]): Promise<TextQuote>;
}

const known = new WeakMap<DocumentText, Promise<Anchoring>>();

/**
 * The anchoring of a document, in a worker. A long document takes longer than a frame to be looked through, so that without a
 * worker nothing is looked up: the page's thread stays free, and the page says what it cannot do.
 *
 * @throws DocumentFailure where no worker can be had
 */
export function anchoringOf(text: DocumentText): Promise<Anchoring> {
  const started = known.get(text) ?? start(text);
  known.set(text, started);
  started.catch(() => known.delete(text));
  return started;
}

async function start(text: DocumentText): Promise<Anchoring> {
  const worker = await startTrustedWorker(workerAddress, new AbortController().signal);
  if (worker === null) throw new DocumentFailure("program-missing");
  return inWorker(worker, text);
}

function inWorker(worker: Worker, text: DocumentText): Anchoring {
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  const send = (question: Question): void => worker.postMessage(question);
  const ask = (questionOf: (number: number) => Question): Promise<Answer> =>
    new Promise((resolve) => {
      last += 1;
      waiting.set(last, resolve);
      send(questionOf(last));
    });

  worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
    if (data.kind === "ready") return;
    waiting.get(data.number)?.(data);
    waiting.delete(data.number);
  });
  worker.addEventListener("error", (event) => {
    for (const [number, resolve] of waiting) resolve({ kind: "failed", number, message: event.message });
    waiting.clear();
    known.delete(text);
  });
  send({ kind: "document", text });

  return {
    async resolve(quote) {
      const answer = await ask((number) => ({ kind: "resolve", number, quote }));
      if (answer.kind !== "resolved") throw new Error(messageOf(answer));
      return answer.result;
    },
    async capture(ranges) {
      const answer = await ask((number) => ({ kind: "capture", number, ranges }));
      if (answer.kind !== "captured") throw new Error(messageOf(answer));
      return answer.quote;
    },
  };
}

function messageOf(answer: Answer): string {
  return answer.kind === "failed" ? answer.message : `Not an answer to what was asked: ${answer.kind}`;
}
