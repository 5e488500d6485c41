import { runningName } from "../core/citation/author-names.ts";
import type { PictureSource, Publication } from "../core/model/publication.ts";
import type { PublicationSummary } from "../core/model/publication-summary.ts";
import { worksOf } from "./citations.ts";

/** What the pages about all publications say of one. @param views of it beside each of its documents, in order; at least one. @param paths of all its files that are rendered, below the site's root. */
export function summaryOf(
  views: readonly Publication[],
  card: PictureSource,
  paths: readonly string[],
): PublicationSummary {
  const [publication] = views;
  if (publication === undefined) throw new RangeError("A publication has at least one document.");
  const { slug, base, title, description, language, date, document, annotations } = publication;
  const { creator, notice } = document;
  return {
    slug,
    base,
    title,
    description,
    language,
    date,
    authors: worksOf(publication, undefined).commentary.authors.map(runningName),
    document: { creator, date: document.date, ...(notice === undefined ? {} : { notice }) },
    ...(publication.documents === undefined
      ? {}
      : {
          documents: publication.documents.map(({ title, language: of, href }) => {
            return { title, language: of, folder: href.slice(base.length) };
          }),
        }),
    claims: annotations.map(({ id }) => id),
    card,
    pages: paths.filter((path) => path.endsWith(".html")),
  };
}
