import type { PageClues } from "../../core/model/page-clues.ts";
import type { PageText } from "../../core/model/page-text.ts";
import type { PageNumber, Points } from "../../core/model/units.ts";
import { CharacterMarks, ClueGathering } from "./page-clues.ts";
import { composePageText, type FoundCharacter } from "./compose-page-text.ts";
import { type PageFrame, toPagePlace, type UserSpaceBox } from "./page-frame.ts";
import type { Pdfium } from "./pdfium.ts";
import { readTags } from "./read-tags.ts";

/** Size of FS_RECTF: left, top, right, bottom as 32-bit floats. */
const RECTANGLE_BYTES = 16;

export interface PageSize {
  /** After the page's own rotation. */
  readonly width: Points;
  readonly height: Points;
}

/** How the page lies in the view of it. `page` is PDFium's handle. */
function frameOf({ api, memory }: Pdfium, page: number): PageFrame {
  const shown = memory.withBlock(RECTANGLE_BYTES, (pointer, view) => {
    api.FPDF_GetPageBoundingBox(page, pointer);
    return readRectangle(view());
  });
  return {
    shown,
    quarterTurns: asQuarterTurns(api.FPDFPage_GetRotation(page)),
    width: api.FPDF_GetPageWidthF(page),
    height: api.FPDF_GetPageHeightF(page),
  };
}

/** A page as it was read. */
export interface ReadPage {
  /** The page's text with the place of every UTF-16 unit. */
  readonly text: PageText;
  /** What the file tells of it besides. */
  readonly clues: PageClues;
}

/** Reads a page's text and what is known of it. `page` is PDFium's handle. */
export function readPage(pdfium: Pdfium, page: number, number: PageNumber): ReadPage {
  const { api, memory } = pdfium;
  const frame = frameOf(pdfium, page);
  const found = memory.withHandle(
    () => api.FPDFText_LoadPage(page),
    (handle) => api.FPDFText_ClosePage(handle),
    (handle) =>
      memory.withBlock(RECTANGLE_BYTES, (pointer, view) => {
        const count = Math.max(api.FPDFText_CountChars(handle), 0);
        const marks = new CharacterMarks(pdfium, handle);
        const characters = Array.from({ length: count }, (_, index): FoundCharacter => {
          const hasBox = api.FPDFText_GetLooseCharBox(handle, index, pointer);
          const box = hasBox ? toPagePlace(readRectangle(view()), frame) : undefined;
          return {
            // PDFium counts in unsigned, JavaScript hands them over signed.
            codePoint: api.FPDFText_GetUnicode(handle, index) >>> 0,
            generated: api.FPDFText_IsGenerated(handle, index) === 1,
            endsLineAsHyphen: api.FPDFText_IsHyphen(handle, index) === 1,
            box: box !== undefined && Object.values(box).every(Number.isFinite) ? box : undefined,
          };
        });
        const looks = characters.map((character, index) => (character.generated ? undefined : marks.of(index)));
        return { characters, looks };
      }),
  );
  const gathering = new ClueGathering();
  const text = composePageText(number, found?.characters ?? [], (index, start, end) => {
    gathering.add(found?.looks[index], start, end);
  });
  const tree = found?.looks.some((mark) => mark?.content !== undefined) === true ? readTags(pdfium, page) : undefined;
  return { text, clues: gathering.clues(tree) };
}

function readRectangle(view: DataView): UserSpaceBox {
  const float = (index: number): number => view.getFloat32(index * 4, true);
  // FS_RECTF holds left, top, right, bottom, and is not always in order.
  const [left, top, right, bottom] = [float(0), float(1), float(2), float(3)];
  return {
    left: Math.min(left, right),
    top: Math.max(top, bottom),
    right: Math.max(left, right),
    bottom: Math.min(top, bottom),
  };
}

function asQuarterTurns(value: number): 0 | 1 | 2 | 3 {
  return value === 1 || value === 2 || value === 3 ? value : 0;
}
