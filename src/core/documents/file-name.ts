import { isFirstView, type SeenPublication } from "./document-views.ts";

/** What files about the document that is seen are called, without ending, where they are downloaded. */
export function fileNameOf(publication: SeenPublication): string {
  const { slug, document } = publication;
  return isFirstView(publication) ? slug : `${slug}-${document.id}`;
}
