import type { Points, PageNumber } from "../core/model/units.ts";
import type { CanvasPlaces, FollowingCanvas } from "./following-canvas.ts";
import type { Size } from "./zoom.ts";

/** Where a document's bytes come from. */
export type DocumentBytes =
  | { readonly kind: "whole"; readonly bytes: Uint8Array<ArrayBuffer> }
  /** Fetched piece by piece, as pages are looked at. */
  | { readonly kind: "ranges"; readonly href: string };

/** A page's size, and whether its words are the build's and not the file's. */
export interface WordedPage extends Size<Points> {
  readonly ownWords?: boolean | undefined;
}

/** A document that can be drawn: what the pane asks of `pdf/`, so that nothing else knows the PDF library, and what
 * only serves to draw comes with it. */
export interface OpenDocument {
  readonly pageCount: number;
  /**
   * Keeps a canvas over what is seen of a page. The page's own size is that of the build; should the library see another,
   * the page is scaled to it.
   *
   * @param failed is told of what went wrong; cancelling is not told.
   */
  canvasOf(
    page: PageNumber,
    size: Size<Points>,
    places: CanvasPlaces,
    failed: (error: unknown) => void,
  ): FollowingCanvas;
  /** Fills an element with the page's words, each at its place, for selecting and copying. */
  layText(page: PageNumber, facts: WordedPage, container: HTMLElement, signal: AbortSignal): Promise<void>;
  /** Lets words of the pages in a scroll area be selected by dragging, until the signal. */
  selectByDragging(area: HTMLElement, signal: AbortSignal): void;
  close(): void;
}
