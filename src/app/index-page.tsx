import { Fragment, type ReactNode } from "react";
import type { PublicationSummary } from "../core/model/publication-summary.ts";
import { siteWords } from "../ui/site-words.ts";
import { words } from "../ui/words.ts";

interface ListPageProps {
  readonly publications: readonly PublicationSummary[];
  readonly base: string;
}

/** The list of publications, newest first. Plain HTML: it needs no script. */
export function IndexPage({ publications, base }: ListPageProps): ReactNode {
  return (
    <main className="index-page">
      <p className="index-site">{words.app.siteName}</p>
      <h1>{siteWords.indexTitle}</h1>
      <p className="index-purpose">{siteWords.purpose}</p>
      <PublicationList publications={publications} />
      <EmbeddingLink publications={publications} base={base} />
    </main>
  );
}

/** What is shown for a path that leads nowhere. */
export function NotFoundPage({ publications, base }: ListPageProps): ReactNode {
  return (
    <main className="index-page">
      <p className="index-site">
        <a href={base}>{words.app.siteName}</a>
      </p>
      <h1>{siteWords.notFoundTitle}</h1>
      <p className="index-purpose">{siteWords.notFoundAdvice}</p>
      <PublicationList publications={publications} />
      <EmbeddingLink publications={publications} base={base} />
    </main>
  );
}

/** Without a publication there is nothing to embed. */
function EmbeddingLink({ publications, base }: ListPageProps): ReactNode {
  return publications.length === 0 ? null : (
    <p className="index-more">
      <a href={`${base}embedding/`}>{siteWords.embedding}</a>
    </p>
  );
}

/** Each leads to the page on which it is seen. */
function Documents({
  base,
  documents,
}: {
  base: string;
  documents: NonNullable<PublicationSummary["documents"]>;
}): ReactNode {
  return (
    <p className="index-facts">
      {siteWords.documents(documents.length)}:{" "}
      {documents.map(({ title, language, folder }, index) => (
        <Fragment key={folder}>
          {index === 0 ? "" : " · "}
          <a href={base + folder} lang={language}>
            {title}
          </a>
        </Fragment>
      ))}
    </p>
  );
}

function PublicationList({ publications }: { publications: readonly PublicationSummary[] }): ReactNode {
  const newestFirst = publications.toSorted((a, b) => b.date.localeCompare(a.date));
  return (
    <ul className="index-list">
      {newestFirst.map(({ card, ...publication }) => (
        <li key={publication.slug} className="index-item" lang={publication.language}>
          <img src={card.href} width={card.width} height={card.height} alt="" />
          <div>
            <h2>
              <a href={`${publication.base}${publication.slug}/`} data-publication={publication.slug}>
                {publication.title}
              </a>
            </h2>
            <p>{publication.description}</p>
            <p className="index-facts">
              {siteWords.documentFacts(publication.document.creator, publication.document.date)} ·{" "}
              {siteWords.claims(publication.claims.length)}
            </p>
            {publication.documents === undefined ? null : (
              <Documents base={publication.base} documents={publication.documents} />
            )}
            {publication.document.notice === undefined ? null : (
              <p className="index-facts">{publication.document.notice}</p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
