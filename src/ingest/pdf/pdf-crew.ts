import { availableParallelism } from "node:os";
import type { PageNumber } from "../../core/model/units.ts";
import { openApart, type PdfApart, PdfFaultError } from "./open-apart.ts";

/** In bytes: what a thread takes besides the file, which it holds twice while it opens it. */
const THREAD_BYTES = 64_000_000;
/** In bytes: more than that all threads of a document should not take, however many cores there are. */
const ALL_THREADS_BYTES = 2_000_000_000;
/** To start a thread and open the file in it takes as long as reading some pages. */
const LEAST_PAGES = 4;

/** How many threads may work on a file of so many bytes: one for each core, and no more than memory is for. */
export function threadsFor(fileBytes: number, cores: number): number {
  const byMemory = Math.floor(ALL_THREADS_BYTES / (THREAD_BYTES + 2 * fileBytes));
  return Math.max(1, Math.min(cores, byMemory));
}

/**
 * Threads that have the same PDF open, started as they are wanted. A page that costs one of them its life is a fault of
 * that page: the next one who asks gets another thread. {@link close} must be called at the end.
 */
export class PdfCrew {
  readonly #bytes: Uint8Array;
  readonly #most: number;
  /** Places for a thread that nobody uses: empty ones first, those with an open PDF last. */
  readonly #free: (PdfApart | undefined)[];
  readonly #waiting: ((place: PdfApart | undefined) => void)[] = [];
  readonly #open = new Set<PdfApart>();
  #isClosed = false;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#most = threadsFor(bytes.byteLength, availableParallelism());
    this.#free = Array.from({ length: this.#most }, () => undefined);
  }

  /** Whether any thread was ever started. */
  get hasBegun(): boolean {
    return this.#open.size > 0;
  }

  /** How many pages to have in work at once. @param pages how many there are. */
  sizeFor(pages: PageNumber): number {
    return Math.min(this.#most, Math.max(1, Math.ceil(pages / LEAST_PAGES)));
  }

  /** @throws PdfFaultError where the file cannot be opened, or what is asked of it is too much. */
  async use<Result>(work: (pdf: PdfApart) => Promise<Result>): Promise<Result> {
    const place = await this.#take();
    let pdf = place;
    try {
      pdf ??= await this.#openOne();
      const result = await work(pdf);
      this.#give(pdf);
      return result;
    } catch (error) {
      // After a fault PDFium has ended in that thread.
      const isSpent = pdf === undefined || error instanceof PdfFaultError;
      if (isSpent) await pdf?.close();
      this.#give(isSpent ? undefined : pdf);
      throw error;
    }
  }

  /** Whoever is still at work then gets an error. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([...this.#open].map((pdf) => pdf.close()));
  }

  async #take(): Promise<PdfApart | undefined> {
    if (this.#free.length > 0) return this.#free.pop();
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  #give(place: PdfApart | undefined): void {
    const next = this.#waiting.shift();
    if (next !== undefined) next(place);
    else if (place === undefined) this.#free.unshift(undefined);
    else this.#free.push(place);
  }

  async #openOne(): Promise<PdfApart> {
    if (this.#isClosed) throw new Error("The crew is closed.");
    const opening = await openApart(this.#bytes);
    if (opening.kind === "fault") throw new PdfFaultError(opening.fault);
    this.#open.add(opening.pdf);
    if (this.#isClosed) await opening.pdf.close();
    return opening.pdf;
  }
}
