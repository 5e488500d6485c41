import type { PageNumber } from "../../core/model/units.ts";
import { openApart, type PdfApart, PdfFaultError } from "../pdf/open-apart.ts";
import type { Pixels } from "./pixels.ts";

/** Drawn pages kept at hand: crops and cards of one page are cut from a few widths of it. */
const MOST_KEPT = 4;

/**
 * Draws pages of one PDF, which is opened when the first page is wanted: where all pictures are in the cache, it never
 * is. {@link close} must be called at the end.
 */
export class PageDrawer {
  readonly #bytes: Uint8Array;
  #opening: Promise<PdfApart> | undefined;
  #isClosed = false;
  readonly #drawn = new Map<string, Promise<Pixels>>();

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** @param width in device pixels. @throws PdfFaultError where the page cannot be drawn. */
  async draw(page: PageNumber, width: number): Promise<Pixels> {
    if (this.#isClosed) throw new Error("The drawer is closed.");
    this.#opening ??= this.#open();
    const pdf = await this.#opening;
    const key = `${page} ${width}`;
    const kept = this.#drawn.get(key);
    if (kept !== undefined) return kept;
    const drawn = pdf.draw(page, width);
    const [oldest] = this.#drawn.keys();
    if (this.#drawn.size >= MOST_KEPT && oldest !== undefined) this.#drawn.delete(oldest);
    this.#drawn.set(key, drawn);
    return drawn;
  }

  /** Whoever still draws then gets an error. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#drawn.clear();
    const pdf = await this.#opening?.catch(() => undefined);
    await pdf?.close();
  }

  async #open(): Promise<PdfApart> {
    const opening = await openApart(this.#bytes);
    // The same bytes were opened when they were examined; but then there may have been more time or memory.
    if (opening.kind === "fault") throw new PdfFaultError(opening.fault);
    return opening.pdf;
  }
}
