import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Publication } from "../core/model/publication.ts";
import { ReadingView } from "../reader/reading-view.tsx";
import { ReaderProvider } from "../state/reader-context.tsx";
import type { Reader } from "../state/reader.ts";

/** Waits between tries, in milliseconds: 1 s, 2 s, 4 s … at most 15 s. */
function backOff(failures: number): number {
  return Math.min(1000 * 2 ** failures, 15_000);
}

/**
 * What is fetched is named by a hash and never changes, so it is kept for as long as the page is open and never asked
 * for again because a window was focused or a network came back.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: 3,
        retryDelay: backOff,
      },
    },
  });
}

export interface ReadingPageProps {
  readonly publication: Publication;
  readonly reader: Reader;
  readonly queryClient: QueryClient;
}

/** The reading view with all that it needs round it: the same tree in the static render and in the browser. */
export function ReadingPage({ publication, reader, queryClient }: ReadingPageProps): ReactNode {
  return (
    <QueryClientProvider client={queryClient}>
      <ReaderProvider reader={reader}>
        <ReadingView publication={publication} />
      </ReaderProvider>
    </QueryClientProvider>
  );
}
