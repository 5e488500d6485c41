import type { PDFPageProxy } from "pdfjs-dist";
import type { Points } from "../../core/model/units.ts";
import type { CanvasPlan } from "../canvas-plan.ts";
import { DocumentFailure } from "../document-failure.ts";
import type { Size } from "../zoom.ts";

/** How long drawing one canvas may take, in milliseconds. The memo takes 30; a map with 500,000 curves some seconds. */
const DRAW_LIMIT_MILLISECONDS = 30_000;

/**
 * Draws a part of a page. Cancelling stops it between two operations.
 *
 * @throws the signal's reason where it was cancelled; DocumentFailure where it took too long; else what pdf.js throws.
 */
export async function drawPart(
  page: PDFPageProxy,
  size: Size<Points>,
  plan: CanvasPlan,
  canvas: HTMLCanvasElement,
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted();
  const scale = plan.resolution * scaleBetween(page, size);
  canvas.width = plan.pixelWidth;
  canvas.height = plan.pixelHeight;
  const task = page.render({
    canvas,
    viewport: page.getViewport({
      scale,
      offsetX: -plan.box.left * plan.resolution,
      offsetY: -plan.box.top * plan.resolution,
    }),
  });
  const limit = AbortSignal.timeout(DRAW_LIMIT_MILLISECONDS);
  const stop = (): void => task.cancel();
  const either = AbortSignal.any([signal, limit]);
  either.addEventListener("abort", stop, { once: true });
  try {
    await task.promise;
  } catch (error) {
    signal.throwIfAborted();
    throw limit.aborted ? new DocumentFailure("too-slow", { cause: error }) : error;
  } finally {
    either.removeEventListener("abort", stop);
  }
}

/** How the page's size at build compares with what pdf.js makes of it: 1, unless they read a unit differently. */
export function scaleBetween(page: PDFPageProxy, size: Size<Points>): number {
  const { width } = page.getViewport({ scale: 1 });
  return width > 0 ? size.width / width : 1;
}
