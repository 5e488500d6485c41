import type { PageRange } from "../core/anchor/capture.ts";
import type { DocumentText } from "../core/model/page-text.ts";

/** Selected words of the document. */
export interface Selected {
  /** Where they stand in the view, in order of reading; at least one. */
  readonly ranges: readonly Range[];
  /** Their stretches of the document's text; none where they are not one stretch of it. */
  meant(text: DocumentText): PageRange[];
}

/** How a view of the document tells what is selected in it; null where nothing is. */
export type Selecting = (area: Element) => Selected | null;
