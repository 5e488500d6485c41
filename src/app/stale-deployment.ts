/**
 * After a new deployment, a page of the old one may ask for a part that is gone. Reloading brings the new page; the
 * reader's place is in the address. Only once: a page that is itself the result of a reload is left as it is, so the
 * guard needs no storage. The failed import still rejects, and whoever asked for it says so to the reader.
 */
export function reloadOnceWhenStale(window: Window): void {
  window.addEventListener("vite:preloadError", () => {
    const [navigation] = window.performance.getEntriesByType("navigation");
    const reloaded = navigation instanceof PerformanceNavigationTiming && navigation.type === "reload";
    // Without a network the browser would put its own error page where the reader was.
    if (!reloaded && window.navigator.onLine) window.location.reload();
  });
}
