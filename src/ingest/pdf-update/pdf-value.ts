/**
 * Values of PDF (ISO 32000-2, 7.3), as far as an update has to understand them. Dictionaries and arrays know where they
 * stand in the bytes they were read from: what is not changed is copied, letter by letter, and never written anew.
 */

export interface Span {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

export interface PdfReference {
  readonly kind: "reference";
  readonly number: number;
  readonly generation: number;
}

export interface PdfArray extends Span {
  readonly kind: "array";
  readonly items: readonly PdfValue[];
}

export interface PdfDictionary extends Span {
  readonly kind: "dictionary";
  readonly entries: ReadonlyMap<string, PdfEntry>;
}

export interface PdfEntry extends Span {
  readonly value: PdfValue;
}

export type PdfValue =
  | number
  | PdfReference
  | PdfArray
  | PdfDictionary
  | { readonly kind: "name"; readonly name: string }
  /** As the file has it, with what it stands between. */
  | { readonly kind: "string"; readonly raw: string }
  | { readonly kind: "boolean"; readonly raw: string }
  | { readonly kind: "null" };

/** Why a file cannot be updated, in words that go on "No annotated copy was made: …". */
export class CannotUpdateError extends Error {}

export function isKind<Kind extends "reference" | "array" | "dictionary" | "name">(
  value: PdfValue | undefined,
  kind: Kind,
): value is Extract<PdfValue, { readonly kind: Kind }> {
  return typeof value === "object" && value.kind === kind;
}
