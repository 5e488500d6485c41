import * as v from "valibot";

/**
 * How a file keeps words from its page's picture. `under-black`, `under-white` something of one color lies over them ·
 * `under-picture` so does anything else · `colorless` they have the color of what is behind them, or none · `invisible`
 * they are set to be invisible, and the picture does not bear them out as recognised text · `not-drawn` they are clipped
 * away, or in a layer that is switched off · `off-page` they stand beside the page · `too-small` nobody could read them.
 */
export const HIDINGS = [
  "under-black",
  "under-white",
  "under-picture",
  "colorless",
  "invisible",
  "not-drawn",
  "off-page",
  "too-small",
] as const;
export type Hiding = (typeof HIDINGS)[number];

/**
 * Words that a file holds and its page does not show. They are for the people who make a publication: nothing that is
 * published may have them.
 */
export const HiddenTextSchema = v.strictObject({
  /** Counted from 1. */
  page: v.pipe(v.number(), v.integer(), v.minValue(1)),
  hiding: v.picklist(HIDINGS),
  /** How many words. */
  words: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** As the file has them, in one line. */
  text: v.string(),
});
export type HiddenText = v.InferOutput<typeof HiddenTextSchema>;
