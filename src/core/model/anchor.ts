import * as v from "valibot";
import { QuadSchema } from "./quad.ts";

/**
 * How a selector's words were found in one exact file.
 * `exact` same words and typography · `approximate` same words, other typography or recognition errors · `differs` a
 * number, name or negation is not the same · `moved` the words are there, their surroundings are not · `ambiguous` two
 * places fit as well · `missing` · `region` a place without words (or the whole document).
 */
export const ANCHOR_STATES = ["exact", "approximate", "differs", "moved", "ambiguous", "missing", "region"] as const;
export type AnchorState = (typeof ANCHOR_STATES)[number];

/** One unbroken stretch of a passage on one page. */
export const PassagePartSchema = v.strictObject({
  /** Counted from 1. */
  page: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** UTF-16 offsets in the page's text, end exclusive. Both 0 for a region. */
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
  end: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** One quad per line. */
  quads: v.array(QuadSchema),
  /** The words as the document has them, lines joined by spaces. Empty for a region. */
  text: v.string(),
});
export type PassagePart = v.InferOutput<typeof PassagePartSchema>;

/** A selector resolved in one exact file. */
export const AnchorSchema = v.strictObject({
  state: v.picklist(["exact", "approximate", "differs", "moved", "ambiguous", "region"]),
  /** True where the target is the document as a whole and no words of it. */
  whole: v.optional(v.boolean(), false),
  parts: v.array(PassagePartSchema),
  /** Share of letters that differ, 0 to 1. */
  errorShare: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});
export type Anchor = v.InferOutput<typeof AnchorSchema>;

/** A selector that found no place, and why, in words for an editor. */
export interface Unanchored {
  readonly state: "missing" | "ambiguous";
  readonly reason: string;
  /** The best places found, as the document has the words, best first. */
  readonly candidates: readonly { readonly page: number; readonly text: string }[];
}

/** W3C TextQuoteSelector: the truth of an anchor (Web Annotation Data Model, 4.2.4). */
export interface TextQuote {
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}
