import type { PageText } from "../../core/model/page-text.ts";
import type { Box } from "../../core/model/quad.ts";
import type { PageNumber, Utf16Offset } from "../../core/model/units.ts";

/** One character as PDFium found it, in its reading order. */
export interface FoundCharacter {
  /** Unicode code point, or one half of a surrogate pair; 0 where the font does not say. */
  readonly codePoint: number;
  /** Not drawn on the page: a space or line end that PDFium put in. */
  readonly generated: boolean;
  /** A hyphen that ends a line. PDFium then puts no line end after it. */
  readonly endsLineAsHyphen: boolean;
  /** As wide as the character's advance, as high as its font. Absent for what has no place. */
  readonly box: Box | undefined;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const REPLACEMENT = "\ufffd";

/**
 * Turns characters into a page's text: one "\n" ends each line, a line-ending hyphen is kept as it stands on the page
 * ("-\n"), and each UTF-16 unit has its box (both halves of a surrogate pair have the same one). Numbers are rounded
 * to 0.01 points, a two-hundredth of the thinnest stroke that is read.
 *
 * @param placed is told where each character that is drawn stands in the text, by its index, in order.
 */
export function composePageText(
  page: PageNumber,
  characters: readonly FoundCharacter[],
  placed?: (index: number, start: Utf16Offset, end: Utf16Offset) => void,
): PageText {
  const lines: number[] = [];
  const boxes: number[] = [];
  let text = "";
  let lineStart = 0;

  const put = (units: string, box: Box | undefined): void => {
    text += units;
    for (let unit = 0; unit < units.length; unit += 1) {
      if (box === undefined) boxes.push(0, 0, 0, 0);
      else boxes.push(hundredths(box.left), hundredths(box.top), hundredths(box.right), hundredths(box.bottom));
    }
  };
  const endLine = (): void => {
    if (text.length === lineStart) return;
    lines.push(lineStart, text.length);
    put("\n", undefined);
    lineStart = text.length;
  };

  const whole = joinHalves(characters);
  // Where two halves became one character, its index is that of the second.
  let found = -1;
  whole.forEach((character, index) => {
    found += character.codePoint > 0xffff && characters[found + 1]?.codePoint !== character.codePoint ? 2 : 1;
    const start = text.length;
    if (character.generated && (character.codePoint === LINE_FEED || character.codePoint === CARRIAGE_RETURN)) {
      endLine();
    } else if (character.endsLineAsHyphen) {
      put("-", character.box);
      placed?.(found, start, start + 1);
      endLine();
    } else if (character.generated && (text.length === lineStart || endsLine(whole[index + 1]))) {
      // A space that was put in before or after a line's words parts nothing.
    } else {
      put(unitsOf(character.codePoint), character.generated ? undefined : character.box);
      if (!character.generated) placed?.(found, start, text.length);
    }
  });
  endLine();
  return { page, text, boxes, lines };
}

function endsLine(next: FoundCharacter | undefined): boolean {
  return next === undefined || (next.generated && (next.codePoint === LINE_FEED || next.codePoint === CARRIAGE_RETURN));
}

/** Makes one character of two that are the halves of a surrogate pair. They have the same place. */
function joinHalves(characters: readonly FoundCharacter[]): FoundCharacter[] {
  const joined: FoundCharacter[] = [];
  for (const character of characters) {
    const last = joined.at(-1);
    const isPair =
      isBetween(character.codePoint, 0xdc00, 0xdfff) &&
      isBetween(last?.codePoint, 0xd800, 0xdbff) &&
      last !== undefined;
    if (isPair) {
      const codePoint = 0x10000 + ((last.codePoint - 0xd800) << 10) + (character.codePoint - 0xdc00);
      joined.splice(-1, 1, { ...character, codePoint, box: last.box ?? character.box });
    } else {
      joined.push(character);
    }
  }
  return joined;
}

/** The character as well-formed UTF-16; what is no character in text becomes a space or U+FFFD. */
function unitsOf(codePoint: number): string {
  const isCharacter =
    codePoint !== 0 &&
    codePoint <= 0x10ffff &&
    (codePoint & 0xfffe) !== 0xfffe &&
    !isBetween(codePoint, 0xd800, 0xdfff);
  if (!isCharacter) return REPLACEMENT;
  if (codePoint < 0x20 || isBetween(codePoint, 0x7f, 0x9f)) return " ";
  return String.fromCodePoint(codePoint);
}

function isBetween(value: number | undefined, first: number, last: number): boolean {
  return value !== undefined && value >= first && value <= last;
}

function hundredths(points: number): number {
  // Adding 0 makes −0 into 0, which JSON cannot tell apart.
  return Math.round(points * 100) / 100 + 0;
}
