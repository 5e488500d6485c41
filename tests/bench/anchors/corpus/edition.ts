import type { DocumentText } from "../../../../src/core/model/page-text.ts";
import type { Printed, Sheet } from "./sheets.ts";
import { pageOf } from "./sheets.ts";
import type { Running } from "./manuscript.ts";
import type { Passage } from "./passage.ts";

/** A stretch of one page. */
export interface Stretch {
  /** Counted from 1. */
  readonly page: number;
  /** UTF-16 offsets in the page's text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** A manuscript, printed and bound: sheets in an order, some of them perhaps strangers. */
export interface Edition {
  readonly document: DocumentText;
  readonly running: Running;
  readonly printed: Printed;
  /** The page's number for each sheet of the printed text; undefined where it was taken out. */
  readonly pageOfSheet: readonly (number | undefined)[];
}

let lastFile = 0;

/** Binds sheets. By default all that were printed, in order. */
export function bind(running: Running, printed: Printed, sheets: readonly Sheet[] = printed.sheets): Edition {
  lastFile += 1;
  const numbers = new Map(sheets.map((sheet, index) => [sheet, index + 1]));
  return {
    document: {
      sha256: lastFile.toString(16).padStart(64, "0"),
      pages: sheets.map((sheet, index) => pageOf(sheet, index + 1)),
    },
    running,
    printed,
    pageOfSheet: printed.sheets.map((sheet) => numbers.get(sheet)),
  };
}

const WORDLIKE = /[\p{L}\p{N}\p{M}]/u;

/** Where the words of a stretch of the running text are, one stretch a page. Undefined where a page of it is gone. */
export function stretchesOf(edition: Edition, start: number, end: number): Stretch[] | undefined {
  const { printed, running, pageOfSheet } = edition;
  const found = new Map<number, { start: number; end: number }>();
  for (let unit = start; unit < end; unit += 1) {
    const sheet = printed.sheetOf[unit] ?? -1;
    if (sheet < 0 || !isWordlike(running.text, unit)) continue;
    const page = pageOfSheet[sheet];
    if (page === undefined) return undefined;
    const at = { start: printed.startOf[unit] ?? 0, end: printed.endOf[unit] ?? 0 };
    const known = found.get(page);
    if (!known) found.set(page, at);
    else found.set(page, { start: Math.min(known.start, at.start), end: Math.max(known.end, at.end) });
  }
  return [...found].map(([page, at]) => ({ page, ...at })).toSorted((one, other) => one.page - other.page);
}

function isWordlike(text: string, unit: number): boolean {
  return WORDLIKE.test(String.fromCodePoint(text.codePointAt(unit) ?? 0));
}

/** Where a passage stands in an edition's running text; undefined where it is no longer whole. */
export function rangeOf(
  edition: Pick<Edition, "running">,
  passage: Passage,
): { start: number; end: number } | undefined {
  const first = edition.running.startOf.get(passage.first.id);
  const last = edition.running.startOf.get(passage.last.id);
  if (first === undefined || last === undefined) return undefined;
  const start = first + passage.from;
  const end = last + passage.to;
  return end > start ? { start, end } : undefined;
}
