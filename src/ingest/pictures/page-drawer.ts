import type { PageNumber } from "../../core/model/units.ts";
import { PdfCrew } from "../pdf/pdf-crew.ts";
import type { EncodedPicture } from "./encode-picture.ts";
import type { Pixels } from "./pixels.ts";

/** Drawn pages kept at hand for each that is in work: crops and cards of one page are cut from a few widths of it. */
const KEPT_FOR_EACH = 2;

/**
 * Draws pages of one PDF, in several threads. It is opened when the first page is wanted: where all pictures are in the
 * cache, it never is. {@link close} must be called at the end.
 */
export class PageDrawer {
  readonly #crew: PdfCrew;
  readonly #drawn = new Map<string, Promise<Pixels>>();

  constructor(bytes: Uint8Array) {
    this.#crew = new PdfCrew(bytes);
  }

  /** How many pages to have in work at once, of so many. */
  sizeFor(pages: number): number {
    return this.#crew.sizeFor(pages);
  }

  /** @param width in device pixels. @throws PdfFaultError where the page cannot be drawn. */
  async draw(page: PageNumber, width: number): Promise<Pixels> {
    const key = `${page} ${width}`;
    const kept = this.#drawn.get(key);
    if (kept !== undefined) return kept;
    const drawn = this.#crew.use((pdf) => pdf.draw(page, width));
    const [oldest] = this.#drawn.keys();
    const most = KEPT_FOR_EACH * this.#crew.sizeFor(Number.POSITIVE_INFINITY);
    if (this.#drawn.size >= most && oldest !== undefined) this.#drawn.delete(oldest);
    this.#drawn.set(key, drawn);
    return drawn;
  }

  /** A page's picture, packed where it is drawn. @throws PdfFaultError as above. */
  async picture(page: PageNumber, width: number): Promise<EncodedPicture> {
    return this.#crew.use((pdf) => pdf.picture(page, width));
  }

  /** Whoever still draws then gets an error. */
  async close(): Promise<void> {
    this.#drawn.clear();
    await this.#crew.close();
  }
}
