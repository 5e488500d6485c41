import type { Annotation } from "../model/publication.ts";
import type { PageNumber } from "../model/units.ts";

/** Up to so many annotations a publication is read in one piece: a few hundred kilobytes, a tenth of that compressed. */
const MOST_TOGETHER = 200;

/** Annotations a part: what a few pages of a densely annotated document have. */
const PART_LENGTH = 100;

/**
 * Cuts a publication's annotations into parts, each of a few pages, that are fetched as the pages come near.
 *
 * @param annotations in the article's order.
 * @returns the parts, in the document's order; what rests on no passage goes with the claim before it. None where all
 * can be had at once.
 */
export function cutAnnotations(annotations: readonly Annotation[]): Annotation[][] {
  if (annotations.length <= MOST_TOGETHER) return [];
  let page: PageNumber = 1;
  const placed = annotations.map((annotation) => {
    page = pagesOf(annotation)[0] ?? page;
    return { annotation, page };
  });
  const ordered = placed.toSorted((one, other) => one.page - other.page).map(({ annotation }) => annotation);
  const parts: Annotation[][] = [];
  for (let at = 0; at < ordered.length; at += PART_LENGTH) parts.push(ordered.slice(at, at + PART_LENGTH));
  return parts;
}

/** The pages that an annotation's passages touch, as they come; the first where it means the document as a whole. */
export function pagesOf({ anchors }: Pick<Annotation, "anchors">): PageNumber[] {
  return anchors.flatMap(({ whole, parts }) => (whole ? [1] : parts.map(({ page }) => page)));
}
