import type { CssPixels } from "../core/model/units.ts";

/** Zooms by a factor about a place in the window. */
export type ZoomAbout = (factor: number, x: CssPixels, y: CssPixels) => void;

/** A notch of a wheel is 100 pixels or more and zooms by a fifth; a pinch on a touchpad sends many deltas below 50. */
const ZOOM_PER_WHEEL_PIXEL = 0.002;
const ZOOM_PER_PINCH_PIXEL = 0.01;
const LARGEST_PINCH_PIXELS = 50;
const LINE_PIXELS = 33;
const PAGE_PIXELS = 100;

/**
 * Zooms the pages, and not the browser's page, by the wheel with Ctrl or Cmd held, by a pinch on a touchpad (which
 * browsers report as just that) and by two fingers.
 */
export function zoomByGestures(element: HTMLElement, zoomAbout: ZoomAbout, signal: AbortSignal): void {
  const options = { signal, passive: false } as const;
  const gather = gatherPerFrame(zoomAbout, signal);
  let fingers: { distance: CssPixels } | null = null;

  element.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      gather(wheelFactor(event), event.clientX, event.clientY);
    },
    options,
  );
  element.addEventListener(
    "touchstart",
    (event) => {
      const pinch = pinchOf(event);
      fingers = pinch;
      if (pinch !== null && event.cancelable) event.preventDefault();
    },
    options,
  );
  element.addEventListener(
    "touchmove",
    (event) => {
      const pinch = pinchOf(event);
      if (pinch === null) return;
      if (event.cancelable) event.preventDefault();
      // Where this came in the middle of a pinch, its first step is where it is measured from.
      if (fingers !== null && fingers.distance > 0 && pinch.distance > 0)
        gather(pinch.distance / fingers.distance, pinch.x, pinch.y);
      fingers = pinch;
    },
    options,
  );
  for (const name of ["touchend", "touchcancel"] as const) {
    element.addEventListener(name, (event) => (fingers = pinchOf(event)), options);
  }
}

/** Multiplies up what comes within one frame: pages are laid out once a frame however fast the events come. */
function gatherPerFrame(zoomAbout: ZoomAbout, signal: AbortSignal): ZoomAbout {
  let gathered = 1;
  let frame = 0;
  signal.addEventListener("abort", () => cancelAnimationFrame(frame));
  return (factor, x, y) => {
    gathered *= factor;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      const total = gathered;
      gathered = 1;
      zoomAbout(total, x, y);
    });
  };
}

function wheelFactor(event: WheelEvent): number {
  const pixels = pixelsOf(event);
  return Math.exp(-pixels * (Math.abs(pixels) < LARGEST_PINCH_PIXELS ? ZOOM_PER_PINCH_PIXEL : ZOOM_PER_WHEEL_PIXEL));
}

function pixelsOf(event: WheelEvent): CssPixels {
  if (event.deltaMode === WheelEvent.DOM_DELTA_LINE) return event.deltaY * LINE_PIXELS;
  if (event.deltaMode === WheelEvent.DOM_DELTA_PAGE) return event.deltaY * PAGE_PIXELS;
  return event.deltaY;
}

function pinchOf(event: TouchEvent): { distance: CssPixels; x: CssPixels; y: CssPixels } | null {
  const [one, other] = event.touches;
  if (event.touches.length !== 2 || !one || !other) return null;
  return {
    distance: Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY),
    x: (one.clientX + other.clientX) / 2,
    y: (one.clientY + other.clientY) / 2,
  };
}
