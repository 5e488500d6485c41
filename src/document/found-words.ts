import type { PassagePart } from "../core/model/anchor.ts";

/** What a look-up of words in the document came to. */
export type FoundWords =
  | { readonly kind: "found"; readonly exact: string; readonly parts: readonly PassagePart[] }
  | { readonly kind: "not-found"; readonly exact: string; readonly ambiguous: boolean };
