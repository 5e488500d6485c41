import { Worker } from "node:worker_threads";
import type { PageText } from "../../core/model/page-text.ts";
import type { DocumentInfo } from "../../core/model/document-info.ts";
import type { PageNumber } from "../../core/model/units.ts";
import type { EncodedPicture } from "../pictures/encode-picture.ts";
import { findForeignFile, type PdfFault } from "./pdf-fault.ts";
import type { FoundBookmark } from "./read-outline.ts";
import type { ReadPage } from "./read-page.ts";
import type { PagePixels } from "./render-page.ts";
import type { PageFacts, PdfReply, PdfRequest } from "./thread-messages.ts";

/** A PDF that is open in a thread of its own. {@link close} must be called at the end. */
export interface PdfApart {
  readonly pages: readonly PageFacts[];
  /** What the file says of itself. */
  readonly info: DocumentInfo;
  /** The file's own outline, in the order of its list. */
  readonly outline: readonly FoundBookmark[];
  /** @throws PdfFaultError where the page is beyond what PDFium or our patience can do. */
  readText(page: PageNumber): Promise<PageText>;
  /** The page's text, and what the file tells of that besides. @throws PdfFaultError as above. */
  read(page: PageNumber): Promise<ReadPage>;
  /** Draws a page at a width in device pixels. @throws PdfFaultError as above. */
  draw(page: PageNumber, width: number): Promise<PagePixels>;
  /** The same, packed for a file of the site. @throws PdfFaultError as above. */
  picture(page: PageNumber, width: number): Promise<EncodedPicture>;
  /** The same document as a file that asks for no password. @throws PdfFaultError as above. */
  unlock(): Promise<Uint8Array<ArrayBuffer>>;
  close(): Promise<void>;
}

export type OpeningApart =
  | { readonly kind: "open"; readonly pdf: PdfApart }
  | { readonly kind: "fault"; readonly fault: PdfFault };

/** Milliseconds of work. */
export interface WorkLimits {
  /** For reading or drawing one page. */
  readonly step: number;
  /** For all that is done with a document between opening and closing it. */
  readonly total: number;
}

/**
 * A page of a dense map takes a few seconds on a slow machine. Hostile ones (a pattern of a thousand million tiles) would
 * never end, and many pages just under the limit may not last for days either.
 */
const LIMITS: WorkLimits = { step: 60_000, total: 3_600_000 };

/** A fault of a PDF that shows only when a page is read or drawn. */
export class PdfFaultError extends Error {
  readonly fault: PdfFault;

  constructor(fault: PdfFault) {
    super(`The PDF cannot be used: ${fault.detail}.`);
    this.fault = fault;
  }
}

/**
 * Opens a PDF in a thread of its own. A file may come from anybody: one that makes PDFium run for ever, fill its memory
 * or break down costs that thread, and becomes a fault with a name.
 *
 * @param password the user's or the owner's, where the file asks for one.
 */
export async function openApart(bytes: Uint8Array, limits: WorkLimits = LIMITS, password = ""): Promise<OpeningApart> {
  const foreign = findForeignFile(bytes);
  if (foreign !== undefined) return { kind: "fault", fault: foreign };
  const thread = new PdfThread(limits);
  try {
    const reply = await thread.ask({ kind: "open", bytes: new Uint8Array(bytes), password }, "it", "opened");
    if (reply.kind === "open") return { kind: "open", pdf: apart(thread, reply) };
    await thread.end();
    return reply.kind === "fault" ? reply : unexpected(reply);
  } catch (error) {
    await thread.end();
    if (error instanceof PdfFaultError) return { kind: "fault", fault: error.fault };
    throw error;
  }
}

