import type { Points, PageNumber } from "../core/model/units.ts";
import type { CanvasPlan } from "./canvas-plan.ts";
import type { Size } from "./zoom.ts";

/** Where a document's bytes come from. */
export type DocumentBytes =
  | { readonly kind: "whole"; readonly bytes: Uint8Array<ArrayBuffer> }
  /** Fetched piece by piece, as pages are looked at. */
  | { readonly kind: "ranges"; readonly href: string };

/** A document that can be drawn: what the pane asks of `pdf/`, so that nothing else knows the PDF library. */
export interface OpenDocument {
  readonly pageCount: number;
  /**
   * Draws a part of a page on a canvas of the plan's size. The page's own size is that of the build; should the library
   * see another, the page is scaled to it.
   *
   * @throws DocumentFailure; or anything at all once the signal is aborted.
   */
  draw(
    page: PageNumber,
    size: Size<Points>,
    plan: CanvasPlan,
    canvas: HTMLCanvasElement,
    signal: AbortSignal,
  ): Promise<void>;
  /** Fills an element with the page's words, each at its place, for selecting and copying. */
  layText(page: PageNumber, size: Size<Points>, container: HTMLElement, signal: AbortSignal): Promise<void>;
  close(): void;
}
