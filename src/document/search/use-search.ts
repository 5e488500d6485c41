import { useCallback, useEffect, useLayoutEffect, useState } from "react";
import type { SourceDocument } from "../../core/model/publication.ts";
import { loadPdf } from "../load-pdf.ts";
import type { Found } from "../pdf/searching.ts";

/** How a search stands. */
export type SearchState =
  | { readonly kind: "idle" }
  | { readonly kind: "looking" }
  | ({ readonly kind: "found"; readonly typed: string } & Found)
  | { readonly kind: "failed"; retry(): void };

const IDLE: SearchState = { kind: "idle" };
const LOOKING: SearchState = { kind: "looking" };

/** Looks for what was typed. What was found before stays until there is something new, so that nothing flickers. */
export function useSearch(document: SourceDocument, typed: string): SearchState {
  const [state, setState] = useState<SearchState>(IDLE);
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt((number) => number + 1), []);

  useEffect(() => {
    // While one types, the text comes. Where it cannot, the first search says so.
    loadPdf()
      .then(({ searcherOf }) => searcherOf(document))
      .catch(() => undefined);
  }, [document]);

  // Asked before the letter typed is painted: the worker looks meanwhile.
  useLayoutEffect(() => {
    if (typed.trim() === "") {
      setState(IDLE);
      return undefined;
    }
    let left = false;
    setState((before) => (before.kind === "found" ? before : LOOKING));
    const fail = (): void => {
      if (!left) setState({ kind: "failed", retry });
    };
    const started = loadPdf().then(({ searcherOf }) => searcherOf(document));
    started.then((searcher) => {
      if (left) return;
      searcher.search(
        typed,
        (found) => {
          if (!left) setState({ kind: "found", typed, ...found });
        },
        fail,
      );
    }, fail);
    return () => {
      left = true;
    };
  }, [document, typed, attempt, retry]);

  return state;
}
