import type { Anchor } from "../model/anchor.ts";
import type { ClaimId } from "../model/commentary.ts";
import type { Annotation, DocumentView, Publication } from "../model/publication.ts";

/**
 * A publication of several documents is drawn once beside each: the first at the publication's own address, every other
 * at `d/<document>/` below it. Claims have one address each, wherever they rest.
 */

type Addressed = Pick<Publication, "base" | "slug">;

/** What of a publication says which document is seen. */
export interface SeenPublication extends Addressed {
  readonly document: { readonly id: string };
  readonly documents?: readonly DocumentView[] | undefined;
}

/** Address of the publication, whichever of its documents is seen; ends with "/". */
export function publicationHref({ base, slug }: Addressed): string {
  return `${base}${slug}/`;
}

/** Address of the page that shows a document; ends with "/". @param index of the document in the publication. */
export function viewHref(publication: Addressed, id: string, index: number): string {
  return `${publicationHref(publication)}${index === 0 ? "" : `d/${id}/`}`;
}

/** Address of the page that shows the document that is seen, beside which its other files lie; ends with "/". */
export function homeOf(publication: SeenPublication): string {
  const { documents, document } = publication;
  return documents?.find(({ id }) => id === document.id)?.href ?? publicationHref(publication);
}

/** Whether the document that is seen is the publication's first, or its only one. */
export function isFirstView(publication: SeenPublication): boolean {
  return homeOf(publication) === publicationHref(publication);
}

/** Address of a claim's own page, on which the document that it rests on is seen. */
export function claimHref(publication: Addressed, id: ClaimId): string {
  return `${publicationHref(publication)}c/${id}/`;
}

/** What a claim needs of the document that it rests on, be it the one that is seen or another. */
export type RestedOn = Pick<DocumentView, "id" | "title" | "shortTitle" | "language" | "notice">;

/** The document that a claim rests on; the one that is seen where it rests on none. */
export function documentOf(
  { document, documents }: Pick<Publication, "documents"> & { readonly document: RestedOn },
  { elsewhere }: Pick<Annotation, "elsewhere">,
): RestedOn {
  return documents?.find(({ id }) => id === elsewhere?.document) ?? document;
}

/** A claim's passages, in whichever document they are. Those to be lit in the one that is seen are its `anchors`. */
export function passageAnchors({ anchors, elsewhere }: Pick<Annotation, "anchors" | "elsewhere">): readonly Anchor[] {
  return elsewhere?.anchors ?? anchors;
}
