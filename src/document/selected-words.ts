import type { PageRange } from "../core/anchor/capture.ts";
import { offsetAt } from "../core/anchor/quads.ts";
import type { DocumentText, PageText } from "../core/model/page-text.ts";
import type { Page } from "../core/model/publication.ts";
import type { PageNumber, Rotation } from "../core/model/units.ts";
import { rangeOfSelection } from "./selected-range.ts";
import { pageBoxOf } from "./window-space.ts";

/** The selection's part on one page. */
interface SelectedStretch {
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

/** The stretches of the document's text that a selection means. */
export function rangesOf(
  stretches: readonly SelectedStretch[],
  text: DocumentText,
  pages: readonly Page[],
  rotation: Rotation,
): PageRange[] {
  return stretches.flatMap(({ page, sheet, range }) => {
    const size = pages[page - 1];
    const pageText: PageText | undefined = text.pages.find((one) => one.page === page);
    const rectangles = rectanglesOf(range);
    const [first, last] = [rectangles[0], rectangles.at(-1)];
    if (!size || !pageText || !first || !last) return [];
    const frame = sheet.getBoundingClientRect();
    const start = pageBoxOf(first, frame, size, rotation);
    const end = pageBoxOf(last, frame, size, rotation);
    const found = rangeOfSelection(
      pageText,
      range.toString(),
      offsetAt(pageText, start.left, (start.top + start.bottom) / 2),
      offsetAt(pageText, end.right, (end.top + end.bottom) / 2),
    );
    return found === null ? [] : [found];
  });
}
