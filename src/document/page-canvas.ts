import type { Points } from "../core/model/units.ts";
import type { CanvasBudget } from "./canvas-budget.ts";
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

interface Drawn {
  readonly canvas: HTMLCanvasElement;
  readonly plan: CanvasPlan;
}

/**
 * Keeps one page's canvas in its holder. While a new one is drawn the old one stays, stretched; it goes in the very
 * frame in which the new one comes, so nothing flashes. Where others need its pixels the page's picture stands again
 * until there is a smaller one.
 *
 * @param failed is told of what went wrong; cancelling is not told.
 */
export function createPageCanvas(
  holder: HTMLElement,
  page: Size<Points>,
  draw: DrawPlan,
  budget: CanvasBudget,
  failed: (error: unknown) => void,
): PageCanvas {
  let shown: Drawn | null = null;
  let drawing: (Drawn & { readonly stop: AbortController }) | null = null;
  let seen: CanvasView | null = null;
  const share = budget.join(() => {
    stopDrawing();
    drop();
    if (seen !== null) queueMicrotask(() => seen !== null && update(seen));
  });

  function stopDrawing(): void {
    if (drawing === null) return;
    drawing.stop.abort();
    empty(drawing.canvas);
    share.give(pixelsOf(drawing.plan));
    drawing = null;
  }

  function drop(): void {
    if (shown === null) return;
    empty(shown.canvas);
    share.give(pixelsOf(shown.plan));
    shown = null;
  }

  async function replace(plan: CanvasPlan): Promise<void> {
    stopDrawing();
    share.take(pixelsOf(plan));
    const canvas = window.document.createElement("canvas");
    const stop = new AbortController();
    drawing = { canvas, plan, stop };
    canvas.setAttribute("aria-hidden", "true");
    const place = placeOfPlan(plan, page);
    for (const side of ["left", "top", "width", "height"] as const) canvas.style[side] = `${place[side]}%`;
    try {
      await draw(plan, canvas, stop.signal);
      if (stop.signal.aborted) return empty(canvas);
      drawing = null;
      holder.append(canvas);
      drop();
      shown = { canvas, plan };
    } catch (error) {
      if (stop.signal.aborted) return;
      stopDrawing();
      failed(error);
    }
  }

  function update(view: CanvasView): void {
    seen = view;
    const most = share.most();
    if (shown !== null && planServes(shown.plan, view, most)) return stopDrawing();
    if (drawing !== null && planServes(drawing.plan, view, most)) return;
    const plan = planCanvas(view, most);
    if (plan !== null) void replace(plan);
  }

  return {
    update,
    release() {
      seen = null;
      stopDrawing();
      drop();
      share.leave();
    },
  };
}

function pixelsOf({ pixelWidth, pixelHeight }: CanvasPlan): number {
  return pixelWidth * pixelHeight;
}

/** Some browsers keep a canvas's pixels until it is collected, unless it has none. */
function empty(canvas: HTMLCanvasElement): void {
  canvas.width = 0;
  canvas.height = 0;
  canvas.remove();
}
