import type { Folded } from "./fold.ts";
import { UNSPACED } from "./unspaced.ts";

const DIGIT = /\p{N}/u;
export const HANGUL = /\p{Script=Hangul}/u;

/** Up to `digit` they are written with spaces between words; `numeral` is a digit that is not. */
export const KIND = { unknown: 0, letter: 1, digit: 2, numeral: 3, other: 4 } as const;
/** What each UTF-16 unit is, as far as it has been met. `letter` is of a script that is written with spaces, or a mark. */
const kinds = new Uint8Array(0x1_0000);

/** The kind of a UTF-16 unit by itself. */
export function kindOf(unit: number): number {
  const known = kinds[unit] ?? 0;
  if (known !== KIND.unknown) return known;
  const character = String.fromCharCode(unit);
  let kind: number = KIND.other;
  if (DIGIT.test(character)) kind = UNSPACED.test(character) ? KIND.numeral : KIND.digit;
  else if (/[\p{L}\p{M}]/u.test(character) && !UNSPACED.test(character) && !HANGUL.test(character)) kind = KIND.letter;
  kinds[unit] = kind;
  return kind;
}

/** Whether a unit of a folded text is a digit or a numeral; no unit outside of it is. */
export function isDigit(folded: Folded, unit: number): boolean {
  return unit >= 0 && unit < folded.units.length && isDigitUnit(folded.units[unit] ?? 0);
}

/** Whether a text has a digit or a numeral (`\p{N}`), told without a pattern where it can be. */
export function hasNumeral(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if ((unit & 0xf800) === 0xd800) return DIGIT.test(text);
    if (isDigitUnit(unit)) return true;
  }
  return false;
}

/** The same of a UTF-16 unit. */
export function isDigitUnit(unit: number): boolean {
  const kind = kindOf(unit);
  return kind === KIND.digit || kind === KIND.numeral;
}
