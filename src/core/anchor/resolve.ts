import type { Anchor, TextQuote, Unanchored } from "../model/anchor.ts";
import type { DocumentText } from "../model/page-text.ts";
import type { PageNumber } from "../model/units.ts";

export function resolveQuote(
  _document: DocumentText,
  _quote: TextQuote,
  _hint: { readonly page?: PageNumber | undefined } = {},
): Anchor | Unanchored {
  throw new Error("unfinished");
}

export function isAnchored(result: Anchor | Unanchored): result is Anchor {
  return "parts" in result;
}

export function wholeDocument(): Anchor {
  return { state: "region", whole: true, parts: [], errorShare: 0 };
}
