import type { FixedPublication } from "../ingest/publication/fix-publication.ts";
import { printable } from "./display-width.ts";

/** What was changed in the files, value by value. */
export function printFixes(fixed: readonly FixedPublication[]): string {
  const changed = fixed.filter(({ applied }) => applied.length > 0);
  if (changed.length === 0) return "There was nothing to mend: no file was written.";
  return changed
    .map(({ file, applied }) =>
      [
        `${file}: ${applied.length} ${applied.length === 1 ? "value" : "values"} changed.`,
        ...applied.map(({ annotation, where, key, before, after }) => {
          const change = before === undefined ? `added “${after}”` : `“${before}” is now “${after}”`;
          return `  #${annotation}, ${where}, ${key}: ${printable(change)}`;
        }),
      ].join("\n"),
    )
    .join("\n");
}
