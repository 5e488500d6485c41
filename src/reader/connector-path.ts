import type { Box } from "../core/model/quad.ts";
import type { CssPixels } from "../core/model/units.ts";

/** All in CSS pixels of the window. */
export interface ConnectorPlaces {
  /** The claim's lines; none where it is not laid out. */
  readonly lines: readonly Box[];
  /** Where the commentary's column of text ends. */
  readonly columnEnd: CssPixels;
  /** The first line of the passage. */
  readonly passage: Box;
  /** The passage's number beside the page's print; null where it has none. */
  readonly mark: Box | null;
  /** Every number on the page. */
  readonly marks: readonly Box[];
  /** Where the page's print begins: left of it there is only paper. */
  readonly textStart: CssPixels;
  /** What of the document can be seen. */
  readonly pane: Box;
  readonly windowHeight: CssPixels;
}

/** Two SVG paths: the line, and the two places of no length where it ends, for dots. */
export interface Connection {
  readonly line: string;
  readonly ends: string;
}

/** How far a dot keeps from what it stands beside. */
const GAP: CssPixels = 6;

/**
 * One curve from the claim to its passage, over paper alone: no word of either side is underlined by it. It leaves in
 * the gutter, level with the claim's line that reaches furthest, and ends at the passage's number; where that is not in
 * the near margin, at the near edge of the print. Null where either end cannot be seen.
 */
export function connectorPath(places: ConnectorPlaces): Connection | null {
  const { lines, columnEnd, passage, mark, marks, textStart, pane, windowHeight } = places;
  const [claim] = lines
    .filter((line) => middle(line) >= 0 && middle(line) <= windowHeight)
    .toSorted((one, other) => other.right - one.right);
  if (claim === undefined) return null;
  let endX = Math.max(textStart - GAP, pane.left + GAP);
  let endY = middle(passage);
  if (mark !== null && mark.left >= pane.left && mark.right <= textStart) {
    endY = middle(mark);
    endX = mark.left;
    if (marks.some((other) => other.right <= mark.left && other.top < endY && other.bottom > endY)) {
      // Another number stands in the way: past its foot to the foot of this one.
      endX = (mark.left + mark.right) / 2;
      endY = mark.bottom + 1;
    }
  }
  const startX = Math.max(claim.right, columnEnd) + GAP;
  const startY = middle(claim);
  if (endY < pane.top || endY > pane.bottom || endX - startX < GAP) return null;
  const bend = (startX + endX) / 2;
  const start = `${round(startX)} ${round(startY)}`;
  const end = `${round(endX)} ${round(endY)}`;
  return {
    line: `M${start}C${round(bend)} ${round(startY)} ${round(bend)} ${round(endY)} ${end}`,
    ends: `M${start}h0M${end}h0`,
  };
}

function middle({ top, bottom }: Box): CssPixels {
  return (top + bottom) / 2;
}

/** Half pixels keep a thin line crisp. */
function round(value: number): number {
  return Math.round(value * 2) / 2;
}
