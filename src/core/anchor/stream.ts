import type { PassagePart } from "../model/anchor.ts";
import type { DocumentText, PageText } from "../model/page-text.ts";
import type { PageNumber, Utf16Offset } from "../model/units.ts";
import { foldedText } from "../text/fold.ts";
import type { Seamed } from "../text/seams.ts";
import { seamed } from "../text/seams.ts";
import { partOf } from "./quads.ts";

/** All pages of a document as one text, so that a passage may cross from page to page. */
export interface Stream {
  readonly seamed: Seamed;
  /** The pages in order, each with its place in the stream. */
  readonly pages: readonly { readonly page: PageText; readonly start: Utf16Offset; readonly end: Utf16Offset }[];
}

/** Documents are never changed: what was made of one holds as long as it does. */
const made = new WeakMap<DocumentText, Stream>();

export function streamOf(document: DocumentText): Stream {
  const known = made.get(document);
  if (known) return known;
  const pages = [];
  let text = "";
  for (const page of document.pages) {
    pages.push({ page, start: text.length, end: text.length + page.text.length });
    text += page.text.endsWith("\n") ? page.text : `${page.text}\n`;
  }
  const stream = { seamed: seamed(text), pages };
  made.set(document, stream);
  return stream;
}

/** The page on which a place of the stream is. */
export function pageAt(stream: Stream, offset: Utf16Offset): PageNumber {
  const found = stream.pages.findLast((each) => each.start <= offset);
  return found?.page.page ?? 1;
}

/** The parts of a stretch of the stream, one a page; pages on which it has no letter or digit have none. */
export function partsOf(
  stream: Stream,
  start: Utf16Offset,
  end: Utf16Offset,
  keepsHyphen?: (offset: Utf16Offset) => boolean | undefined,
): PassagePart[] {
  const parts: PassagePart[] = [];
  for (const each of stream.pages) {
    if (each.end <= start || each.start >= end) continue;
    const from = Math.max(start, each.start) - each.start;
    const to = Math.min(end, each.end) - each.start;
    const part = partOf(each.page, from, to, keepsHyphen && ((offset) => keepsHyphen(offset + each.start)));
    if (foldedText(part.text) !== "") parts.push(part);
  }
  return parts;
}
