import type { CssPixels } from "../model/units.ts";
import type { EmbedView } from "./embed-options.ts";
import type { EmbedSubject } from "./embed-subject.ts";

/** How high a card's frame has to be to show all of it where it cannot grow. */
export interface CardHeights {
  /** In {@link NARROW_COLUMN}. */
  readonly narrow: CssPixels;
  /** In a column of {@link CARD_WIDTH} and somewhat wider ones. */
  readonly wide: CssPixels;
}

export interface EmbedSize {
  readonly width: CssPixels;
  readonly height: CssPixels;
}

/** A column of text on a small phone. */
export const NARROW_COLUMN: CssPixels = 288;

/** A column of text in an article. */
export const CARD_WIDTH: CssPixels = 600;

/** What a phone's window has beside its column of text, both margins together. */
const MARGINS: CssPixels = 48;

/** The reader has room for both of its panes only from 900 pixels on, so it is as wide as an article's widest figures. */
const READER: EmbedSize = { width: 960, height: 640 };
const DOCUMENT: EmbedSize = { width: 720, height: 720 };

/** What stands in `width` and `height` unless told, and holds where a content system strips styles. */
export function embedSize({ claim }: EmbedSubject, view: EmbedView): EmbedSize {
  if (view === "card" && claim !== undefined) return { width: CARD_WIDTH, height: claim.cardHeights.wide };
  return view === "document" ? DOCUMENT : READER;
}

/**
 * The height of a card's frame for styles, as wide as its column: the same in every column from an article's up, and down
 * to a phone's as much more as its lines grow more. (Between the two a card is lower than a straight line has it.)
 */
export function fluidHeight({ narrow, wide }: CardHeights): string {
  if (narrow <= wide) return `${wide}px`;
  const slope = (narrow - wide) / (CARD_WIDTH - NARROW_COLUMN);
  const start = Math.ceil(narrow + slope * (NARROW_COLUMN + MARGINS));
  return `clamp(${wide}px,${start}px - ${(slope * 100).toFixed(1)}vw,${narrow}px)`;
}
