/** What the reader keeps with an entry of the browser's history. */
export interface HistoryEntry {
  /** True where a selection made this entry: the one before it is the article as it was. */
  readonly made: boolean;
  /** Where the article stood, in CSS pixels from the top; null where nothing is to be restored. */
  readonly scrollTop: number | null;
}

const PLAIN: HistoryEntry = { made: false, scrollTop: null };

/** Reads what `history.state` holds. Anything that the reader did not write is a plain entry. */
export function readEntry(state: unknown): HistoryEntry {
  if (typeof state !== "object" || state === null) return PLAIN;
  const made = "made" in state && state.made === true;
  const kept = "scrollTop" in state ? state.scrollTop : null;
  return { made, scrollTop: typeof kept === "number" && Number.isFinite(kept) ? Math.max(0, kept) : null };
}
