import type { TextVersion } from "../../core/model/text-version.ts";
import { type Letters, lettersOf, stretchOf } from "../../core/structure/letters.ts";
import type { Selecting } from "../selecting.ts";

/**
 * Tells what is selected in a text version. Its words on the screen are those of the version and no others, so the letters
 * before and in the selection say which they are.
 */
export function textSelecting(version: TextVersion): Selecting {
  let letters: Letters | null = null;
  return (area) => {
    const words = area.querySelector(".text-words");
    const selection = window.document.getSelection();
    if (words === null || selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
    const range = within(words, selection.getRangeAt(0));
    const count = lettersIn(range.toString());
    if (count === 0) return null;
    const before = window.document.createRange();
    before.setStart(words, 0);
    before.setEnd(range.startContainer, range.startOffset);
    const from = lettersIn(before.toString());
    letters ??= lettersOf(version);
    const all = letters;
    return {
      ranges: [range],
      meant: () => stretchOf(all, from, from + count),
    };
  };
}

/** The part of a range that lies in an element; collapsed where none does. */
function within(element: Element, whole: Range): Range {
  const range = window.document.createRange();
  range.selectNodeContents(element);
  if (!whole.intersectsNode(element)) range.collapse();
  else {
    if (range.comparePoint(whole.startContainer, whole.startOffset) === 0)
      range.setStart(whole.startContainer, whole.startOffset);
    if (range.comparePoint(whole.endContainer, whole.endOffset) === 0)
      range.setEnd(whole.endContainer, whole.endOffset);
  }
  return range;
}

function lettersIn(text: string): number {
  return text.replace(/\s/gu, "").length;
}
