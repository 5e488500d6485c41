import * as v from "valibot";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * An element of a page's structure tree (ISO 32000-2, 14.7.2), with its standard type: what the file's role map makes of
 * its own. `kids` are in order: a number from 0 on is a marked content id of the page, −1 is the element 0, −2 the
 * element 1, and so on.
 */
const TagElementSchema = v.strictObject({
  type: v.string(),
  kids: v.array(v.pipe(v.number(), v.integer())),
  /** What stands for it where it cannot be seen (/Alt). */
  alternative: v.optional(v.string()),
});
export type TagElement = v.InferOutput<typeof TagElementSchema>;

const PageTagsSchema = v.strictObject({
  elements: v.array(TagElementSchema),
  /** Indices of the elements at the top, in order. */
  roots: v.array(count),
  /** Which stretches of the page's text have a marked content id: id, start and end, three numbers a stretch. */
  contents: v.array(v.number()),
  /** Stretches that the file says are no part of its content (running heads, page numbers): start and end. */
  artifacts: v.array(count),
});
export type PageTags = v.InferOutput<typeof PageTagsSchema>;

/** Bits of a look. */
export const LOOK = { bold: 1, italic: 2 } as const;

/** What a file tells of a page's text beside its words. Offsets are in UTF-16 units of `PageText.text`. */
export const PageCluesSchema = v.strictObject({
  /**
   * Stretches that are set alike: start, end, size of type in points, and bits of {@link LOOK}; four numbers a
   * stretch, in the text's order. Units that no stretch has are spaces and line ends.
   */
  looks: v.array(v.number()),
  /** By how many degrees lines fall towards their ends, where the page was put crookedly on a scanner's glass. */
  skew: v.optional(v.number()),
  /** Absent where the page has no structure tree. */
  tags: v.optional(PageTagsSchema),
});
export type PageClues = v.InferOutput<typeof PageCluesSchema>;
