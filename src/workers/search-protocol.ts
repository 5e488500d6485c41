import type { Quad } from "../core/model/quad.ts";
import type { PageNumber, Utf16Offset } from "../core/model/units.ts";
import type { Hit } from "../core/search/hit.ts";
import type { SearchKind } from "../core/search/search.ts";

/** A stretch of a page's text. */
export interface Stretch {
  readonly page: PageNumber;
  readonly start: Utf16Offset;
  readonly end: Utf16Offset;
}

/** What the page asks of the searching worker. A new search ends the one before. */
export type SearchQuestion =
  /** A part of the document's words (text/document-words.ts): its pages follow those that came before. */
  | {
      readonly kind: "words";
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly sha256: string;
      readonly isLast: boolean;
    }
  | { readonly kind: "search"; readonly number: number; readonly typed: string }
  /** A part of the text with its places (text/packed-text.ts), kept until another comes. */
  | { readonly kind: "places"; readonly bytes: Uint8Array<ArrayBuffer>; readonly sha256: string }
  /** Where stretches of that part stand. */
  | { readonly kind: "where"; readonly number: number; readonly stretches: readonly Stretch[] };

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
  | { readonly kind: "failed"; readonly number: number; readonly message: string }
  /** For each stretch that was asked for, one quad a line; null where the part with them was not to be read. */
  | { readonly kind: "there"; readonly number: number; readonly quads: readonly (readonly Quad[])[] | null };
