import type { Box } from "../core/model/quad.ts";
import type { CssPixels, Points } from "../core/model/units.ts";
import { sharedBox } from "./window-space.ts";
import type { Size } from "./zoom.ts";

/** What one canvas shows of a page, and how finely. */
export interface CanvasPlan {
  /** The part of the page, in points. */
  readonly box: Box;
  /** Device pixels per point. */
  readonly resolution: number;
  readonly pixelWidth: number;
  readonly pixelHeight: number;
}

/** How a page is being looked at. */
export interface CanvasView {
  readonly page: Size<Points>;
  /** CSS pixels per point. */
  readonly scale: number;
  /** Device pixels per CSS pixel. */
  readonly density: number;
  /** The part of the page that is on the screen, in points; null where none is. */
  readonly visible: Box | null;
}

/** Pixels of one canvas: 4,096 squared, which iOS Safari still gives; 67 MB at four bytes a pixel. */
export const MOST_CANVAS_PIXELS = 4096 * 4096;

/** Longest side of a canvas: what every current browser and graphics chip takes. */
export const LONGEST_CANVAS_SIDE = 8192;

/** How much is drawn beyond each edge of what is visible, most first: the more, the seldomer a scroll shows an edge. */
const OVERSCANS = [0.5, 0.25, 0.1];

/**
 * Decides what to draw: the whole page where its full resolution fits in one canvas, else what is visible and a border
 * around it, else what is visible as finely as it goes. Null where nothing of the page is on the screen.
 *
 * @param most pixels that it may take.
 */
export function planCanvas(
  { page, scale, density, visible }: CanvasView,
  most: number = MOST_CANVAS_PIXELS,
): CanvasPlan | null {
  if (visible === null || page.width <= 0 || page.height <= 0) return null;
  const whole: Box = { left: 0, top: 0, right: page.width, bottom: page.height };
  const shown = sharedBox(visible, whole);
  if (shown === null) return null;
  const resolution = scale * density;
  if (fits(whole, resolution, most)) return planOf(whole, resolution);
  for (const overscan of OVERSCANS) {
    const bordered = sharedBox(grown(shown, overscan), whole) ?? shown;
    if (fits(bordered, resolution, most)) return planOf(bordered, resolution);
  }
  return planOf(shown, Math.min(resolution, finest(shown, most)));
}

/** True where what is drawn still serves the view: as fine as it can be, and nothing visible is missing. */
export function planServes(drawn: CanvasPlan, view: CanvasView, most: number = MOST_CANVAS_PIXELS): boolean {
  const wanted = planCanvas(view, most);
  if (wanted === null) return true;
  // What was drawn while there was more room is finer than it could be now, and no worse for that.
  const full = Math.max(wanted.resolution, Math.min(drawn.resolution, view.scale * view.density));
  if (Math.abs(drawn.resolution - full) > full * 1e-6) return false;
  const shown = view.visible;
  if (shown === null) return true;
  return (
    drawn.box.left <= Math.max(0, shown.left) &&
    drawn.box.top <= Math.max(0, shown.top) &&
    drawn.box.right >= Math.min(view.page.width, shown.right) &&
    drawn.box.bottom >= Math.min(view.page.height, shown.bottom)
  );
}

/** Where a canvas lies on its page, in percent of the page's sides. Its pixels stay square whatever is rounded. */
export function placeOfPlan(
  plan: CanvasPlan,
  page: Size<Points>,
): { left: number; top: number; width: number; height: number } {
  return {
    left: (plan.box.left / page.width) * 100,
    top: (plan.box.top / page.height) * 100,
    width: (plan.pixelWidth / plan.resolution / page.width) * 100,
    height: (plan.pixelHeight / plan.resolution / page.height) * 100,
  };
}

function planOf(box: Box, resolution: number): CanvasPlan {
  return {
    box,
    resolution,
    pixelWidth: pixels(box.right - box.left, resolution),
    pixelHeight: pixels(box.bottom - box.top, resolution),
  };
}

function pixels(length: Points, resolution: number): CssPixels {
  // Rounded up, less what floating-point arithmetic adds: 612 points at 4/3 are 816 pixels, not 817.
  return Math.max(1, Math.ceil(length * resolution - 1e-6));
}

function fits(box: Box, resolution: number, most: number): boolean {
  const { pixelWidth, pixelHeight } = planOf(box, resolution);
  return pixelWidth * pixelHeight <= most && pixelWidth <= LONGEST_CANVAS_SIDE && pixelHeight <= LONGEST_CANVAS_SIDE;
}

/** The finest resolution at which a box fits, a hair below the bound so that rounding up stays within it. */
function finest(box: Box, most: number): number {
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  return (
    0.999 * Math.min(Math.sqrt(most / (width * height)), LONGEST_CANVAS_SIDE / width, LONGEST_CANVAS_SIDE / height)
  );
}

function grown(box: Box, share: number): Box {
  const across = (box.right - box.left) * share;
  const down = (box.bottom - box.top) * share;
  return { left: box.left - across, top: box.top - down, right: box.right + across, bottom: box.bottom + down };
}
