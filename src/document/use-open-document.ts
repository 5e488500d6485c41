import { useCallback, useEffect, useState } from "react";
import type { SourceDocument } from "../core/model/publication.ts";
import { type DocumentFailure, failureOf } from "./document-failure.ts";
import { loadPdf } from "./load-pdf.ts";
import type { OpenDocument } from "./open-document.ts";

/** What is known of the file's fingerprint. */
export type FileCheck = "same" | "differs" | "unchecked" | "unknown";

export interface DocumentState {
  /** Null while it is not here: the pages' pictures stand meanwhile. */
  readonly open: OpenDocument | null;
  readonly failure: DocumentFailure | null;
  /** True while it is being fetched or opened, for longer than a reader waits without a word. */
  readonly slow: boolean;
  readonly check: FileCheck;
  /** Fetches and opens it again. */
  retry(): void;
  /** Says that drawing failed. */
  fail(failure: DocumentFailure): void;
}

/** After this long the reader is told that it is still loading, in milliseconds. */
const SLOW_MILLISECONDS = 10_000;

type Opened =
  | { readonly open: OpenDocument; readonly checked: boolean; readonly failure: null }
  | { readonly open: null; readonly checked: false; readonly failure: DocumentFailure };

/** Fetches and opens the document once it is wanted, and closes it when the pane goes. */
export function useOpenDocument(document: SourceDocument, wanted: boolean): DocumentState {
  const [attempt, setAttempt] = useState(0);
  const [opened, setOpened] = useState<Opened | null>(null);

  useEffect(() => {
    if (!wanted) return undefined;
    const stop = new AbortController();
    let open: OpenDocument | undefined;
    loadPdf()
      .then(({ openDocument }) => openDocument(document, stop.signal))
      .then(
        (result) => {
          if (stop.signal.aborted) return result.open.close();
          open = result.open;
          setOpened({ ...result, failure: null });
        },
        (error: unknown) => {
          if (!stop.signal.aborted) setOpened(failed(failureOf(error, "unreadable")));
        },
      );
    return () => {
      stop.abort();
      open?.close();
      setOpened(null);
    };
  }, [wanted, document, attempt]);

  const retry = useCallback(() => {
    setOpened(null);
    setAttempt((number) => number + 1);
  }, []);
  const fail = useCallback((failure: DocumentFailure) => setOpened(failed(failure)), []);

  const failure = opened?.failure ?? null;
  useRetryOnline(failure?.kind === "offline" || failure?.kind === "unreachable", retry);
  return {
    open: opened?.open ?? null,
    failure,
    slow: useSlow(wanted && opened === null),
    check: checkOf(opened),
    retry,
    fail,
  };
}

function failed(failure: DocumentFailure): Opened {
  return { open: null, checked: false, failure };
}

function checkOf(opened: Opened | null): FileCheck {
  if (opened === null) return "unknown";
  if (opened.failure === null) return opened.checked ? "same" : "unchecked";
  return ["differs", "truncated", "not-a-pdf"].includes(opened.failure.kind) ? "differs" : "unknown";
}

/** A file that was out of reach is asked for again when the network is back. */
function useRetryOnline(waiting: boolean, retry: () => void): void {
  useEffect(() => {
    if (!waiting) return undefined;
    window.addEventListener("online", retry);
    return () => window.removeEventListener("online", retry);
  }, [waiting, retry]);
}

function useSlow(waiting: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setTimeout(() => setSlow(true), SLOW_MILLISECONDS);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [waiting]);
  return slow;
}
