import type { AnchorState, TextQuote } from "../../../../src/core/model/anchor.ts";
import type { DocumentText } from "../../../../src/core/model/page-text.ts";
import type { Stretch } from "../corpus/edition.ts";

/** A quotation whose place is known by how it was made. */
export interface Case {
  readonly sort: "case";
  readonly kind: string;
  readonly language: string;
  readonly document: DocumentText;
  readonly quote: TextQuote;
  readonly page?: number | undefined;
  /** Where its words are. */
  readonly truth: readonly Stretch[];
  /** Letters by which a damaged end may be off. */
  readonly slack: number;
  readonly accepts: readonly AnchorState[];
}

/** A quotation that has no place: `exact` and `approximate` are false. */
export interface Trap {
  readonly sort: "trap";
  readonly kind: string;
  readonly language: string;
  readonly document: DocumentText;
  readonly quote: TextQuote;
  readonly page?: number | undefined;
  /** What the document has instead, in words for whoever reads a failure. */
  readonly instead: string;
}

export type Task = Case | Trap;

export const PUBLISHABLE: readonly AnchorState[] = ["exact", "approximate"];
