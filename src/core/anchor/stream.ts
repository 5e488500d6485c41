import type { PassagePart } from "../model/anchor.ts";
import type { DocumentText, PageText } from "../model/page-text.ts";
import type { PageNumber, Utf16Offset } from "../model/units.ts";
import { foldedText } from "../text/fold.ts";
import type { Seamed } from "../text/seams.ts";
import { seamed } from "../text/seams.ts";
import { partOf } from "./quads.ts";

/** A page with its place in the stream. */
export interface StreamPage {
  readonly page: PageText;
  readonly start: Utf16Offset;
  readonly end: Utf16Offset;
  /** The first folded unit that is not before it. */
  readonly unit: number;
}

/** All pages of a document as one text, so that a passage may cross from page to page. */
export interface Stream {
  readonly seamed: Seamed;
  /** In order. */
  readonly pages: readonly StreamPage[];
}

/** A stream's pages, for what needs no more of it. */
export type Pages = Pick<Stream, "pages">;

/** A stretch of a stream's folded units, end exclusive. */
export interface Units {
  readonly start: number;
  readonly end: number;
}

/** Documents are never changed: what was made of one holds as long as it does. */
const made = new WeakMap<DocumentText, Stream>();

export function streamOf(document: DocumentText): Stream {
  const known = made.get(document);
  if (known) return known;
  const places: Omit<StreamPage, "unit">[] = [];
  let text = "";
  for (const page of document.pages) {
    places.push({ page, start: text.length, end: text.length + page.text.length });
    text += page.text.endsWith("\n") ? page.text : `${page.text}\n`;
  }
  const all = seamed(text);
  const pages = places.map((place) => ({ ...place, unit: firstAtOrAfter(all.folded.starts, place.start) }));
  const stream = { seamed: all, pages };
  made.set(document, stream);
  return stream;
}

/** The page on which a place of the stream is. */
export function pageAt(stream: Stream, offset: Utf16Offset): PageNumber {
  return stream.pages[pageIndexAt(stream, offset)]?.page.page ?? 1;
}

/** The index of that page; 0 before the first. */
export function pageIndexAt({ pages }: Pages, offset: Utf16Offset): number {
  let low = 0;
  let high = pages.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((pages[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** The parts of a stretch of the stream, one a page; pages on which it has no letter or digit have none. */
export function partsOf(
  stream: Pages,
  start: Utf16Offset,
  end: Utf16Offset,
  keepsHyphen?: (offset: Utf16Offset) => boolean | undefined,
): PassagePart[] {
  const parts: PassagePart[] = [];
  for (let index = pageIndexAt(stream, start); index < stream.pages.length; index += 1) {
    const each = stream.pages[index];
    if (!each || each.start >= end) break;
    if (each.end <= start) continue;
    const from = Math.max(start, each.start) - each.start;
    const to = Math.min(end, each.end) - each.start;
    const part = partOf(each.page, from, to, keepsHyphen && ((offset) => keepsHyphen(offset + each.start)));
    if (/[\p{Ll}\p{Lu}\p{Nd}]/u.test(part.text) || foldedText(part.text) !== "") parts.push(part);
  }
  return parts;
}

/** The first index whose value is at least `least`, in values that never fall. */
export function firstAtOrAfter(values: Uint32Array, least: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
