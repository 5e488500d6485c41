import { useSyncExternalStore } from "react";

/** Below this the commentary is the page and the document a sheet. The same width stands in layout.css. */
const NARROW = "(width < 900px)";

function subscribe(listener: () => void): () => void {
  const query = matchMedia(NARROW);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

/** Whether the window is narrow; false in static HTML and in the first render. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(NARROW).matches,
    () => false,
  );
}
