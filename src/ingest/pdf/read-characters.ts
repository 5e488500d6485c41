import type { Box } from "../../core/model/quad.ts";
import type { Points } from "../../core/model/units.ts";
import type { PlacedCharacter } from "./hidden/find-hidden.ts";
import type { CharacterMark } from "./page-clues.ts";
import type { PageFrame, UserSpaceBox } from "./page-frame.ts";
import type { Pdfium } from "./pdfium.ts";
import { placedOnPage, readRectangle, RECTANGLE_BYTES } from "./rectangles.ts";

/** Left, right, bottom, top as 64-bit floats, for the box round a character's ink. */
const INK_BYTES = 32;

/** Reads a page's characters in PDFium's order. @param handle PDFium's of the page's text, @param page of the page itself. */
export function readCharacters(
  { api, memory }: Pdfium,
  page: number,
  handle: number,
  frame: PageFrame,
  looks: readonly (CharacterMark | undefined)[],
): PlacedCharacter[] {
  const bounds = boundsOfObjects({ api, memory }, page, frame);
  return memory.withBlock(INK_BYTES, (pointer, view) =>
    looks.map((look, index): PlacedCharacter => {
      const hasBox = api.FPDFText_GetLooseCharBox(handle, index, pointer);
      const box = hasBox ? placedOnPage(readRectangle(view()), frame) : undefined;
      const hasInk = api.FPDFText_GetCharBox(handle, index, pointer, pointer + 8, pointer + 16, pointer + 24);
      const ink = hasInk ? placedOnPage(readInk(view()), frame) : undefined;
      const object = api.FPDFText_GetTextObject(handle, index);
      const size = look?.size ?? 0;
      const character = {
        // PDFium counts in unsigned, JavaScript hands them over signed.
        codePoint: api.FPDFText_GetUnicode(handle, index) >>> 0,
        generated: api.FPDFText_IsGenerated(handle, index) === 1,
        endsLineAsHyphen: api.FPDFText_IsHyphen(handle, index) === 1,
        object,
        size,
      };
      const within = bounds(object);
      // For what stands for its signs in the file (/ActualText), PDFium gives places before the page's own scale.
      if (box !== undefined && within !== undefined && !touches(box, within, size)) {
        return { ...character, box: within, ink: within };
      }
      return { ...character, box, ink: ink !== undefined && hasRoom(ink) ? ink : undefined };
    }),
  );
}

/** Less is the box of a sign that the font has not: PDFium rounds it, and it is then not quite nothing. */
const LEAST_ROOM: Points = 0.05;

function hasRoom({ left, top, right, bottom }: Box): boolean {
  return right - left >= LEAST_ROOM && bottom - top >= LEAST_ROOM;
}

/** RECTANGLE_BYTES are enough for what is asked here: left, bottom, right, top as 32-bit floats. */
function boundsOfObjects({ api, memory }: Pdfium, page: number, frame: PageFrame): (object: number) => Box | undefined {
  // Objects within forms have their bounds in the form's space, which nothing here leads out of.
  const atTop = new Set<number>();
  const count = api.FPDFPage_CountObjects(page);
  for (let index = 0; index < count; index += 1) atTop.add(api.FPDFPage_GetObject(page, index));
  const known = new Map<number, Box | undefined>();
  return (object) => {
    if (!atTop.has(object)) return undefined;
    if (known.has(object)) return known.get(object);
    const bounds = memory.withBlock(RECTANGLE_BYTES, (pointer, view) => {
      if (!api.FPDFPageObj_GetBounds(object, pointer, pointer + 4, pointer + 8, pointer + 12)) return undefined;
      const [left, bottom, right, top] = [0, 4, 8, 12].map((at) => view().getFloat32(at, true));
      const isWhole = left !== undefined && bottom !== undefined && right !== undefined && top !== undefined;
      return isWhole && left < right && bottom < top ? placedOnPage({ left, bottom, right, top }, frame) : undefined;
    });
    known.set(object, bounds);
    return bounds;
  };
}

/** Whether a box is at another, give or take the size of a letter. */
function touches(box: Box, other: Box, size: Points): boolean {
  const room = Math.max(size, 2);
  return (
    box.left <= other.right + room &&
    box.right >= other.left - room &&
    box.top <= other.bottom + room &&
    box.bottom >= other.top - room
  );
}

function readInk(view: DataView): UserSpaceBox {
  const double = (index: number): number => view.getFloat64(index * 8, true);
  return { left: double(0), right: double(1), bottom: double(2), top: double(3) };
}
