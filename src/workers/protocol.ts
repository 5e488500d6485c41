import type { PageRange } from "../core/anchor/capture.ts";
import type { Anchor, TextQuote, Unanchored } from "../core/model/anchor.ts";
import type { DocumentText } from "../core/model/page-text.ts";

/** What the page asks of the anchoring worker. Questions carry a number that their answer carries too. */
export type Question =
  /** The document that all later questions are about. It has no answer. */
  | { readonly kind: "document"; readonly text: DocumentText }
  | { readonly kind: "resolve"; readonly number: number; readonly quote: TextQuote }
  | { readonly kind: "capture"; readonly number: number; readonly ranges: readonly PageRange[] };

/** What the worker says. `ready` comes once, unasked, as soon as it runs. */
export type Answer =
  | { readonly kind: "ready" }
  | { readonly kind: "resolved"; readonly number: number; readonly result: Anchor | Unanchored }
  | { readonly kind: "captured"; readonly number: number; readonly quote: TextQuote }
  | { readonly kind: "failed"; readonly number: number; readonly message: string };
