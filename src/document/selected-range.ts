import type { PageRange } from "../core/anchor/capture.ts";
import type { PageText } from "../core/model/page-text.ts";
import type { Utf16Offset } from "../core/model/units.ts";

/**
 * The stretch of a page's text that a selection means.
 *
 * The text layer sets words in a stand-in font, so the middle of a line is a little off and its geometry only says
 * about where. Its letters say what: the occurrence of the selected letters that is nearest to the place wins. White
 * space is not compared, for the two texts are spaced by different programs.
 *
 * @param selected as the browser reads it from the text layer.
 * @param near where the selection's first character is by its place on the page.
 * @param nearEnd where its last one ends; used where the letters are not found at all.
 */
export function rangeOfSelection(
  page: PageText,
  selected: string,
  near: Utf16Offset,
  nearEnd: Utf16Offset,
): PageRange | null {
  const wanted = lettersOf(selected).letters;
  if (wanted === "") return null;
  const { letters, offsets } = lettersOf(page.text);
  let best: PageRange | null = null;
  for (let at = letters.indexOf(wanted); at !== -1; at = letters.indexOf(wanted, at + 1)) {
    const start = offsets[at] ?? 0;
    const end = (offsets[at + wanted.length - 1] ?? start) + 1;
    if (best === null || Math.abs(start - near) < Math.abs(best.start - near)) best = { page: page.page, start, end };
  }
  if (best !== null) return best;
  const [start, end] = near <= nearEnd ? [near, nearEnd] : [nearEnd, near];
  return start < end ? { page: page.page, start, end } : null;
}

/** A text without white space and characters that are not printed, and where each unit of it was. */
function lettersOf(text: string): { letters: string; offsets: Utf16Offset[] } {
  const offsets: Utf16Offset[] = [];
  let letters = "";
  for (let offset = 0; offset < text.length; offset += 1) {
    const unit = text.charAt(offset);
    if (/[\s\u0000-\u001F\u00AD]/u.test(unit)) continue;
    letters += unit;
    offsets.push(offset);
  }
  return { letters, offsets };
}
