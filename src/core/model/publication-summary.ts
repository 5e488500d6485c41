import * as v from "valibot";
import { ClaimIdSchema } from "./commentary.ts";
import { PictureSourceSchema, PublicationSchema } from "./publication.ts";

/**
 * What the pages about all publications (the list, the site map, the feed, servers' configurations) say of one. They are
 * made of these alone, so that a site of many publications need not be in one memory, nor be built by one machine.
 */
export const PublicationSummarySchema = v.strictObject({
  /** Its folder. */
  slug: v.string(),
  /** The site's base path: begins and ends with "/". */
  base: v.string(),
  title: v.string(),
  description: v.string(),
  /** BCP 47. */
  language: v.string(),
  /** ISO 8601, as far as it is known. */
  date: v.string(),
  /** Who wrote the commentary. */
  authors: v.array(v.string()),
  /** The first. */
  document: v.strictObject({ creator: v.string(), date: v.string(), notice: v.optional(v.string()) }),
  /** All of its documents, in order, each with the folder of its page ("sessions-memo/"); absent where there is one. */
  documents: v.optional(v.array(v.strictObject({ title: v.string(), language: v.string(), folder: v.string() }))),
  claims: v.array(ClaimIdSchema),
  card: PictureSourceSchema,
  /** Every page's file, below the site's root: "sessions-memo/index.html". */
  pages: v.array(v.string()),
});
export type PublicationSummary = v.InferOutput<typeof PublicationSummarySchema>;

/** The publication that the page on embedding shows, with as much of it as that page has. */
export const ExampleSchema = v.strictObject({ publication: PublicationSchema, card: PictureSourceSchema });
export type Example = v.InferOutput<typeof ExampleSchema>;
