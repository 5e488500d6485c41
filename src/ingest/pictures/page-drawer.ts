import type { PageNumber } from "../../core/model/units.ts";
import { type OpenPdf, openPdf } from "../pdf/open-pdf.ts";
import type { Pixels } from "./pixels.ts";

/** Drawn pages kept at hand: crops and cards of one page are cut from a few widths of it. */
const MOST_KEPT = 4;

/**
 * Draws pages of one PDF, which is opened when the first page is wanted: where all pictures are in the cache, it never
 * is. {@link close} must be called at the end.
 */
export class PageDrawer {
  readonly #bytes: Uint8Array;
  #opening: Promise<OpenPdf> | undefined;
  readonly #drawn = new Map<string, Pixels>();

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** @param width in device pixels. */
  async draw(page: PageNumber, width: number): Promise<Pixels> {
    this.#opening ??= this.#open();
    const pdf = await this.#opening;
    const key = `${page} ${width}`;
    const kept = this.#drawn.get(key);
    if (kept !== undefined) return kept;
    const drawn = pdf.pages[page - 1]?.render(width);
    if (drawn === undefined) throw new RangeError(`There is no page ${page}.`);
    const [oldest] = this.#drawn.keys();
    if (this.#drawn.size >= MOST_KEPT && oldest !== undefined) this.#drawn.delete(oldest);
    this.#drawn.set(key, drawn);
    return drawn;
  }

  async close(): Promise<void> {
    this.#drawn.clear();
    const opening = this.#opening;
    this.#opening = undefined;
    if (opening !== undefined) (await opening).close();
  }

  async #open(): Promise<OpenPdf> {
    const opening = await openPdf(this.#bytes);
    // The same bytes were opened when they were examined.
    if (opening.kind === "fault") throw new Error(`The document cannot be drawn: ${opening.fault.detail}.`);
    return opening.pdf;
  }
}
