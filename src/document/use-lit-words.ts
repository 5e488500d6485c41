import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
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
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ["words", document.file.sha256, quote],
    enabled: live && quote !== null,
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: "always",
    // The text's own query tries again by itself.
    retry: false,
    queryFn: async ({ client }) => {
      // Few addresses name words: what finds them is fetched then.
      const [text, { findWords }] = await Promise.all([
        client.query(documentTextQuery(document)),
        import("./find-words.ts").catch((failed: unknown) => Promise.reject(failureOf(failed, "program-missing"))),
      ]);
      return findWords(text, quote ?? { exact: "" });
    },
  });

  return useMemo((): LitWords => {
    if (quote === null) return { kind: "none" };
    if (data !== undefined) return data;
    if (error === null || isFetching) return { kind: "looking" };
    return { kind: "failed", failure: failureOf(error, "malformed-text"), retry: () => void refetch() };
  }, [quote, data, error, isFetching, refetch]);
}
