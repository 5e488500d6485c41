import type { HiddenText } from "../../core/model/hidden-text.ts";
import type { PageClues } from "../../core/model/page-clues.ts";
import type { PageText } from "../../core/model/page-text.ts";
import type { PageNumber, Points } from "../../core/model/units.ts";
import { type CharacterMark, CharacterMarks, ClueGathering } from "./page-clues.ts";
import { composePageText, type FoundCharacter } from "./compose-page-text.ts";
import { findHidden } from "./hidden/find-hidden.ts";
import { leaveOutHidden } from "./hidden/leave-out.ts";
import { inLineOrder } from "./line-order.ts";
import type { PageFrame } from "./page-frame.ts";
import type { Pdfium } from "./pdfium.ts";
import { picturedShare } from "./pictured-share.ts";
import { readRectangle, RECTANGLE_BYTES } from "./rectangles.ts";
import { readCharacters } from "./read-characters.ts";
import { readTags } from "./read-tags.ts";

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

interface LookedCharacter extends FoundCharacter {
  readonly look: CharacterMark | undefined;
}

/** What is put after a line that had no end of its own, because it was the page's last. */
const LINE_END: LookedCharacter = {
  codePoint: 0x0a,
  generated: true,
  endsLineAsHyphen: false,
  box: undefined,
  look: undefined,
};

/** A page as it was read. */
export interface ReadPage {
  /** The page's text with the place of every UTF-16 unit: what the page shows, and nothing else. */
  readonly text: PageText;
  /** What the file tells of it besides. */
  readonly clues: PageClues;
  /** What the file holds on this page and its picture does not show. */
  readonly hidden: readonly HiddenText[];
  /** Share of the page that pictures cover, 0 to 1. */
  readonly pictured: number;
  /** Share of its characters that are the recognised layer of its picture, 0 to 1. */
  readonly layered: number;
  /** How the page lies in the view of it. */
  readonly frame: PageFrame;
}

/** Reads a page's text and what is known of it. `page` is PDFium's handle, not to be drawn afterwards. */
export function readPage(pdfium: Pdfium, page: number, number: PageNumber): ReadPage {
  const { api, memory } = pdfium;
  const frame = frameOf(pdfium, page);
  const pictured = picturedShare(pdfium, page, frame.shown);
  const found = memory.withHandle(
    () => api.FPDFText_LoadPage(page),
    (handle) => api.FPDFText_ClosePage(handle),
    (handle) => {
      const marks = new CharacterMarks(pdfium, handle);
      const count = Math.max(api.FPDFText_CountChars(handle), 0);
      const looks = Array.from({ length: count }, (_, index) =>
        api.FPDFText_IsGenerated(handle, index) === 1 ? undefined : marks.of(index),
      );
      const all = readCharacters(pdfium, page, handle, frame, looks);
      const { hidings, layered } = findHidden(pdfium, page, frame, all);
      const { characters, indices, hidden } = leaveOutHidden(number, all, hidings);
      const looked = characters.map((character, at): LookedCharacter => ({
        ...character,
        look: looks[indices[at] ?? -1],
      }));
      return { characters: inLineOrder(looked, LINE_END), hidden, layered };
    },
  );
  const characters = found?.characters ?? [];
  const gathering = new ClueGathering();
  const text = composePageText(number, characters, (index, start, end) => {
    gathering.add(characters[index]?.look, start, end);
  });
  const tree = characters.some(({ look }) => look?.content !== undefined) ? readTags(pdfium, page) : undefined;
  const { hidden = [], layered = 0 } = found ?? {};
  return { text, clues: gathering.clues(tree), hidden, pictured, layered, frame };
}

function asQuarterTurns(value: number): 0 | 1 | 2 | 3 {
  return value === 1 || value === 2 || value === 3 ? value : 0;
}
