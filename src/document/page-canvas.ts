import type { Points } from "../core/model/units.ts";
import { type CanvasPlan, type CanvasView, placeOfPlan, planCanvas, planServes } from "./canvas-plan.ts";
import type { Size } from "./zoom.ts";

/** Draws a plan on a canvas. Rejects once the signal is aborted, or where it fails. */
export type DrawPlan = (plan: CanvasPlan, canvas: HTMLCanvasElement, signal: AbortSignal) => Promise<void>;

export interface PageCanvas {
  /** Draws anew where what is there no longer serves. */
  update(view: CanvasView): void;
  /** Stops drawing and gives all pixels back. */
  release(): void;
}

/**
 * Keeps one page's canvas in its holder. While a new one is drawn the old one stays, stretched; it goes in the very
 * frame in which the new one comes, so nothing flashes.
 *
 * @param failed is told of what went wrong; cancelling is not told.
 */
export function createPageCanvas(
  holder: HTMLElement,
  page: Size<Points>,
  draw: DrawPlan,
  failed: (error: unknown) => void,
): PageCanvas {
  let shown: { canvas: HTMLCanvasElement; plan: CanvasPlan } | null = null;
  let drawing: { plan: CanvasPlan; stop: AbortController } | null = null;

  async function replace(plan: CanvasPlan): Promise<void> {
    const stop = new AbortController();
    drawing?.stop.abort();
    drawing = { plan, stop };
    const canvas = window.document.createElement("canvas");
    canvas.setAttribute("aria-hidden", "true");
    const place = placeOfPlan(plan, page);
    for (const side of ["left", "top", "width", "height"] as const) canvas.style[side] = `${place[side]}%`;
    try {
      await draw(plan, canvas, stop.signal);
      if (stop.signal.aborted) return empty(canvas);
      const old = shown?.canvas;
      shown = { canvas, plan };
      drawing = null;
      holder.append(canvas);
      if (old) empty(old);
    } catch (error) {
      empty(canvas);
      if (stop.signal.aborted) return;
      drawing = null;
      failed(error);
    }
  }

  return {
    update(view) {
      if (shown !== null && planServes(shown.plan, view)) {
        drawing?.stop.abort();
        drawing = null;
        return;
      }
      if (drawing !== null && planServes(drawing.plan, view)) return;
      const plan = planCanvas(view);
      if (plan !== null) void replace(plan);
    },
    release() {
      drawing?.stop.abort();
      drawing = null;
      if (shown !== null) empty(shown.canvas);
      shown = null;
    },
  };
}

/** Some browsers keep a canvas's pixels until it is collected, unless it has none. */
function empty(canvas: HTMLCanvasElement): void {
  canvas.width = 0;
  canvas.height = 0;
  canvas.remove();
}
