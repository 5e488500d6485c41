import { type Line, median, shared, leastOf, mostOf } from "./line.ts";

/** Pieces that begin at one height, side by side: cells of a table's row, or one line of each of several columns. */
export type Band = readonly (readonly Line[])[];

/** A stretch of a page, in order: plain lines, or a table's rows of cells of lines. */
export type Stretch =
  | { readonly kind: "lines"; readonly lines: readonly Line[] }
  | { readonly kind: "table"; readonly rows: readonly (readonly (readonly Line[])[])[] };

/** A cell with more lines than this is a column of running text. */
const MOST_CELL_LINES = 8;
/** A table is looked at so many rows at a time: looking costs the square of them. */
const MOST_ROWS = 200;
/** A column of running text fills its width, and has words enough in a line. */
const FULL_SHARE = 0.7;
const COLUMN_WORDS = 4;

/**
 * Tells tables from running text, and puts columns that the file reads across back into their order.
 *
 * @param lines each line of the page's text as the pieces between its wide gaps.
 */
export function stretchesOf(lines: readonly (readonly Line[])[]): Stretch[] {
  const stretches: Stretch[] = [];
  const bands = bandsOf(lines);
  let plain: Line[] = [];
  for (let at = 0; at < bands.length;) {
    const run = runFrom(bands, at);
    const stretch = stretchOfRun(run);
    at += run.length;
    if (stretch.kind === "lines") {
      for (const line of stretch.lines) plain.push(line);
      continue;
    }
    if (plain.length > 0) stretches.push({ kind: "lines", lines: plain });
    plain = [];
    stretches.push(stretch);
  }
  if (plain.length > 0) stretches.push({ kind: "lines", lines: plain });
  return stretches;
}

/**
 * Gathers what stands side by side: a piece that begins as high as the band, to the right of all that is in it, is its
 * next cell; one that is below the last, and not past it, is that cell's next line where the cells came one by one.
 */
function bandsOf(lines: readonly (readonly Line[])[]): Band[] {
  const pieces = lines.flat();
  const bands: Line[][][] = [];
  for (let at = 0; at < pieces.length;) {
    const band = bandFrom(pieces, at);
    bands.push(band);
    at += band.reduce((sum, cell) => sum + cell.length, 0);
  }
  return bands;
}

function bandFrom(pieces: readonly Line[], from: number): Line[][] {
  const first = pieces[from];
  if (first === undefined) return [];
  const cells: Line[][] = [[first]];
  let edge = first.right;
  let lines: Line[] = [];
  for (let at = from + 1; at < pieces.length; at += 1) {
    const next = pieces[at];
    const last = lines.at(-1) ?? cells.at(-1)?.at(-1);
    if (next === undefined || last === undefined) break;
    const height = Math.max(1, first.bottom - first.top);
    if (next.left >= edge - 1 && Math.abs(next.bottom - first.bottom) < height / 2) {
      cells.at(-1)?.push(...lines);
      lines = [];
      cells.push([next]);
      edge = Math.max(edge, next.right);
    } else if (
      isBelow(next, last) &&
      lines.length < MOST_CELL_LINES &&
      next.left >= (cells.at(-1)?.[0]?.left ?? 0) - height
    ) {
      // Only what comes after tells whether this was a cell's line or the next line of plain text.
      lines.push(next);
      edge = Math.max(edge, next.right);
    } else break;
  }
  return cells.length === 1 ? [[first]] : cells;
}

function isBelow(next: Line, last: Line): boolean {
  const gap = next.top - last.top;
  return (
    gap > 0 && gap < 2.2 * (last.bottom - last.top) && shared([next.left, next.right], [last.left, last.right]) > 0
  );
}

/** Bands from one on that may be one table: those with cells, and single cells that stand in one of their columns. */
function runFrom(bands: readonly Band[], from: number): readonly Band[] {
  const [only = []] = bands.slice(from, from + 1);
  if (only.length < 2) return [only];
  const run: Band[] = [];
  let last = from;
  for (let at = from; at < Math.min(bands.length, from + MOST_ROWS); at += 1) {
    const band = bands[at];
    const before = run.at(-1);
    if (band === undefined) break;
    const [first] = band[0] ?? [];
    const [above] = before?.[0] ?? [];
    if (first === undefined) break;
    if (
      above !== undefined &&
      (first.top <= above.top || first.top - lowestOf(before) > 2.2 * (above.bottom - above.top))
    )
      break;
    const many = band.length > 1;
    if (!many && !columnsOf(run).some(([left, right]) => first.left >= left - 2 && first.right <= right + 2)) break;
    run.push(band);
    if (many) last = at;
  }
  // What follows the last row with cells belongs to it only where it is closely below: a column's last lines.
  const tail = run.slice(last - from + 1);
  const own = run.slice(0, last - from + 1);
  if (isRunningText(own)) own.push(...tail);
  return own;
}

