import type { Hit } from "../core/search/hit.ts";
import type { SearchKind } from "../core/search/search.ts";

/** What the page asks of the searching worker. A new search ends the one before. */
export type SearchQuestion =
  /** A part of the document's text (text/packed-text.ts): its pages follow those that came before. */
  | {
      readonly kind: "part";
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly sha256: string;
      readonly isLast: boolean;
    }
  | { readonly kind: "search"; readonly number: number; readonly typed: string };

/** What the worker says. `ready` comes once, unasked; hits come in lots, in the document's order. */
export type SearchAnswer =
  | { readonly kind: "ready" }
  /** A part is not what it should be; nothing after it is searched. */
  | { readonly kind: "unreadable"; readonly message: string }
  | {
      readonly kind: "found";
      readonly number: number;
      /** Absent where nothing was found. */
      readonly how: SearchKind | null;
      /** Those after the ones of earlier answers. */
      readonly hits: readonly Hit[];
      /** Whether there are no more. */
      readonly done: boolean;
    }
  | { readonly kind: "failed"; readonly number: number; readonly message: string };
