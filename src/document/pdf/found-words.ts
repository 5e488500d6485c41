import type { Anchor, TextQuote, Unanchored } from "../../core/model/anchor.ts";
import type { FoundWords } from "../found-words.ts";

/**
 * What the reader is shown of words that an address names. Words that are not the same are not found: better none lit
 * than the wrong ones.
 */
export function foundWords({ exact }: TextQuote, result: Anchor | Unanchored): FoundWords {
  if (!("parts" in result) || result.state === "differs" || result.state === "ambiguous") {
    return { kind: "not-found", exact, ambiguous: result.state === "ambiguous" };
  }
  return { kind: "found", exact, parts: result.parts };
}
