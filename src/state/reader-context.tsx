import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";
import type { Reader, ReaderState } from "./reader.ts";

const ReaderContext = createContext<Reader | null>(null);

/** Gives the reader to everything below. */
export function ReaderProvider({ reader, children }: { reader: Reader; children: ReactNode }): ReactNode {
  return <ReaderContext value={reader}>{children}</ReaderContext>;
}

/** The reader, to ask it for changes. Throws outside `ReaderProvider`. */
export function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (reader === null) throw new Error("useReader needs a ReaderProvider above it");
  return reader;
}

/**
 * One value of the reader's state, drawn again when it changes.
 *
 * @param select must return a part of the state or a plain value, not a new object each time.
 */
export function useReaderState<T>(select: (state: ReaderState) => T): T {
  const reader = useReader();
  const snapshot = (): T => select(reader.getState());
  return useSyncExternalStore(reader.subscribe, snapshot, snapshot);
}
