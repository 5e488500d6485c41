import type { DocumentName } from "./documents/built-site.ts";
import { type Measure, MEASURES } from "./measures/readings.ts";
import type { ProfileName } from "./network/profiles.ts";
import type { Results } from "./results.ts";
import type { Spread } from "./statistics.ts";
import type { Target } from "./targets.ts";

export const LEGEND = `Medians (least – most). Cold: a browser of its own; warm: the same one again. Readable: until 90 % of the ink that the
first page has in the end is on the screen. All show pages in a part of the window as wide. Bytes as they went over the line, headers
included; MB are 1,000,000 bytes. The slower processor is the page's own thread's: workers, in which other viewers do most, are not
slowed down. The viewers' “page 400” is a click on a button that calls what each publishes for it; ours is Enter in the field.
Searching: the other viewers are asked by what each publishes for it; ours by a word in its field, 0.7 s after that was opened, until the
list shows it.`;

/** A line for each measure, a column for each subject. */
export function table(results: Results, document: DocumentName, profile: ProfileName): string {
  const subjects = results.subjects(document, profile).map(({ name }) => name);
  const names = Object.keys(MEASURES).filter((name): name is Measure => name in MEASURES);
  const lines = names.flatMap((name) => {
    const spreads = subjects.map((subject) => results.spread(document, profile, subject, name));
    if (spreads.every((spread) => spread === undefined)) return [];
    const { what, unit } = MEASURES[name];
    return [[unit === "" ? what : `${what}, ${unit}`, ...spreads.map((spread) => cellOf(spread, unit))]];
  });
  return aligned([["", ...subjects], ...lines]);
}

/** A line for each target that can be told, and how many cannot: those that ask for what was not measured in these runs. */
export function targetTable(targets: readonly Target[]): string {
  const told = targets.filter(({ isMet }) => isMet !== undefined);
  const lines = told.map(({ what, value, limit, unit, isMet }) => [
    what,
    isMet === true ? "met" : "MISSED",
    value === undefined ? "–" : `${figure(value)} ${unit}`.trim(),
    limit === undefined ? "–" : `of ${figure(limit)} ${unit}`.trim(),
  ]);
  const untold = `Targets that these runs do not tell: ${targets.length - told.length}.`;
  return lines.length === 0 ? untold : `${aligned(lines)}\n${untold}`;
}

function cellOf(spread: Spread | undefined, unit: string): string {
  if (spread === undefined) return "–";
  const { median, least, most, runs } = spread;
  return runs === 1 || (least === most && unit === "")
    ? figure(median)
    : `${figure(median)} (${figure(least)} – ${figure(most)})`;
}

const whole = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
const fine = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });

function figure(value: number): string {
  return (Math.abs(value) < 100 ? fine : whole).format(value);
}

function aligned(lines: readonly (readonly string[])[]): string {
  const columns = Math.max(...lines.map(({ length }) => length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...lines.map((cells) => (cells[column] ?? "").length)),
  );
  const lay = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  ");
  return lines.map(lay).join("\n");
}
