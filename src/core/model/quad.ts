import * as v from "valibot";

/**
 * Four corners of one line of a passage, in PDF points, origin at the page's top left after the page's own rotation,
 * y downwards: start-top, end-top, end-bottom, start-bottom, as x, y pairs. Four corners and not a rectangle, so that
 * a line of a crooked scan can be followed.
 */
export const QuadSchema = v.strictTuple([
  v.number(),
  v.number(),
  v.number(),
  v.number(),
  v.number(),
  v.number(),
  v.number(),
  v.number(),
]);

export type Quad = v.InferOutput<typeof QuadSchema>;

/** An upright rectangle on a page, in PDF points, same origin as {@link Quad}. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
