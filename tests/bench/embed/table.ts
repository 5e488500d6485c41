import type { Row } from "./main.ts";

const COLUMNS = ["", "requests", "kB", "script", "pictures", "fonts", "PDF", "to read: requests", "kB"] as const;

export const LEGEND = `Over the wire, compressed, headers included, cold; kB are 1000 bytes. The host's own page does not count.
“script” holds workers and WebAssembly. “to read”: with script off, where it can be read so.
Measured until nothing more is asked for: what comes when the browser is idle, such as pdf.js, is in it.
DocumentCloud and Hypothesis embed from their own services alone and cannot be installed; they were not measured.`;

/** One line for each, with what was wrong below it. */
export function table(rows: readonly Row[]): string {
  const lines = rows.map(({ subject, cost, readable }) => {
    if (cost === undefined) return { cells: [subject.name, subject.missing ?? ""], notes: [] };
    const { requests, bytes, script, pictures, fonts, document } = cost;
    const cells = [
      subject.name,
      String(requests),
      ...[bytes, script, pictures, fonts, document].map(kilobytes),
      readable === undefined ? "–" : String(readable.requests),
      readable === undefined ? "–" : kilobytes(readable.bytes),
    ];
    const notes = [
      ...cost.elsewhere.map((host) => `asked ${host}, which was not answered`),
      ...cost.errors.map((error) => `error: ${error}`),
    ];
    return { cells, notes };
  });
  const widths = COLUMNS.map((heading, column) =>
    Math.max(
      heading.length,
      ...lines.filter(({ cells }) => cells.length > 2 || column === 0).map(({ cells }) => (cells[column] ?? "").length),
    ),
  );
  const lay = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  ");
  return [
    lay(COLUMNS),
    ...lines.flatMap(({ cells, notes }) => [lay(cells), ...notes.map((note) => `    ${note}`)]),
  ].join("\n");
}

function kilobytes(bytes: number): string {
  return bytes === 0 ? "0" : (bytes / 1000).toFixed(1);
}
