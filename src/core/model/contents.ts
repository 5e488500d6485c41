import * as v from "valibot";
import { PictureSourceSchema } from "./publication.ts";

/** A line of a document's outline: where it leads, and how deep it stands. */
export const OutlineEntrySchema = v.strictObject({
  title: v.string(),
  /** 0 for the outermost; at most one more than that of the entry before. */
  depth: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Counted from 1. */
  page: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** In points from the page's top; the page's beginning where it is absent. */
  top: v.optional(v.number()),
  /** The file has what is below it closed at first. */
  closed: v.optional(v.literal(true)),
});
export type OutlineEntry = v.InferOutput<typeof OutlineEntrySchema>;

/** What helps to find one's way in a document. The file at `document.contentsHref` holds exactly this. */
export const ContentsSchema = v.strictObject({
  /** Of the document's bytes. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  /** In the order of reading; none where neither the file nor its text has one. */
  outline: v.array(OutlineEntrySchema),
  /** One small picture a page, in order; none for a document of one page. */
  thumbnails: v.array(PictureSourceSchema),
});
export type Contents = v.InferOutput<typeof ContentsSchema>;
