import type { PageNumber } from "../../core/model/units.ts";
import { PdfFaultError } from "./open-apart.ts";

/** A page that PDFium could not read or draw, though others of the file it can. */
export interface UnreadPage {
  readonly page: PageNumber;
  /** In a few words, to follow "page 7 …: ". */
  readonly reason: string;
}

/** Each may cost a minute, and a file with more of them is no document with a flaw. */
const MOST = 20;
/** Of a document's pages. In a short one every page counts. */
const MOST_SHARE = 0.1;

/** Collects a document's bad pages, so that they do not cost the others; more of them than a flaw explains do. */
export class UnreadPages {
  readonly #most: number;
  readonly #found: UnreadPage[] = [];

  /** @param pages how many the document has. */
  constructor(pages: number) {
    this.#most = Math.min(MOST, Math.floor(pages * MOST_SHARE));
  }

  /** What was done with a page; undefined where that is beyond PDFium. @throws PdfFaultError where there are too many such pages. */
  async attempt<Result>(page: PageNumber, work: () => Promise<Result>): Promise<Result | undefined> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof PdfFaultError) || this.#found.length >= this.#most) throw error;
      this.#found.push({ page, reason: error.fault.detail });
      return undefined;
    }
  }

  /** In the document's order. */
  get found(): readonly UnreadPage[] {
    return this.#found.toSorted((one, other) => one.page - other.page);
  }
}
