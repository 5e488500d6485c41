import type { TextQuote } from "../model/anchor.ts";
import type { DocumentText } from "../model/page-text.ts";
import type { PageNumber, Utf16Offset } from "../model/units.ts";

/** A stretch of one page. */
export interface PageRange {
  readonly page: PageNumber;
  readonly start: Utf16Offset;
  /** Exclusive. */
  readonly end: Utf16Offset;
}

export function captureQuote(_document: DocumentText, _ranges: readonly PageRange[]): TextQuote {
  throw new Error("unfinished");
}
