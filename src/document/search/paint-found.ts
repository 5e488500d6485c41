/**
 * Marks ranges of text without touching it (CSS Custom Highlight API); where the browser has no such thing, they stay
 * unmarked and can still be gone to.
 *
 * @param where a name for what is searched: each has its own marks. @returns what takes the marks away.
 */
export function paintFound(where: "text" | "article", ranges: readonly Range[], now: readonly Range[]): () => void {
  const names = [`found-in-${where}`, `found-now-in-${where}`] as const;
  if (!("highlights" in CSS)) return () => undefined;
  CSS.highlights.set(names[0], new Highlight(...ranges));
  const current = new Highlight(...now);
  current.priority = 1;
  CSS.highlights.set(names[1], current);
  return () => {
    for (const name of names) CSS.highlights.delete(name);
  };
}
