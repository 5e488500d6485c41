import { useEffect } from "react";
import { useReader } from "../../state/reader-context.tsx";

/** Takes the page over from its static HTML. */
export function useGoLive(): void {
  const reader = useReader();
  useEffect(() => {
    const stop = reader.start();
    reader.goLive();
    document.documentElement.classList.add("is-live");
    return stop;
  }, [reader]);
}
