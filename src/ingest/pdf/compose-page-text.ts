import type { PageText } from "../../core/model/page-text.ts";
import type { Box } from "../../core/model/quad.ts";
import type { PageNumber } from "../../core/model/units.ts";

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
 */
export function composePageText(page: PageNumber, characters: readonly FoundCharacter[]): PageText {
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

  characters.forEach((character, index) => {
    if (character.generated && (character.codePoint === LINE_FEED || character.codePoint === CARRIAGE_RETURN)) {
      endLine();
    } else if (character.endsLineAsHyphen) {
      put("-", character.box);
      endLine();
    } else if (character.generated && (text.length === lineStart || endsLine(characters[index + 1]))) {
      // A space that was put in before or after a line's words parts nothing.
    } else {
      put(unitsOf(characters, index), character.generated ? undefined : character.box);
    }
  });
  endLine();
  return { page, text, boxes, lines };
}

function endsLine(next: FoundCharacter | undefined): boolean {
  return next === undefined || (next.generated && (next.codePoint === LINE_FEED || next.codePoint === CARRIAGE_RETURN));
}

/** The character as well-formed UTF-16; what is no character in text becomes a space or U+FFFD. */
function unitsOf(characters: readonly FoundCharacter[], index: number): string {
  const codePoint = characters[index]?.codePoint ?? 0;
  if (codePoint >= 0xd800 && codePoint <= 0xdbff) {
    return isBetween(characters[index + 1]?.codePoint, 0xdc00, 0xdfff) ? String.fromCharCode(codePoint) : REPLACEMENT;
  }
  if (codePoint >= 0xdc00 && codePoint <= 0xdfff) {
    return isBetween(characters[index - 1]?.codePoint, 0xd800, 0xdbff) ? String.fromCharCode(codePoint) : REPLACEMENT;
  }
  if (codePoint === 0 || codePoint > 0x10ffff || (codePoint & 0xfffe) === 0xfffe) return REPLACEMENT;
  if (codePoint < 0x20 || (codePoint >= 0x7f && codePoint <= 0x9f)) return " ";
  return String.fromCodePoint(codePoint);
}

function isBetween(value: number | undefined, first: number, last: number): boolean {
  return value !== undefined && value >= first && value <= last;
}

function hundredths(points: number): number {
  // Adding 0 makes −0 into 0, which JSON cannot tell apart.
  return Math.round(points * 100) / 100 + 0;
}
