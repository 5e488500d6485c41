import type { Seamed } from "../text/seams.ts";

/** "1", "1,2" and "3–5", which stand for notes; a number of more digits is a year or an amount. */
const MARK = /^[\p{Nd}\p{No}]{1,3}(?:[,\u2013-][\p{Nd}\p{No}]{1,3})*$/u;
/** What may stand between a word and the mark of a note: `plain.1`, `act”4`, `plain[3]`, `State).7`. Never a space. */
const BEFORE = /^(?:[.,;!?)\]"'”’»…]{1,4}\[?|\[)$/u;
const SENTENCE_END = /[.!?…]/u;
/** `Sect.4 applies` is a number; after the end of a sentence another begins. */
const GOES_ON = /^\]?\s*["'“‘«([]*\p{Ll}/u;
const AFTER = /^\]?(?:\s|$|[.,;:!?)\]"'”’»])/u;

/**
 * Whether the letters of a text from one folded unit to another (inclusive) are the mark of a note: a small number right
 * behind a word's punctuation. Who quotes leaves it out, and means the same words.
 */
export function isNoteMark({ text, folded }: Seamed, first: number, last: number): boolean {
  if (first === 0 || last < first) return false;
  const [start, end] = [folded.starts[first] ?? 0, folded.ends[last] ?? 0];
  if (!MARK.test(text.slice(start, end))) return false;
  const word = folded.ends[first - 1] ?? 0;
  const before = text.slice(word, start);
  // "1987.5" is one number.
  if (!BEFORE.test(before) || /\p{N}/u.test(text.slice(Math.max(0, word - 1), word))) return false;
  const after = text.slice(end, end + 8);
  return AFTER.test(after) && !(SENTENCE_END.test(before) && !before.includes("[") && GOES_ON.test(after));
}
