/**
 * Whether this page was opened from another document's, to see this one beside the same place of the commentary
 * (core/address). Once: not when the page is loaded again, or come back to.
 */
export function cameForDocument(window: Window): boolean {
  const [navigation] = window.performance.getEntriesByType("navigation");
  const isNew = navigation instanceof PerformanceNavigationTiming && navigation.type === "navigate";
  return isNew && new URLSearchParams(window.location.search).has("at");
}
