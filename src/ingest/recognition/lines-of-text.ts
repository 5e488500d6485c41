import type { Line, Word } from "tesseract.js";
import { withCapitalI } from "./capital-i.ts";
import { baseAt, SAME_SIZE, typeSize } from "./line-measures.ts";

/** Less sure than that, a word without letters is dirt on the glass; and a line of such words is no line. */
const SURE = 60;
/** From base to base, in sizes: lines that are set wide are so far from each other. */
const MOST_LEADING = 2.2;

/** A line with those of its words that are words. */
export interface TextLine {
  readonly line: Line;
  readonly words: readonly Word[];
}

/**
 * The lines without what is dirt on the glass. One that the engine is unsure of is text all the same where it stands among
 * lines that were read surely, in type of their size: without it a passage would lack words that are on the page.
 */
export function linesOfText(found: readonly Line[]): TextLine[] {
  const lines = found.map(withCapitalI).map((line) => ({ line, words: line.words.filter(isWord) }));
  const sure = lines.filter(({ words }) => isSurelyText(words));
  // A page that lies the wrong way round is read as noise in type of one size.
  if (lettersIn(sure) * 2 < lettersIn(lines)) return sure;
  return lines.filter(
    (one) => sure.includes(one) || (hasLetters(one.words) && sure.some((other) => isNext(one.line, other.line))),
  );
}

function isWord({ text, confidence }: Word): boolean {
  return text.trim() !== "" && (confidence >= SURE || /[\p{L}\p{N}]/u.test(text));
}

function isSurelyText(words: readonly Word[]): boolean {
  const sure = words.filter(({ confidence }) => confidence >= SURE);
  return sure.some(({ text }) => /[\p{L}\p{N}]/u.test(text)) && sure.length * 2 >= words.length;
}

function hasLetters(words: readonly Word[]): boolean {
  return words.some(({ text }) => /[\p{L}\p{N}]{2}/u.test(text));
}

function lettersIn(lines: readonly TextLine[]): number {
  return lines.reduce((sum, { line }) => sum + line.text.length, 0);
}

/** Whether a line is right above another or below it, and set like it. */
function isNext(one: Line, other: Line): boolean {
  const size = typeSize(other);
  const [left, right] = [Math.max(one.bbox.x0, other.bbox.x0), Math.min(one.bbox.x1, other.bbox.x1)];
  const middle = (left + right) / 2;
  return (
    left < right &&
    Math.abs(typeSize(one) - size) <= SAME_SIZE * 2 * size &&
    Math.abs(baseAt(one, middle) - baseAt(other, middle)) <= MOST_LEADING * size
  );
}
