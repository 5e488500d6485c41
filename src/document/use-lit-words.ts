import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { isAnchored, resolveQuote } from "../core/anchor/resolve.ts";
import type { PassagePart, TextQuote } from "../core/model/anchor.ts";
import type { SourceDocument } from "../core/model/publication.ts";
import { useReaderState } from "../state/reader-context.tsx";
import { type DocumentFailure, failureOf } from "./document-failure.ts";
import { documentTextQuery } from "./document-text.ts";

/** What became of the words that an address names. */
export type LitWords =
  | { readonly kind: "none" }
  | { readonly kind: "looking" }
  | { readonly kind: "found"; readonly exact: string; readonly parts: readonly PassagePart[] }
  | { readonly kind: "not-found"; readonly exact: string; readonly ambiguous: boolean }
  | { readonly kind: "failed"; readonly failure: DocumentFailure; retry(): void };

/** Looks up the words that the address names, if it names any, in the document's text. */
export function useLitWords(document: SourceDocument): LitWords {
  const target = useReaderState((state) => state.target);
  const live = useReaderState((state) => state.live);
  const quote: TextQuote | null = target.kind === "words" ? target.quote : null;
  const text = useQuery({ ...documentTextQuery(document), enabled: live && quote !== null });

  return useMemo((): LitWords => {
    if (quote === null) return { kind: "none" };
    if (text.data === undefined) {
      if (text.error === null || text.isFetching) return { kind: "looking" };
      return {
        kind: "failed",
        failure: failureOf(text.error, "malformed-text"),
        retry: () => void text.refetch(),
      };
    }
    const found = resolveQuote(text.data, quote);
    const { exact } = quote;
    // Words that are not the same are not lit: better none than the wrong ones.
    if (!isAnchored(found) || found.state === "differs" || found.state === "ambiguous") {
      return { kind: "not-found", exact, ambiguous: found.state === "ambiguous" };
    }
    return { kind: "found", exact, parts: found.parts };
  }, [quote, text.data, text.error, text.isFetching, text.refetch]);
}
