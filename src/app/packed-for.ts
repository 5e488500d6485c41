import type { ClaimId } from "../core/model/commentary.ts";
import type { Publication } from "../core/model/publication.ts";
import { pagesOf } from "../core/packing/annotation-parts.ts";
import { type PackedPublication, packPublication } from "../core/packing/packed-publication.ts";

/**
 * A publication as a page carries it that opens at a claim, or at none: of a long one the annotations on the page that is
 * seen first, and those of which the commentary shows excerpts, whole.
 */
export function packedFor(publication: Publication, claim: ClaimId | undefined): PackedPublication {
  const target = publication.annotations.find(({ id }) => id === claim);
  const first = Math.min(...(target === undefined ? [1] : pagesOf(target)), publication.document.pages.length);
  const excerpts = new Set<string>();
  for (const block of publication.commentary.blocks) if (block.type === "excerpt") excerpts.add(block.id);
  return packPublication(publication, (one) => one === target || excerpts.has(one.id) || pagesOf(one).includes(first));
}
