/** A box's edges in the window, in CSS pixels below its top. */
export interface Edges {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Whether a box may change its height without moving anything that the reader sees. What moves is what comes after
 * it: that has to be below the window before and after, or the whole box above the window, in a browser that then keeps
 * what is seen in its place.
 *
 * @param height the new height, in CSS pixels.
 * @param anchors whether the browser does so (CSS Scroll Anchoring).
 */
export function changesUnseen(box: Edges, height: number, windowHeight: number, anchors: boolean): boolean {
  return Math.min(box.bottom, box.top + height) >= windowHeight || (anchors && box.bottom <= 0);
}

/** The whole box is above or below the window. */
export function isOutside(box: Edges, windowHeight: number): boolean {
  return box.top >= windowHeight || box.bottom <= 0;
}

/** So much of it is in the window that nobody needs to be taken to it: 60 per cent of what could be. */
export function isMostlySeen(box: Edges, windowHeight: number): boolean {
  const seen = Math.min(box.bottom, windowHeight) - Math.max(box.top, 0);
  return seen >= 0.6 * Math.min(box.bottom - box.top, windowHeight);
}
