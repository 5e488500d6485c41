import type { Bookmark } from "../../core/model/bookmark.ts";
import type { PageNumber, Points } from "../../core/model/units.ts";
import { type PageFrame, toPagePlace } from "./page-frame.ts";
import type { Pdfium } from "./pdfium.ts";

/** An entry of a file's outline, as PDFium finds it. */
export interface FoundBookmark {
  readonly title: string;
  /** 0 for the outermost. */
  readonly depth: number;
  /** Counted from 1; absent where it leads to no page. */
  readonly page?: PageNumber;
  /** In the page's own user space; absent what the file leaves open. */
  readonly x?: Points;
  readonly y?: Points;
  /** The file has what is below it closed at first. */
  readonly closed?: true;
}

/** A book has some hundred. Beyond this a file wastes our time. */
const MOST_ENTRIES = 3_000;

/** In bytes of UTF-16: a longer one is no title. */
const MOST_TITLE_BYTES = 8_192;

/** PDFACTION_GOTO: to a place in this file. Others open programs, other files or the web. */
const GO_TO = 1;

/**
 * Reads a file's outline (ISO 32000-2, 12.3.3) in the order of its list. An entry that was met before ends its branch:
 * in hostile files entries follow themselves. `document` is PDFium's handle.
 */
export function readOutline(pdfium: Pdfium, document: number): FoundBookmark[] {
  const { api } = pdfium;
  const found: FoundBookmark[] = [];
  const seen = new Set<number>();
  const waiting = [{ bookmark: api.FPDFBookmark_GetFirstChild(document, 0), depth: 0 }];
  for (let next = waiting.pop(); next !== undefined && found.length < MOST_ENTRIES; next = waiting.pop()) {
    const { bookmark, depth } = next;
    if (bookmark === 0 || seen.has(bookmark)) continue;
    seen.add(bookmark);
    // ISO 32000-2, table 151: the count of an entry that is closed is negative.
    const closed = api.FPDFBookmark_GetCount(bookmark) < 0 ? ({ closed: true } as const) : {};
    found.push({ title: titleOf(pdfium, bookmark), depth, ...placeOf(pdfium, document, bookmark), ...closed });
    waiting.push({ bookmark: api.FPDFBookmark_GetNextSibling(document, bookmark), depth });
    waiting.push({ bookmark: api.FPDFBookmark_GetFirstChild(document, bookmark), depth: depth + 1 });
  }
  return found;
}

/** The entry with its place on its page as shown: of the corner or edge that it names, what lies uppermost there. */
export function bookmarkOnPage(found: FoundBookmark, frames: readonly PageFrame[]): Bookmark {
  const { page, x, y, ...said } = found;
  const frame = frames[(page ?? 0) - 1];
  if (page === undefined || frame === undefined) return said;
  // On a page that lies on its side, it is the x of its user space that leads down.
  if ((frame.quarterTurns % 2 === 0 ? y : x) === undefined) return { ...said, page };
  const [left, top] = [x ?? frame.shown.left, y ?? frame.shown.top];
  return { ...said, page, top: toPagePlace({ left, right: left, top, bottom: top }, frame).top };
}

function titleOf({ api, memory }: Pdfium, bookmark: number): string {
  // In bytes of UTF-16, little-endian, its end of two included.
  const byteLength = api.FPDFBookmark_GetTitle(bookmark, 0, 0);
  if (byteLength <= 2 || byteLength > MOST_TITLE_BYTES) return "";
  return memory.withBlock(byteLength, (pointer) => {
    api.FPDFBookmark_GetTitle(bookmark, pointer, byteLength);
    return new TextDecoder("utf-16le").decode(memory.copyOut(pointer, byteLength - 2));
  });
}

type FoundPlace = Pick<FoundBookmark, "page" | "x" | "y">;

function placeOf(pdfium: Pdfium, document: number, bookmark: number): FoundPlace {
  const { api } = pdfium;
  const action = api.FPDFBookmark_GetAction(bookmark);
  const own = api.FPDFBookmark_GetDest(document, bookmark);
  const destination =
    own !== 0 || action === 0 || api.FPDFAction_GetType(action) !== GO_TO
      ? own
      : api.FPDFAction_GetDest(document, action);
  const index = destination === 0 ? -1 : api.FPDFDest_GetDestPageIndex(document, destination);
  if (index < 0 || index >= api.FPDF_GetPageCount(document)) return {};
  return { page: index + 1, ...pointOf(pdfium, destination) };
}

/** What the view of a destination names: a corner, or an edge alone (ISO 32000-2, table 149). */
const VIEW = { corner: 1, fitWidth: 3, fitRectangle: 5, fitBoundsWidth: 7 } as const;

function pointOf({ api, memory }: Pdfium, destination: number): Pick<FoundBookmark, "x" | "y"> {
  // How many parameters there are, in four bytes, and four floats for them.
  return memory.withBlock(20, (pointer, view) => {
    const kind = api.FPDFDest_GetView(destination, pointer, pointer + 4);
    const parameter = (at: number): Points => view().getFloat32(4 + at * 4, true);
    switch (kind) {
      case VIEW.corner:
        return cornerOf({ api, memory }, destination);
      case VIEW.fitWidth:
      case VIEW.fitBoundsWidth:
        return view().getUint32(0, true) > 0 ? { y: parameter(0) } : {};
      case VIEW.fitRectangle:
        return view().getUint32(0, true) > 3 ? { x: parameter(0), y: parameter(3) } : {};
      default:
        return {};
    }
  });
}

function cornerOf(
  { api, memory }: Pick<Pdfium, "api" | "memory">,
  destination: number,
): Pick<FoundBookmark, "x" | "y"> {
  // Three truth values of four bytes (has x, y, zoom), then three floats (x, y, zoom).
  return memory.withBlock(24, (at, view) => {
    const places = [0, 4, 8, 12, 16, 20].map((offset) => at + offset);
    const [hasX = 0, hasY = 0, hasZoom = 0, x = 0, y = 0, zoom = 0] = places;
    if (!api.FPDFDest_GetLocationInPage(destination, hasX, hasY, hasZoom, x, y, zoom)) return {};
    const has = (offset: number): boolean => view().getInt32(offset, true) !== 0;
    return {
      ...(has(0) ? { x: view().getFloat32(12, true) } : {}),
      ...(has(4) ? { y: view().getFloat32(16, true) } : {}),
    };
  });
}
