import { joinLines } from "../core/text/join-lines.ts";
import type { PageNumber } from "../core/model/units.ts";

/** The selection's part on one page. */
export interface SelectedStretch {
  readonly page: PageNumber;
  readonly sheet: Element;
  readonly range: Range;
}

/** The window's selection as far as it lies in words of the pages; empty where it does not, or is nothing. */
export function selectedStretches(area: Element): SelectedStretch[] {
  const selection = window.document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return [];
  const whole = selection.getRangeAt(0);
  return [...area.querySelectorAll(".page-text")].flatMap((words) => {
    const sheet = words.closest("[data-page]");
    if (sheet === null || !whole.intersectsNode(words)) return [];
    const range = window.document.createRange();
    range.selectNodeContents(words);
    if (range.comparePoint(whole.startContainer, whole.startOffset) === 0) {
      range.setStart(whole.startContainer, whole.startOffset);
    }
    if (range.comparePoint(whole.endContainer, whole.endOffset) === 0)
      range.setEnd(whole.endContainer, whole.endOffset);
    return range.toString().trim() === "" ? [] : [{ page: Number(sheet.getAttribute("data-page")), sheet, range }];
  });
}

/** The rectangles of a selection's letters in the window, in reading order. */
export function rectanglesOf(range: Range): DOMRect[] {
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

/**
 * The selected words as running text. The text layer has a line for each line of print; to whoever pastes them they are
 * one sentence.
 */
export function plainSelection(): string {
  const selected = window.document.getSelection()?.toString() ?? "";
  return joinLines(selected, 0, selected.length);
}
