import type { Anchor, PassagePart } from "../model/anchor.ts";
import type { ClaimId } from "../model/commentary.ts";
import type { Annotation, Publication, SourceDocument } from "../model/publication.ts";
import { type PackedPages, packPages, unpackPages } from "./packed-pages.ts";

/**
 * A publication as it is written into a page: pages by kind, and of a long one only those annotations whole that the page
 * shows at first. Of the others there is as much as the commentary and the overview of the document show.
 */
export interface PackedPublication extends Omit<Publication, "document" | "annotations"> {
  readonly document: Omit<SourceDocument, "pages"> & { readonly pages: PackedPages };
  readonly annotations: readonly (Annotation | AnnotationHead)[];
}

/**
 * What is known of an annotation at once: its id, standing and basis; then, for each page that it touches, the page and how
 * far down it is (points). Page 0 is the document as a whole.
 */
export type AnnotationHead = readonly [
  id: ClaimId,
  standing: Annotation["standing"]["kind"],
  basis: Annotation["basis"],
  ...places: readonly number[],
];

/** @param isShown whether an annotation has to be there whole at once; of a short publication all are. */
export function packPublication(
  publication: Publication,
  isShown: (annotation: Annotation) => boolean,
): PackedPublication {
  const { document, annotations, parts } = publication;
  const isWhole = (one: Annotation): boolean => parts === undefined || isShown(one);
  return {
    ...publication,
    document: { ...document, pages: packPages(document.pages) },
    annotations: annotations.map((one) => (isWhole(one) ? one : headOf(one))),
  };
}

export function unpackPublication(packed: PackedPublication): Publication {
  return {
    ...packed,
    document: { ...packed.document, pages: unpackPages(packed.document.pages) },
    annotations: packed.annotations.map((one, index) => ("id" in one ? one : pendingOf(one, index + 1))),
  };
}

function headOf(annotation: Annotation): AnnotationHead | Annotation {
  const { id, number, standing, basis, anchors, elsewhere } = annotation;
  if (elsewhere !== undefined) {
    const { kind } = standing;
    return { ...pendingOf([id, kind, basis], number), elsewhere: { document: elsewhere.document, anchors: [] } };
  }
  const places = new Map<number, number>();
  for (const { whole, parts } of anchors) {
    if (whole) places.set(0, 0);
    for (const { page, quads } of parts) if (!places.has(page)) places.set(page, Math.round(quads[0]?.[1] ?? 0));
  }
  return [id, standing.kind, basis, ...[...places].flat()];
}

/** What stands for an annotation until the rest of it has come: it knows its pages, and no words. */
function pendingOf([id, kind, basis, ...places]: AnnotationHead, number: number): Annotation {
  const anchors: Anchor[] = [];
  for (let at = 0; at < places.length; at += 2) {
    const [page = 0, top = 0] = places.slice(at, at + 2);
    const quads: PassagePart["quads"] = [[0, top, 0, top, 0, top, 0, top]];
    const parts = page === 0 ? [] : [{ page, start: 0, end: 0, text: "", quads }];
    anchors.push({ state: "region", errorShare: 0, whole: page === 0, parts });
  }
  const standing = { kind, quotations: [] };
  return {
    id,
    number,
    basis,
    standing,
    anchors,
    relation: "citesForInformation",
    claimText: "",
    note: [],
    crops: [],
    related: [],
    pending: true,
  };
}