function apart(thread: PdfThread, { pages, info, outline }: Pick<PdfApart, "pages" | "info" | "outline">): PdfApart {
  const read = async (page: PageNumber): Promise<ReadPage> => {
    const reply = await thread.ask({ kind: "read", page }, `page ${page}`, "read");
    return reply.kind === "read" ? reply.read : unexpected(reply);
  };
  return {
    pages,
    info,
    outline,
    readText: async (page) => (await read(page)).text,
    read,
    draw: async (page, width) => {
      const reply = await thread.ask({ kind: "draw", page, width }, `page ${page}`, "drawn");
      return reply.kind === "draw" ? reply.pixels : unexpected(reply);
    },
    picture: async (page, width) => {
      const reply = await thread.ask({ kind: "picture", page, width }, `page ${page}`, "drawn");
      return reply.kind === "picture" ? reply.picture : unexpected(reply);
    },
    unlock: async () => {
      const reply = await thread.ask({ kind: "unlock" }, "it", "saved");
      return reply.kind === "unlock" ? reply.bytes : unexpected(reply);
    },
    close: () => thread.end(),
  };
}

function unexpected(reply: PdfReply): never {
  throw new TypeError(`The thread of PDFium answers what it was not asked: ${reply.kind}.`);
}

/** Asks one thing after another, and ends the thread where an answer does not come. */
class PdfThread {
  readonly #worker: Worker;
  readonly #limits: WorkLimits;
  #last: Promise<unknown> = Promise.resolve();
  #spent = 0;
  #fault: PdfFault | undefined;

  constructor(limits: WorkLimits) {
    this.#limits = limits;
    // What PDFium says when it breaks down is of no use to a writer: its output is kept apart.
    this.#worker = new Worker(new URL("./pdf-thread.ts", import.meta.url), {
      execArgv: [],
      stdout: true,
      stderr: true,
    });
    // Between questions nobody listens, and an error without a listener would end the process.
    this.#worker.on("error", () => {});
  }

  /** @param what and @param done, for messages: "page 3", "drawn". */
  ask(request: PdfRequest, what: string, done: "opened" | "read" | "drawn" | "saved"): Promise<PdfReply> {
    const turn = this.#last.then(() => this.#askNow(request, what, done));
    this.#last = turn.catch(() => {});
    return turn;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  async #askNow(request: PdfRequest, what: string, done: string): Promise<PdfReply> {
    if (this.#fault !== undefined) throw new PdfFaultError(this.#fault);
    const started = performance.now();
    const milliseconds = Math.min(this.#limits.step, this.#limits.total - this.#spent);
    try {
      return await this.#answerWithin(milliseconds, request, what, done);
    } catch (error) {
      await this.end();
      throw error;
    } finally {
      this.#spent += performance.now() - started;
    }
  }

  #answerWithin(milliseconds: number, request: PdfRequest, what: string, done: string): Promise<PdfReply> {
    const worker = this.#worker;
    return new Promise((resolve, reject) => {
      const fail = (detail: string): void => {
        this.#fault = { kind: "too-demanding", detail };
        settle();
        reject(new PdfFaultError(this.#fault));
      };
      const onMessage = (reply: PdfReply): void => {
        settle();
        resolve(reply);
      };
      const onError = (error: unknown): void => fail(`${what} cannot be ${done}: ${saidBy(error)}`);
      const onExit = (): void => fail(`${what} cannot be ${done}: PDFium ended`);
      const timer = setTimeout(() => {
        const seconds = Math.round(milliseconds / 1000);
        const whole = milliseconds < this.#limits.step;
        fail(
          whole ? "all its pages together take too long" : `${what} takes longer than ${seconds} seconds to be ${done}`,
        );
      }, milliseconds);
      const settle = (): void => {
        clearTimeout(timer);
        worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      };
      worker.on("message", onMessage).on("error", onError).on("exit", onExit);
      worker.postMessage(request, request.kind === "open" ? [request.bytes.buffer] : []);
    });
  }
}

/** The first line of what PDFium, or the thread, said at its end. */
function saidBy(error: unknown): string {
  const [line = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
  return line.slice(0, 120);
}
