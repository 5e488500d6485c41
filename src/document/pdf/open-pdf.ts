import {
  getDocument,
  InvalidPDFException,
  type PDFDocumentProxy,
  type PDFPageProxy,
  PasswordException,
  PDFWorker,
  ResponseException,
  VerbosityLevel,
  version,
} from "pdfjs-dist";
import workerAddress from "pdfjs-dist/build/pdf.worker.min.mjs?url";
import { MOST_CANVAS_PIXELS } from "../canvas-plan.ts";
import { DocumentFailure } from "../document-failure.ts";
import type { PageText } from "../../core/model/page-text.ts";
import type { PageNumber } from "../../core/model/units.ts";
import type { DocumentBytes, OpenDocument } from "../open-document.ts";
import { createCanvasBudget } from "../canvas-budget.ts";
import { followView } from "../following-canvas.ts";
import { createPageCanvas, type DrawPlan } from "../page-canvas.ts";
import { selectByDragging } from "../select-by-dragging.ts";
import { drawPart } from "./draw-part.ts";
import { inTurn } from "./in-turn.ts";
import { layText } from "./lay-text.ts";
import { startTrustedWorker } from "./trusted-worker.ts";

/** Pictures inside a document beyond this are left out: a 31,000² picture of 117 kB takes 15 s and 5.7 GB. */
const MOST_IMAGE_PIXELS = 100_000_000;

/** How long opening may take once the library is here, in milliseconds. */
const OPEN_LIMIT_MILLISECONDS = 60_000;

/**
 * Opens a document with pdf.js, in a worker where there can be one, else on the page's own thread. Forms' scripts and
 * XFA are off; nothing is fetched from anywhere but the site. (pdf.js has evaluated no code of its own making since
 * version 4; there is no option left to switch off.)
 *
 * @param textOf the build's text of a page, for pages whose words are not to be the file's.
 * @throws DocumentFailure; or the signal's reason where it was cancelled.
 */
export async function openPdf(source: DocumentBytes, textOf: TextOf, signal: AbortSignal): Promise<OpenDocument> {
  const port = await startTrustedWorker(workerAddress, signal);
  if (port === null) await prepareOwnThread();
  signal.throwIfAborted();
  const worker = port === null ? PDFWorker.create({}) : PDFWorker.create({ port });
  // Whole addresses: a worker from memory has none that a path could stand under.
  const parts = new URL(`${import.meta.env.BASE_URL}assets/pdfjs/${version}/`, document.baseURI).href;
  const task = getDocument({
    ...(source.kind === "whole" ? { data: source.bytes.slice() } : { url: source.href }),
    worker,
    verbosity: VerbosityLevel.ERRORS,
    enableXfa: false,
    maxImageSize: MOST_IMAGE_PIXELS,
    canvasMaxAreaInBytes: MOST_CANVAS_PIXELS * 4,
    disableStream: true,
    disableAutoFetch: true,
    cMapUrl: `${parts}cmaps/`,
    standardFontDataUrl: `${parts}standard_fonts/`,
    wasmUrl: `${parts}wasm/`,
    iccUrl: `${parts}iccs/`,
  });
  const close = (): void => {
    void task.destroy().finally(() => {
      worker.destroy();
      port?.terminate();
    });
  };
  const limited = AbortSignal.any([signal, AbortSignal.timeout(OPEN_LIMIT_MILLISECONDS)]);
  try {
    return opened(await orAborted(task.promise, limited), textOf, close);
  } catch (error) {
    close();
    signal.throwIfAborted();
    throw limited.aborted ? new DocumentFailure("too-slow", { cause: error }) : named(error);
  }
}

/** Two pages are on most screens; more at once would only make each come later. */
const DRAWN_AT_ONCE = 2;

type TextOf = (page: PageNumber) => Promise<PageText | undefined>;

function opened(proxy: PDFDocumentProxy, textOf: TextOf, close: () => void): OpenDocument {
  const pages = new Map<number, Promise<PDFPageProxy>>();
  const pageAt = (page: number): Promise<PDFPageProxy> => {
    const known = pages.get(page) ?? proxy.getPage(page);
    pages.set(page, known);
    known.catch(() => pages.delete(page));
    return known;
  };
  const budget = createCanvasBudget();
  const turn = inTurn(DRAWN_AT_ONCE);
  return {
    pageCount: proxy.numPages,
    canvasOf(page, size, places, failed) {
      const draw: DrawPlan = (plan, canvas, signal) =>
        turn(() => naming(async () => drawPart(await pageAt(page), size, plan, canvas, signal)), signal);
      return followView(createPageCanvas(places.holder, size, draw, budget, failed), size, places);
    },
    async layText(page, facts, container, signal) {
      await naming(async () => {
        if (facts.ownWords !== true) return layText(await pageAt(page), facts, container, signal);
        const own = await textOf(page);
        if (own === undefined) throw new DocumentFailure("malformed-text");
        return layText(await pageAt(page), facts, container, signal, own);
      });
    },
    selectByDragging,
    close,
  };
}

/** Without a worker, pdf.js looks for the worker's code in a global of its page: the module sets it when it is run. */
async function prepareOwnThread(): Promise<void> {
  try {
    await import(/* @vite-ignore */ workerAddress);
  } catch (error) {
    throw new DocumentFailure("program-missing", { cause: error });
  }
}

async function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

async function naming(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw named(error);
  }
}

/** The failure that an error of pdf.js is. */
function named(error: unknown): DocumentFailure {
  if (error instanceof DocumentFailure) return error;
  if (error instanceof PasswordException) return new DocumentFailure("password", { cause: error });
  if (error instanceof ResponseException) {
    return new DocumentFailure(error.missing ? "missing" : "refused", { cause: error });
  }
  if (error instanceof InvalidPDFException) return new DocumentFailure("not-a-pdf", { cause: error });
  return new DocumentFailure("unreadable", { cause: error });
}
