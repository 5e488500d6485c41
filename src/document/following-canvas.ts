import type { Points, Rotation } from "../core/model/units.ts";
import type { CanvasView } from "./canvas-plan.ts";
import type { PageCanvas } from "./page-canvas.ts";
import { pageBoxOf, sharedBox } from "./window-space.ts";
import type { Size } from "./zoom.ts";

/** How long zooming and scrolling have to rest before a page is drawn anew, in milliseconds. */
const SETTLE_MILLISECONDS = 120;

/** A page's canvas that follows what is seen of the page. */
export interface FollowingCanvas {
  /** @param scale CSS pixels per point. */
  show(scale: number, rotation: Rotation): void;
  /** Stops drawing and gives all pixels back. */
  release(): void;
}

/** What a canvas has to do with. */
export interface CanvasPlaces {
  /** What the canvas is put in. */
  readonly holder: HTMLElement;
  /** What the page is, in the window. */
  readonly sheet: HTMLElement;
  /** What scrolls. */
  readonly area: HTMLElement;
}

/** Draws at once what is first shown, and anew whenever scrolling, zooming or another screen has come to rest. */
export function followView(canvas: PageCanvas, page: Size<Points>, places: CanvasPlaces): FollowingCanvas {
  const stop = new AbortController();
  let shown: { readonly scale: number; readonly rotation: Rotation } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const update = (): void => {
    if (shown !== null) canvas.update(viewOf(page, shown, places));
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(update, SETTLE_MILLISECONDS);
  };
  places.area.addEventListener("scroll", later, { signal: stop.signal, passive: true });
  window.addEventListener("resize", later, { signal: stop.signal });
  onNewDensity(later, stop.signal);
  return {
    show(scale, rotation) {
      const first = shown === null;
      shown = { scale, rotation };
      if (first) update();
      else later();
    },
    release() {
      stop.abort();
      clearTimeout(timer);
      canvas.release();
    },
  };
}

/** Calls whenever there are other device pixels to a CSS pixel: the browser was zoomed, or moved to another screen. */
function onNewDensity(changed: () => void, signal: AbortSignal): void {
  // The query names the density of now, so it changes once and has to be made anew.
  window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`).addEventListener(
    "change",
    () => {
      changed();
      onNewDensity(changed, signal);
    },
    { once: true, signal },
  );
}

function viewOf(
  page: Size<Points>,
  { scale, rotation }: { readonly scale: number; readonly rotation: Rotation },
  { sheet, area }: CanvasPlaces,
): CanvasView {
  const view = { page, scale, density: window.devicePixelRatio || 1, visible: null };
  const frame = sheet.getBoundingClientRect();
  const seen = sharedBox(frame, area.getBoundingClientRect());
  if (seen === null || frame.width === 0) return view;
  return { ...view, visible: pageBoxOf(seen, frame, page, rotation) };
}
