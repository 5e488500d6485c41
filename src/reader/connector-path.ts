import type { Box } from "../core/model/quad.ts";
import type { CssPixels } from "../core/model/units.ts";

/** All in CSS pixels of the window. */
export interface ConnectorPlaces {
  /** The last line of the claim. */
  readonly claim: Box;
  /** Where the commentary's column of text ends. */
  readonly columnEnd: CssPixels;
  /** The first line of the passage. */
  readonly passage: Box;
  /** Where the page's print begins: left of it there is only paper. */
  readonly textStart: CssPixels;
  /** What of the document can be seen. */
  readonly pane: Box;
  readonly windowHeight: CssPixels;
}

/** How far the curve keeps from the letters on either side. */
const GAP: CssPixels = 5;

/**
 * An SVG path from a claim to its passage: along the foot of the claim's line, where no letters are, through the gutter
 * in one curve, and along the foot of the passage's line. Null where either end cannot be seen.
 */
export function connectorPath(places: ConnectorPlaces): string | null {
  const { claim, columnEnd, passage, textStart, pane, windowHeight } = places;
  const startY = claim.bottom;
  const endY = passage.bottom;
  if (startY < 0 || startY > windowHeight || endY < pane.top || endY > pane.bottom) return null;
  const startX = claim.right;
  const endX = Math.max(passage.left, pane.left);
  const leave = Math.max(startX, columnEnd) + GAP;
  const arrive = Math.min(endX, Math.max(textStart, pane.left)) - GAP;
  if (arrive - leave < GAP) return null;
  const bend = (arrive - leave) / 2;
  return [
    `M${round(startX)} ${round(startY)}`,
    `H${round(leave)}`,
    `C${round(leave + bend)} ${round(startY)} ${round(arrive - bend)} ${round(endY)} ${round(arrive)} ${round(endY)}`,
    `H${round(endX)}`,
  ].join("");
}

/** Half pixels keep a thin line crisp. */
function round(value: number): number {
  return Math.round(value * 2) / 2;
}
