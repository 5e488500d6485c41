import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import type { SourceDocument } from "../core/model/publication.ts";
import { documentFileQuery, isFetchedWhole } from "./document-file.ts";
import { type DocumentFailure, failureOf } from "./document-failure.ts";
import type { DocumentBytes, OpenDocument } from "./open-document.ts";

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

type Opened = { readonly open: OpenDocument } | { readonly failure: DocumentFailure } | null;

/** Fetches and opens the document once it is wanted, and closes it when the pane goes. */
export function useOpenDocument(document: SourceDocument, wanted: boolean): DocumentState {
  const whole = isFetchedWhole(document.file);
  const file = useQuery({ ...documentFileQuery(document.file), enabled: wanted && whole });
  const [attempt, setAttempt] = useState(0);
  const [opened, setOpened] = useState<Opened>(null);
  const bytes = file.data?.bytes;
  const { href } = document.file;
  const ready = wanted && (!whole || bytes !== undefined);

  useEffect(() => {
    if (!ready) return undefined;
    const stop = new AbortController();
    let open: OpenDocument | undefined;
    const source: DocumentBytes = bytes === undefined ? { kind: "ranges", href } : { kind: "whole", bytes };
    openWithLibrary(source, stop.signal).then(
      (document) => {
        if (stop.signal.aborted) return document.close();
        open = document;
        setOpened({ open: document });
      },
      (error: unknown) => {
        if (!stop.signal.aborted) setOpened({ failure: failureOf(error, "unreadable") });
      },
    );
    return () => {
      stop.abort();
      open?.close();
      setOpened(null);
    };
  }, [ready, bytes, href, attempt]);

  const { refetch, isError } = file;
  const retry = useCallback(() => {
    setOpened(null);
    if (isError) void refetch();
    else setAttempt((number) => number + 1);
  }, [isError, refetch]);
  const fail = useCallback((failure: DocumentFailure) => setOpened({ failure }), []);

  const failure =
    file.error !== null && !file.isFetching
      ? failureOf(file.error, "unreachable")
      : opened !== null && "failure" in opened
        ? opened.failure
        : null;
  const open = opened !== null && "open" in opened ? opened.open : null;
  return {
    open,
    failure,
    slow: useSlow(wanted && open === null && failure === null),
    check: checkOf(file.data?.checked, failure, open !== null),
    retry,
    fail,
  };
}

function checkOf(checked: boolean | undefined, failure: DocumentFailure | null, isOpen: boolean): FileCheck {
  if (failure?.kind === "differs" || failure?.kind === "truncated" || failure?.kind === "not-a-pdf") return "differs";
  if (checked === true) return "same";
  return checked === false || isOpen ? "unchecked" : "unknown";
}

async function openWithLibrary(source: DocumentBytes, signal: AbortSignal): Promise<OpenDocument> {
  let library: typeof import("./pdf/open-pdf.ts");
  try {
    library = await import("./pdf/open-pdf.ts");
  } catch (error) {
    throw failureOf(error, "program-missing");
  }
  return library.openPdf(source, signal);
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
