import * as v from "valibot";

/**
 * One page's text with the place of every UTF-16 unit, as written at build and read by the browser when words have to
 * be found or a selection understood.
 */
export const PageTextSchema = v.strictObject({
  /** Counted from 1. */
  page: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** The page's text in reading order; lines end in "\n". */
  text: v.string(),
  /**
   * Four numbers for each UTF-16 unit of `text`: left, top, right, bottom in PDF points (origin top left after the
   * page's own rotation). Units that have no place of their own (line ends, generated spaces) hold four zeros.
   */
  boxes: v.array(v.number()),
  /** Where each line starts and ends in `text`, as offsets in UTF-16 units, end exclusive, two numbers a line. */
  lines: v.array(v.pipe(v.number(), v.integer(), v.minValue(0))),
});

export type PageText = v.InferOutput<typeof PageTextSchema>;

/** All pages of one document, in order. The files at `document.textHrefs` hold it, packed (text/packed-text.ts). */
export const DocumentTextSchema = v.strictObject({
  /** SHA-256 of the file's bytes, 64 lower-case hexadecimal digits. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  pages: v.array(PageTextSchema),
});

export type DocumentText = v.InferOutput<typeof DocumentTextSchema>;
