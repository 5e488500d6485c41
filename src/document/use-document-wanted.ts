import { useEffect, useState } from "react";

/** How long to wait for an idle moment at most, in milliseconds. */
const IDLE_LIMIT_MILLISECONDS = 3000;

/** The part of the Network Information API that is used here (not in TypeScript's DOM library, nor in every browser). */
interface Connection {
  readonly saveData?: boolean;
}

/**
 * When to fetch the document itself: once it is on the screen and the browser has nothing better to do, but not while
 * the reader saves data; at once where it is needed. Wanted once, it stays wanted.
 */
export function useDocumentWanted(seen: boolean, needed: boolean): boolean {
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    if (wanted || !seen) return undefined;
    if (needed) {
      setWanted(true);
      return undefined;
    }
    if (savesData()) return undefined;
    if (typeof window.requestIdleCallback !== "function") {
      const timer = setTimeout(() => setWanted(true), 500);
      return () => clearTimeout(timer);
    }
    const idle = window.requestIdleCallback(() => setWanted(true), { timeout: IDLE_LIMIT_MILLISECONDS });
    return () => window.cancelIdleCallback(idle);
  }, [wanted, seen, needed]);
  return wanted;
}

function savesData(): boolean {
  const connection: Connection | undefined =
    "connection" in navigator ? (navigator.connection as Connection) : undefined;
  return connection?.saveData === true;
}
