import type { PageRange } from "../core/anchor/capture.ts";
import { offsetAt } from "../core/anchor/quads.ts";
import type { DocumentText, PageText } from "../core/model/page-text.ts";
import type { Page } from "../core/model/publication.ts";
import type { Rotation } from "../core/model/units.ts";
import { rangeOfSelection } from "./selected-range.ts";
import { rectanglesOf, type SelectedStretch } from "./selected-words.ts";
import { pageBoxOf } from "./window-space.ts";

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
