import { useEffect, useState } from "react";
import type { TextQuote } from "../core/model/anchor.ts";
import type { SourceDocument } from "../core/model/publication.ts";
import { useReaderState } from "../state/reader-context.tsx";
import { type DocumentFailure, failureOf } from "./document-failure.ts";
import type { FoundWords } from "./found-words.ts";
import { loadPdf } from "./load-pdf.ts";

/** What became of the words that an address names. */
export type LitWords =
  | { readonly kind: "none" }
  | { readonly kind: "looking" }
  | FoundWords
  | { readonly kind: "failed"; readonly failure: DocumentFailure; retry(): void };

const NONE: LitWords = { kind: "none" };
const LOOKING: LitWords = { kind: "looking" };

/** Looks up the words that the address names, if it names any, in the document's text. */
export function useLitWords(document: SourceDocument): LitWords {
  const target = useReaderState((state) => state.target);
  const live = useReaderState((state) => state.live);
  const quote: TextQuote | null = target.kind === "words" && live ? target.quote : null;
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<{ readonly of: TextQuote; readonly words: LitWords } | null>(null);

  useEffect(() => {
    if (quote === null) return undefined;
    let left = false;
    const take = (words: LitWords): void => {
      if (!left) setAnswer({ of: quote, words });
    };
    const retry = (): void => {
      setAnswer(null);
      setAttempt((number) => number + 1);
    };
    loadPdf()
      .then(({ lookUpWords }) => lookUpWords(document, quote))
      .then(take, (error: unknown) => take({ kind: "failed", failure: failureOf(error, "malformed-text"), retry }));
    return () => {
      left = true;
    };
  }, [document, quote, attempt]);

  if (target.kind !== "words") return NONE;
  return answer !== null && answer.of === quote ? answer.words : LOOKING;
}
