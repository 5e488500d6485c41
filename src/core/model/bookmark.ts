import * as v from "valibot";

/**
 * An entry of a PDF's own outline (ISO 32000-2, 12.3.3), as the file has it: its title may be empty, its page may be
 * none. In the order in which a viewer lists them.
 */
export const BookmarkSchema = v.strictObject({
  title: v.string(),
  /** 0 for the outermost. */
  depth: v.number(),
  /** Counted from 1; absent where it leads to no page of this file. */
  page: v.optional(v.number()),
  /** In points from the top of the page as shown; absent where the page as a whole is meant. */
  top: v.optional(v.number()),
  /** The file has what is below it closed at first. */
  closed: v.optional(v.literal(true)),
});
export type Bookmark = v.InferOutput<typeof BookmarkSchema>;
