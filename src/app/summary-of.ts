import { runningName } from "../core/citation/author-names.ts";
import type { PictureSource, Publication } from "../core/model/publication.ts";
import type { PublicationSummary } from "../core/model/publication-summary.ts";
import { worksOf } from "./citations.ts";

/** What the pages about all publications say of one. @param paths of all its files that are rendered, below the site's root. */
export function summaryOf(publication: Publication, card: PictureSource, paths: readonly string[]): PublicationSummary {
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
    claims: annotations.map(({ id }) => id),
    card,
    pages: paths.filter((path) => path.endsWith(".html")),
  };
}
