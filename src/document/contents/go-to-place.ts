import type { Page } from "../../core/model/publication.ts";
import type { CssPixels, PageNumber, Points } from "../../core/model/units.ts";
import type { PagesNow } from "../page-layout.ts";
import { fetchPicture } from "../picture-ahead.ts";

/** Air above what was gone to. */
const AIR: CssPixels = 12;

/** A place that one goes to; `title` are the words that stand there, where they are known. */
export interface GoalPlace {
  readonly page: PageNumber;
  readonly top?: Points | undefined;
  readonly title?: string;
}

/** Scrolls the pages so that a place stands at the upper edge. At once: a hundred pages that fly past help nobody. */
export function goToPlace(
  area: HTMLElement,
  page: Page,
  { page: number, top = 0 }: GoalPlace,
  { layout, rotation }: PagesNow,
): void {
  fetchPicture(page);
  const start = layout.topOf(number);
  const share = rotation === 0 ? top / page.height : 0;
  area.scrollTo({ top: start + share * (layout.bottomOf(number) - start) - AIR, behavior: "instant" });
}

/** The same for the document's text, in the scroll area beside the pages': to the heading, else to where the page begins. */
export function goToText(area: HTMLElement, { page, title }: GoalPlace): void {
  const text = textOf(area);
  const mark = text?.querySelector(`[data-text-page="${page}"]`);
  if (!text || !mark) return;
  const headings = [...text.querySelectorAll(".text-words :is(h1, h2, h3, h4, h5, h6)")];
  const wanted = title === undefined ? undefined : lettersOf(title);
  const heading = headings.find(
    (each) =>
      lettersOf(each.textContent) === wanted &&
      (mark.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  scrollTo(text, (heading ?? mark).getBoundingClientRect().top);
}

/** The scroll area of the document's text; null while its pages are shown. */
export function textOf(area: HTMLElement): HTMLElement | null {
  return area.parentElement?.querySelector<HTMLElement>(".text-view") ?? null;
}

function scrollTo(area: HTMLElement, top: CssPixels): void {
  const down = area.scrollTop + top - area.getBoundingClientRect().top - area.clientTop - AIR;
  area.scrollTo({ top: down, behavior: "instant" });
}

function lettersOf(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}
