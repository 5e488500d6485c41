import type { QueryClient, QueryKey } from "@tanstack/react-query";
import { DocumentFailure } from "../document-failure.ts";

/** Tries beside the first, for failures that may pass. */
const RETRIES = 3;

/** After this long without an answer a request is given up, in milliseconds. Said to be slow much sooner. */
const TIME_LIMIT_MILLISECONDS = 120_000;

/** What every query of this room shares: named failures, retried with back-off only where that can help. */
export const fetchingOptions = {
  staleTime: Number.POSITIVE_INFINITY,
  // Not paused while the browser believes it is offline: that is a failure with a name, and it is taken up again.
  networkMode: "always",
  refetchOnReconnect: true,
  retry: (failures: number, error: Error) =>
    failures < RETRIES && error instanceof DocumentFailure && error.isTransient,
  retryDelay: (failures: number) => Math.min(15_000, 1000 * 2 ** failures),
} as const;

/**
 * Fetches the whole of an address.
 *
 * @param afresh passes over the browser's cache, which may hold the very answer that failed.
 * @throws DocumentFailure, or the signal's reason where it was cancelled.
 */
export async function fetchBytes(href: string, signal: AbortSignal, afresh: boolean): Promise<Uint8Array<ArrayBuffer>> {
  const limited = AbortSignal.any([signal, AbortSignal.timeout(TIME_LIMIT_MILLISECONDS)]);
  let response: Response;
  try {
    response = await fetch(href, { signal: limited, cache: afresh ? "reload" : "default" });
  } catch (error) {
    signal.throwIfAborted();
    if (limited.aborted) throw new DocumentFailure("too-slow", { cause: error });
    throw new DocumentFailure(navigator.onLine ? "unreachable" : "offline", { cause: error });
  }
  if (response.status === 404 || response.status === 410) throw new DocumentFailure("missing");
  if (!response.ok) throw new DocumentFailure("refused");
  try {
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    signal.throwIfAborted();
    // A connection that breaks off, or fewer bytes than the server announced.
    throw new DocumentFailure(limited.aborted ? "too-slow" : "truncated", { cause: error });
  }
}

/** True where this query has failed before. */
export function hasFailed(client: QueryClient, queryKey: QueryKey): boolean {
  const state = client.getQueryState(queryKey);
  return state !== undefined && (state.errorUpdateCount > 0 || state.fetchFailureCount > 0);
}
