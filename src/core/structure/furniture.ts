import type { PageNumber } from "../model/units.ts";
import { foldedText } from "../text/fold.ts";
import { type Extent, type Line, shared, leastOf, mostOf } from "./line.ts";

/** A page's lines and how large it is, in reading space. */
export interface LinedPage {
  readonly page: PageNumber;
  readonly label: string;
  readonly extent: Extent;
  /** In the order of the page's text. */
  readonly lines: readonly (readonly Line[])[];
}

export type Edge = "head" | "foot";

/** Rows at either end of a page that may be furniture. */
const MOST_ROWS = 4;
/** Pages round about that are looked at for the same: heads differ from left to right pages, and from part to part. */
const NEIGHBOURS = 4;
/** The parts of a page in which furniture stands. */
const ZONE = 0.14;
/** Where a small line that stands all by itself is none of the text. */
const OUTER_ZONE = 0.09;

const PAGE_NUMBER =
  /^[\s\-–—.|·()[\]]*(?:(?:page|seite|página|pagina|pág|p|s)\.?\s*)?(\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|von|de|di|\/)\s*\d{1,4})?[\s\-–—.|·()[\]]*$/iu;

interface Row {
  readonly lines: readonly Line[];
  readonly key: string;
  readonly text: string;
  readonly top: number;
  readonly bottom: number;
}

/**
 * The lines that stand at the head or foot of pages and belong to none of the text: what neighbouring pages have in the
 * same place, page numbers, small lines by themselves at the very edge.
 *
 * @param body size of type of the document's running text.
 */
export function furnitureOf(pages: readonly LinedPage[], body: number): ReadonlyMap<Line, Edge> {
  const found = new Map<Line, Edge>();
  const rows = pages.map((page) => rowsOf(page));
  for (const [index, page] of pages.entries()) {
    const own = rows[index] ?? [];
    // From the edge inwards, as long as there is no line of text.
    for (const edge of ["head", "foot"] as const) {
      const ordered = edge === "head" ? own : own.toReversed();
      for (const [depth, row] of ordered.slice(0, MOST_ROWS).entries()) {
        const inner = ordered[depth + 1];
        if (row.lines.some((line) => found.has(line))) break;
        if (!isFurniture(row, inner, { page, index, edge, depth, rows, body })) break;
        for (const line of row.lines) found.set(line, edge);
      }
    }
  }
  return found;
}

interface Place {
  readonly page: LinedPage;
  readonly index: number;
  readonly edge: Edge;
  readonly depth: number;
  readonly rows: readonly (readonly Row[])[];
  readonly body: number;
}

function isFurniture(row: Row, inner: Row | undefined, { page, index, edge, depth, rows, body }: Place): boolean {
  const { height } = page.extent;
  const reach = edge === "head" ? row.bottom / height : 1 - row.top / height;
  if (reach > ZONE || inner === undefined) return false;
  const gap = edge === "head" ? inner.top - row.bottom : row.top - inner.bottom;
  const number = PAGE_NUMBER.exec(row.text)?.[1];
  if (number !== undefined && gap > body * 0.3) {
    if (number === page.label || Number(number) === page.page) return true;
    if (neighboursOf(rows, index).some((other) => hasNumberNear(other, row, edge))) return true;
  }
  const repeated = neighboursOf(rows, index).some((other) => {
    const their = edge === "head" ? other[depth] : other.at(-1 - depth);
    return their !== undefined && row.key !== "" && isAlike(row, their);
  });
  if (repeated) return true;
  const size = mostOf(row.lines.map((line) => line.size));
  return reach <= OUTER_ZONE && size < body * 0.92 && gap > body * 2;
}

function isAlike(row: Row, their: Row): boolean {
  return their.key === row.key && Math.abs(their.top - row.top) < 6;
}

function hasNumberNear(rows: readonly Row[], row: Row, edge: Edge): boolean {
  const ends = edge === "head" ? rows.slice(0, 2) : rows.slice(-2);
  return ends.some(
    (other) => PAGE_NUMBER.test(other.text) && Math.abs(other.top - row.top) < 6 && other.text !== row.text,
  );
}

function neighboursOf<T>(all: readonly T[], index: number): T[] {
  return all
    .slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1)
    .filter((_, at) => at !== Math.min(index, NEIGHBOURS));
}

/** A page's rows from top to bottom; only those near its ends are of interest. */
function rowsOf({ lines, extent }: LinedPage): Row[] {
  const rows: Line[][] = [];
  const near = lines.flat().filter(({ top, bottom }) => bottom > top);
  const sorted = near.toSorted((one, other) => one.top - other.top || one.left - other.left);
  for (const line of sorted) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (first !== undefined && shared([first.top, first.bottom], [line.top, line.bottom]) > 0.6) row?.push(line);
    else rows.push([line]);
  }
  return rows.map((row): Row => {
    const text = row
      .toSorted((one, other) => one.left - other.left)
      .map((line) => line.text)
      .join(" ");
    const [first] = row;
    const inZone = first !== undefined && (first.top < extent.height * 0.2 || first.bottom > extent.height * 0.8);
    return {
      lines: row,
      text,
      key: inZone ? foldedText(text).replace(/\p{N}+/gu, "") : "",
      top: leastOf(row.map((line) => line.top)),
      bottom: mostOf(row.map((line) => line.bottom)),
    };
  });
}
