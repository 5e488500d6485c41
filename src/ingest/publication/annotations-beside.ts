import type { Annotation } from "../../core/model/publication.ts";
import type { ComposedDocument } from "./compose-view.ts";

type Beside = Pick<ComposedDocument, "publication">;

/**
 * All claims as they are beside one of the documents, in the article's order: those that rest on it, or on none, whole; of
 * the others what can be said of them here, and nothing that could be lit.
 *
 * @param documents each with its own claims, and the first with those that rest on none. @param index of the one that is seen.
 */
export function annotationsBeside(documents: readonly Beside[], index: number): readonly Annotation[] {
  const seen = documents[index]?.publication.document.id;
  const isOne = documents.length === 1;
  const all = documents.flatMap(({ publication: { document, annotations } }) =>
    annotations.map((annotation) => {
      if (isOne) return annotation;
      const own = withRelatedElsewhere(annotation, seen);
      return document.id === seen || annotation.basis !== "document" ? own : elsewhere(own, document.id);
    }),
  );
  return all.toSorted((one, other) => one.number - other.number);
}

/** Related words say what document they are in, but where it is the one that is seen. */
function withRelatedElsewhere(annotation: Annotation, seen: string | undefined): Annotation {
  const related = annotation.related.map(({ document, ...words }) => {
    return document === undefined || document === seen ? words : { ...words, document };
  });
  return { ...annotation, related };
}

function elsewhere({ paragraphs: _onItsPage, ...annotation }: Annotation, document: string): Annotation {
  return { ...annotation, anchors: [], elsewhere: { document, anchors: annotation.anchors } };
}
