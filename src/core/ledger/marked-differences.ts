import type { WordChange } from "../model/standing.ts";

/**
 * Differences in plain text, as wdiff writes them: `[-in the document alone-]`, `{+in the words asked for alone+}`.
 * Empty where there are none.
 */
export function markedDifferences(differences: readonly WordChange[]): string {
  if (differences.every(({ kind }) => kind === "same")) return "";
  return differences
    .map(({ kind, text }) => (kind === "removed" ? `[-${text}-]` : kind === "added" ? `{+${text}+}` : text))
    .join(" ");
}
