import type { Utf16Offset } from "../model/units.ts";

/** Hyphens that may divide a word at the end of a line. PDFium writes U+0002 for one that it takes to be such. */
const DIVIDED = /[-\u2010\u00AD\u0002]\s*?\n\s*/gu;

/** What stands where {@link DIVIDED} does, told sooner. */
const MAY_DIVIDE = /[-\u2010\u00AD\u0002]\s*\n/;

/** All but what most texts are made of, which is printed, and has no other white space than spaces and line ends. */
const UNCOMMON = /[^\n\x20-\x7E\u00A1-\u00AC\u00AE-\u017F\u2013-\u2026\u2212\uFB00-\uFB06]/;

/** What is in a text but not on paper: soft hyphens, zero-width characters, controls, surrogates without a partner. */
const UNPRINTED = /[\p{Default_Ignorable_Code_Point}\p{Surrogate}]|(?!\s)\p{Control}/gu;

/** A hyphen between small letters is taken to divide a word; any other ("Drug-⏎Related", "10-⏎12") to belong to it. */
function dividesWord(text: string, before: number, after: number): boolean {
  return (
    /\p{L}\p{M}*$/u.test(text.slice(Math.max(0, before - 8), before)) && /^\p{Ll}/u.test(text.slice(after, after + 2))
  );
}

/**
 * A stretch of a page's text as running text: lines joined by spaces, words that a line end divides joined again, soft
 * hyphens and other unprinted characters left out, white space at both ends trimmed.
 *
 * @param keepsHyphen says for a hyphen at a line end, by its offset in `text`, whether it belongs to the word;
 *   undefined leaves it to the letters beside it.
 */
export function joinLines(
  text: string,
  start: Utf16Offset,
  end: Utf16Offset,
  keepsHyphen: (offset: Utf16Offset) => boolean | undefined = () => undefined,
): string {
  const stretch = text.slice(start, end);
  const joined = MAY_DIVIDE.test(stretch) ? withoutDivisions(text, stretch, start, keepsHyphen) : stretch;
  if (!UNCOMMON.test(joined)) return joined.replace(/[ \n]{2,}|\n/g, " ").trim();
  return joined.replace(UNPRINTED, "").replace(/\s+/gu, " ").trim();
}

/** A stretch of a text with the hyphens gone that only divide words, and the line ends behind those that stay. */
function withoutDivisions(
  text: string,
  stretch: string,
  start: Utf16Offset,
  keepsHyphen: (offset: Utf16Offset) => boolean | undefined,
): string {
  return stretch.replace(DIVIDED, (match, offset: number) => {
    const at = start + offset;
    const unseen = match.startsWith("\u00AD") || match.startsWith("\u0002");
    const letterBefore = /[\p{L}\p{N}]\p{M}*$/u.test(text.slice(Math.max(0, at - 8), at));
    // A dash that stands by itself divides nothing.
    if (!letterBefore) return match;
    const keeps = keepsHyphen(at) ?? !(unseen || dividesWord(text, at, at + match.length));
    if (keeps) return unseen ? "-" : match.slice(0, 1);
    return "";
  });
}
