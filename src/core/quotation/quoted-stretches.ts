import type { Utf16Offset } from "../model/units.ts";

/** Words between quotation marks. */
export interface QuotedStretch {
  /** Without the marks. */
  readonly text: string;
  /** Where the words are, marks outside. */
  readonly start: Utf16Offset;
  readonly end: Utf16Offset;
}

/** Marks that open, and what closes each. Straight marks close themselves. */
const DOUBLE: ReadonlyMap<string, string> = new Map([
  ["“", "”"],
  ["„", "“”"],
  ["«", "»"],
  ['"', '"'],
]);
const SINGLE: ReadonlyMap<string, string> = new Map([
  ["‘", "’"],
  ["‹", "›"],
  ["'", "'"],
]);

/** No closing mark comes any more, or another mark opens first. */
const NEVER = -1;
const OPENED_AGAIN = -2;

/**
 * The outermost stretches between quotation marks, double or single, curly or straight. Marks within a stretch belong
 * to its words. An apostrophe is no mark: "don’t", "the prosecutors’ choice", "’tis", "the ’90s".
 */
export function quotedStretches(text: string): QuotedStretch[] {
  return stretchesAndRest(text).stretches;
}

/** Where a double quotation mark opens that is never closed; undefined if all are. */
export function unclosedQuotation(text: string): Utf16Offset | undefined {
  return stretchesAndRest(text).unclosed;
}

function stretchesAndRest(text: string): { stretches: QuotedStretch[]; unclosed?: Utf16Offset } {
  const stretches: QuotedStretch[] = [];
  let unclosed: Utf16Offset | undefined;
  /** Closing marks that do not come any more: not to be looked for again from every mark that opens. */
  const gone = new Set<string>();
  let offset = 0;
  while (offset < text.length) {
    const mark = text.charAt(offset);
    const double = DOUBLE.get(mark);
    const closing = double ?? (opensSingle(text, offset) ? SINGLE.get(mark) : undefined);
    let close = -1;
    if (closing !== undefined && !gone.has(closing)) {
      close = double === undefined ? closingSingle(text, offset, closing) : closingDouble(text, offset, closing);
      if (close === NEVER) gone.add(closing);
    }
    if (close < 0) {
      // Without its partner, nothing after it can be told apart.
      if (double !== undefined) unclosed ??= offset;
      offset += 1;
      continue;
    }
    stretches.push({ text: text.slice(offset + 1, close), start: offset + 1, end: close });
    offset = close + 1;
  }
  return unclosed === undefined ? { stretches } : { stretches, unclosed };
}

function closingDouble(text: string, open: Utf16Offset, closing: string): Utf16Offset {
  for (let offset = open + 1; offset < text.length; offset += 1) {
    if (closing.includes(text.charAt(offset))) return offset;
  }
  return NEVER;
}

function isWordAt(text: string, offset: Utf16Offset): boolean {
  return /^[\p{L}\p{N}\p{M}]/u.test(text.slice(Math.max(0, offset), offset + 2));
}

/** A single mark opens before a word, after a space, bracket, dash or another mark; `'90s` is none. */
function opensSingle(text: string, offset: Utf16Offset): boolean {
  const before = offset === 0 ? " " : text.charAt(offset - 1);
  if (!/[\s([{“"„«‘—–-]/u.test(before)) return false;
  const after = text.slice(offset + 1, offset + 5);
  return /^[^\s]/u.test(after) && !/^\d\ds\b/u.test(after);
}

/**
 * The mark that closes a single one: after a character and not inside a word. After an s and before another word it may
 * be a possessive: then a later, certain one is taken.
 */
function closingSingle(text: string, open: Utf16Offset, closing: string): Utf16Offset {
  let doubtful = NEVER;
  for (let offset = open + 2; offset < text.length; offset += 1) {
    const character = text.charAt(offset);
    if (character === "‘" && closing === "’") return doubtful < 0 ? OPENED_AGAIN : doubtful;
    if (!closing.includes(character) || isWordAt(text, offset + 1)) continue;
    if (/\s/u.test(text.charAt(offset - 1))) continue;
    const possessive =
      /s/i.test(text.charAt(offset - 1)) && /^\s[\p{L}\p{N}]/u.test(text.slice(offset + 1, offset + 4));
    if (!possessive) return offset;
    // Of several doubtful ones the first closes: what follows would else be quoted that nobody quoted.
    if (doubtful < 0) doubtful = offset;
  }
  return doubtful;
}
