import { useSyncExternalStore } from "react";

/** Device pixels per CSS pixel, followed through zooming in the browser and moves to another screen. */
export function useDensity(): number {
  return useSyncExternalStore(
    subscribe,
    () => window.devicePixelRatio || 1,
    () => 1,
  );
}

function subscribe(changed: () => void): () => void {
  let stop: () => void = () => undefined;
  const watch = (): void => {
    // The query names the density of now, so it changes once and has to be made anew.
    const query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    const listener = (): void => {
      stop();
      watch();
      changed();
    };
    query.addEventListener("change", listener);
    stop = () => query.removeEventListener("change", listener);
  };
  watch();
  return () => stop();
}
