import { useEffect, useState } from "react";

/** How long to wait for an idle moment at most, in milliseconds. */
const IDLE_LIMIT_MILLISECONDS = 3000;

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

/** By the Network Information API, which TypeScript's DOM library does not have, nor every browser. */
export function savesData(): boolean {
  const connection: unknown = "connection" in navigator ? navigator.connection : undefined;
  return (
    typeof connection === "object" && connection !== null && "saveData" in connection && connection.saveData === true
  );
}
