import type { Language } from "../languages/language.ts";
import type { Random } from "../random.ts";

/** How a text is set. */
export interface Setting {
  /** Characters in a line. */
  readonly measure: number;
  readonly linesOnPage: number;
  readonly columns: 1 | 2;
  /** Columns are read from left to right across both, as a careless extraction does. */
  readonly readAcross?: boolean;
  /** What a word is divided with at a line end; PDFium writes U+0002. Empty: words are not divided. */
  readonly hyphen: "" | "-" | "\u00AD" | "\u2010" | "\u0002";
  readonly ligatures: boolean;
  /** How the file encodes accents and vowel signs. */
  readonly form: "NFC" | "NFD";
  readonly heads: readonly string[];
  readonly feet: readonly string[];
}

/**
 * A printed line: its characters, and for each UTF-16 unit of them the unit of the running text that it prints, or -1
 * for what the typesetter put in.
 */
export interface Line {
  readonly text: string;
  readonly units: readonly number[];
}

const LIGATURES = ["ffi", "ffl", "ff", "fi", "fl"] as const;
const LIGATURE_SIGNS = { ffi: "\uFB03", ffl: "\uFB04", ff: "\uFB00", fi: "\uFB01", fl: "\uFB02" };
/** Not at the beginning of a line. */
const CLINGS = /[\p{Pe}\p{Pf}\p{Po}\p{M}\u2026\u30FC%）」』]/u;

/** A running text, its paragraphs parted by "\n", broken into lines. */
export function linesOf(text: string, language: Language, setting: Setting, random: Random): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const paragraph of text.split("\n")) {
    if (paragraph !== "") lines.push(...linesOfParagraph(paragraph, start, language, setting, random));
    start += paragraph.length + 1;
  }
  return lines;
}

function linesOfParagraph(
  paragraph: string,
  offset: number,
  language: Language,
  setting: Setting,
  random: Random,
): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start < paragraph.length) {
    if (paragraph[start] === " ") {
      start += 1;
      continue;
    }
    const { end, hyphen } = breakAfter(paragraph, start, language, setting, random);
    lines.push(printed(paragraph.slice(start, end).trimEnd(), offset + start, hyphen, setting));
    start = end;
  }
  return lines;
}

interface Break {
  readonly end: number;
  readonly hyphen: string;
}

function breakAfter(text: string, start: number, language: Language, setting: Setting, random: Random): Break {
  const most = start + setting.measure;
  if (most >= text.length) return { end: text.length, hyphen: "" };
  if (language.spaceless) {
    let end = most;
    while (end > start + 2 && (CLINGS.test(text.charAt(end)) || isInNumber(text, end))) end -= 1;
    return { end, hyphen: "" };
  }
  const space = text.lastIndexOf(" ", most);
  const wordStart = space > start ? space + 1 : start;
  const wordEnd = endOfWord(text, wordStart);
  const word = text.slice(wordStart, wordEnd);
  // After a hyphen of its own, a word breaks without another.
  const own = word.slice(0, Math.max(0, most - wordStart)).lastIndexOf("-");
  if (own > 1 && wordStart + own + 1 < wordEnd) return { end: wordStart + own + 1, hyphen: "" };
  const room = most - wordStart - 1;
  const letters = /^\P{L}*/u.exec(word)?.[0].length ?? 0;
  const core = /^[\p{L}]+/u.exec(word.slice(letters))?.[0] ?? "";
  const longest = Math.min(letters + core.length - 3, room);
  if (setting.hyphen !== "" && language.cased && core.length >= 7 && longest >= letters + 3) {
    return { end: wordStart + random.between(letters + 3, longest), hyphen: setting.hyphen };
  }
  return space > start ? { end: space + 1, hyphen: "" } : { end: wordEnd, hyphen: "" };
}

/** Numbers are not divided, not even where lines end between any two signs. */
function isInNumber(text: string, at: number): boolean {
  return /^[\d.,½¼–−][\d.,½¼–%]$/u.test(text.slice(at - 1, at + 1));
}

function endOfWord(text: string, start: number): number {
  const space = text.indexOf(" ", start);
  return space < 0 ? text.length : space;
}

function printed(text: string, offset: number, hyphen: string, setting: Setting): Line {
  let written = "";
  const units: number[] = [];
  const put = (signs: string, unit: number): void => {
    for (let index = 0; index < signs.length; index += 1) units.push(unit);
    written += signs;
  };
  for (let index = 0; index < text.length;) {
    const ligature = setting.ligatures ? LIGATURES.find((each) => text.startsWith(each, index)) : undefined;
    if (ligature !== undefined) {
      put(LIGATURE_SIGNS[ligature], offset + index);
      index += ligature.length;
      continue;
    }
    const sign = String.fromCodePoint(text.codePointAt(index) ?? 0);
    put(setting.form === "NFD" ? sign.normalize("NFD") : sign, offset + index);
    index += sign.length;
  }
  put(hyphen, -1);
  return { text: written, units };
}

/** A line that is not of the running text: a head, a footer. */
export function lineBeside(text: string): Line {
  return { text, units: Array.from({ length: text.length }, () => -1) };
}