function lowestOf(band: Band | undefined): number {
  return mostOf((band ?? []).flatMap((cell) => cell.map(({ bottom }) => bottom)));
}

/** The columns that bands with cells have in common: stretches of x that some cell covers, in order. */
function columnsOf(bands: readonly Band[]): (readonly [number, number])[] {
  const cells = bands.filter((band) => band.length > 1).flatMap((band) => band.map(extentOf));
  const columns: [number, number][] = [];
  for (const [left, right] of cells.toSorted(([one], [other]) => one - other)) {
    const last = columns.at(-1);
    if (last !== undefined && left < last[1]) last[1] = Math.max(last[1], right);
    else columns.push([left, right]);
  }
  return columns;
}

function extentOf(cell: readonly Line[]): [number, number] {
  return [leastOf(cell.map(({ left }) => left)), mostOf(cell.map(({ right }) => right))];
}

function columnIndex(columns: readonly (readonly [number, number])[], cell: readonly Line[]): number {
  const extent = extentOf(cell);
  return Math.max(
    0,
    columns.findIndex((column) => shared(column, extent) > 0.5),
  );
}

function stretchOfRun(run: readonly Band[]): Stretch {
  const plain: Stretch = { kind: "lines", lines: run.flatMap(rejoined) };
  const columns = columnsOf(run);
  if (run.length < 2 || columns.length < 2) return plain;
  const many = run.filter((band) => band.length > 1);
  if (isRunningText(run)) {
    const sorted = columns.map((_, column) =>
      run.flatMap((band) => band.filter((cell) => columnIndex(columns, cell) === column).flat()),
    );
    return { kind: "lines", lines: sorted.flat() };
  }
  if (many.length < (columns.length === 2 ? 3 : 2)) return plain;
  // "FROM:   The Attorney General": a label and what it is for are a line, and no table.
  const labels = many.filter((band) => (band[0]?.at(-1)?.text ?? "").endsWith(":"));
  if (columns.length === 2 && labels.length * 2 > many.length) return plain;
  const rows: Line[][][] = [];
  for (const band of run) {
    const cells = columns.map((_, column) => band.filter((cell) => columnIndex(columns, cell) === column).flat());
    const above = rows.at(-1);
    // A row without its first cell, closely below, goes on with the cells above it.
    if (above !== undefined && cells[0]?.length === 0 && isCloseBelow(cells, above)) {
      for (const [column, cell] of cells.entries()) above[column]?.push(...cell);
    } else rows.push(cells);
  }
  return { kind: "table", rows };
}

function isCloseBelow(cells: readonly (readonly Line[])[], above: readonly (readonly Line[])[]): boolean {
  return cells.every((cell, column) => {
    const [next] = cell;
    const last = above[column]?.at(-1);
    return next === undefined || (last !== undefined && next.top - last.top < 1.5 * (last.bottom - last.top));
  });
}

/** Whether side by side stand columns of running text, and no cells. */
function isRunningText(run: readonly Band[]): boolean {
  const many = run.filter((band) => band.length > 1);
  const cells = many.flat();
  if (cells.some((cell) => cell.length > MOST_CELL_LINES)) return true;
  const columns = columnsOf(run);
  if (columns.length > 4 || many.length < 3) return false;
  const words = median(cells.flatMap((cell) => cell.map(({ text }) => text.split(/\s+/).length)));
  const full = median(
    cells.flatMap((cell) => {
      const [left, right] = columns[columnIndex(columns, cell)] ?? [0, 0];
      return cell.map((line) => (line.right - line.left) / Math.max(1, right - left));
    }),
  );
  return words >= COLUMN_WORDS && full >= FULL_SHARE;
}

/** Pieces of one line that make no table are that line again. */
function rejoined(band: Band): Line[] {
  const lines: Line[] = [];
  for (const piece of band.flat()) {
    const last = lines.at(-1);
    const isNext = last !== undefined && piece.start >= last.end && isSpace(last.source.slice(last.end, piece.start));
    const follows = isNext && piece.left >= last.right - 1;
    if (follows && Math.abs(piece.bottom - last.bottom) < (last.bottom - last.top) / 2) {
      lines.splice(-1, 1, joinedLine(last, piece));
    } else lines.push(piece);
  }
  return lines;
}

function isSpace(text: string): boolean {
  return text.trim() === "";
}

function joinedLine(one: Line, other: Line): Line {
  return {
    ...one,
    end: other.end,
    text: one.source.slice(one.start, other.end),
    right: Math.max(one.right, other.right),
    bold: one.bold && other.bold,
  };
}
