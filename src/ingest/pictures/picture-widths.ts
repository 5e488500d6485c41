import type { Points } from "../../core/model/units.ts";

/**
 * Device pixels. A page is shown 340 to 900 CSS pixels wide: 480 serves small phones and narrow panes at single density,
 * 800 the common pane at single density, 1120 phones at triple, 1400 a pane of 700 at double. What is drawn larger is
 * drawn by the viewer anyway.
 */
const PAGE_WIDTHS = [480, 800, 1120, 1400];

/** Device pixels: a thumbnail's longest sides. It is shown at most 110 CSS pixels wide. */
const THUMBNAIL = { width: 160, height: 240 };

/** Device pixels. A crop stands in a column of 320 to 640 CSS pixels, on phones at triple density. */
const CROP_WIDTHS = [360, 720, 960];

/** 288 dots an inch: beyond it a picture of print gains bytes and nothing else. */
const MOST_PIXELS_PER_POINT = 4;

/** So that a tall page or a till roll is not drawn into memory by the metre. */
const MOST_PIXELS = 24_000_000;

/** WebP holds no longer side (its bitstream has 14 bits for each). */
const LONGEST_SIDE = 16_383;

/** Widths of a page's picture in device pixels, narrowest first; at least one. */
export function pageWidths(page: { readonly width: Points; readonly height: Points }): number[] {
  return within(PAGE_WIDTHS, page.width, page);
}

/** Width of a page's thumbnail in device pixels. */
export function thumbnailWidth({ width, height }: { readonly width: Points; readonly height: Points }): number {
  return Math.max(1, Math.round(Math.min(THUMBNAIL.width, (THUMBNAIL.height * width) / height)));
}

/** Widths of a crop's picture in device pixels, narrowest first; at least one. The whole page is drawn for it. */
export function cropWidths(cropWidth: Points, page: { readonly width: Points; readonly height: Points }): number[] {
  return within(CROP_WIDTHS, cropWidth, page);
}

function within(
  widths: readonly number[],
  shown: Points,
  page: { readonly width: Points; readonly height: Points },
): number[] {
  const most = Math.max(1, Math.floor(shown * MOST_PIXELS_PER_POINT));
  const sharp = widths.filter((width) => width < most);
  const wanted = sharp.length < widths.length ? [...sharp, most] : [...widths];
  const pointsOfPage = page.width * page.height;
  const mostScale = Math.min(Math.sqrt(MOST_PIXELS / pointsOfPage), LONGEST_SIDE / page.height);
  const widest = Math.floor(shown * mostScale);
  const fitting = wanted.filter((width) => width <= widest);
  // An extreme page still gets a picture: as wide as the limits allow.
  return fitting.length > 0 ? fitting : [Math.max(1, widest)];
}
