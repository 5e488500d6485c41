import { isAnchored, resolveQuote } from "../../core/anchor/resolve.ts";
import type { TextQuote } from "../../core/model/anchor.ts";
import type { DocumentText } from "../../core/model/page-text.ts";
import type { FoundWords } from "../found-words.ts";

/** Finds words in a document. Words that are not the same are not found: better none lit than the wrong ones. */
export function findWords(text: DocumentText, quote: TextQuote): FoundWords {
  const found = resolveQuote(text, quote);
  const { exact } = quote;
  if (!isAnchored(found) || found.state === "differs" || found.state === "ambiguous") {
    return { kind: "not-found", exact, ambiguous: found.state === "ambiguous" };
  }
  return { kind: "found", exact, parts: found.parts };
}
