import type { Author } from "../core/model/citation.ts";
import { homeOf } from "../core/documents/document-views.ts";
import type { Annotation, Publication } from "../core/model/publication.ts";
import { isPerson, runningName } from "../core/citation/author-names.ts";
import { worksOf } from "./citations.ts";
import { words } from "../ui/words.ts";

/**
 * What a publication is, in the words of schema.org: an article that cites a document, or several. For search engines, which read
 * such data in the page itself; so it is short, and a claim's quotations stand on the claim's own page.
 *
 * @param site where the site will stand, with its base; undefined: addresses without an origin.
 * @param annotation the claim whose page it is. @param all the publication beside each of its documents, in order.
 */
export function structuredData(
  publication: Publication,
  site: string | undefined,
  annotation?: Annotation,
  all: readonly Publication[] = [publication],
): Readonly<Record<string, unknown>> {
  const { slug, base, date, description, language } = publication;
  const root = site ?? base;
  const works = worksOf(publication, site);
  const address = `${root}${slug}/`;
  const sources = all.map((view) => sourceOf(view, site));
  const article = {
    "@type": "Article",
    "@id": `${address}#article`,
    headline: works.commentary.title,
    description,
    author: works.commentary.authors.map(agent),
    datePublished: date,
    inLanguage: language,
    url: address,
    publisher: { "@type": "Organization", name: words.app.siteName },
    citation: sources.length === 1 ? sources[0] : sources,
  };
  if (annotation === undefined) return { "@context": "https://schema.org", ...article };
  return { "@context": "https://schema.org", "@graph": [article, ...quotations(publication, annotation, address)] };
}

/** The document that is seen. */
function sourceOf(publication: Publication, site: string | undefined): object {
  const { base, document } = publication;
  return {
    "@type": "DigitalDocument",
    "@id": documentId(publication, site ?? base),
    name: document.title,
    author: worksOf(publication, site).document.authors.map(agent),
    dateCreated: document.date,
    inLanguage: document.language,
    encodingFormat: "application/pdf",
    url: `${site ?? base}${document.file.href.slice(base.length)}`,
    ...(document.notice === undefined ? {} : { creditText: document.notice }),
    identifier: `sha256:${document.file.sha256}`,
  };
}

function documentId(publication: Publication, root: string): string {
  return `${root}${homeOf(publication).slice(publication.base.length)}#document`;
}

/** The words of each passage that a claim quotes, as the document has them. */
function quotations(publication: Publication, annotation: Annotation, address: string): object[] {
  const { document, base, slug } = publication;
  const root = address.slice(0, -`${slug}/`.length);
  const { id, relation, claimText, anchors } = annotation;
  if (relation !== "includesQuotationFrom") return [];
  return anchors
    .filter(({ parts }) => parts.length > 0)
    .map(({ parts }) => ({
      "@type": "Quotation",
      text: parts.map(({ text }) => text).join(" "),
      inLanguage: document.language,
      url: `${address}c/${id}/`,
      isBasedOn: { "@id": documentId(publication, root || base) },
      isPartOf: { "@id": `${address}#article` },
      description: claimText,
      citation: `${document.title}, ${words.pages(parts.map(({ page }) => page)).toLocaleLowerCase(words.language)}`,
    }));
}

function agent(author: Author): object {
  return isPerson(author)
    ? { "@type": "Person", name: runningName(author), familyName: author.family, givenName: author.given }
    : { "@type": "Organization", name: runningName(author) };
}
