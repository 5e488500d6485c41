import type { ReactNode } from "react";
import { homeOf, isFirstView } from "../core/documents/document-views.ts";
import type { ClaimId } from "../core/model/commentary.ts";
import type { Annotation, Publication } from "../core/model/publication.ts";
import type { TextVersion } from "../core/model/text-version.ts";
import type { PassageMark } from "../document/document-pane.tsx";
import { RecognisedNotice } from "../document/text/recognised-notice.tsx";
import { TextFlow } from "../document/text/text-flow.tsx";
import { StandingShape } from "../ui/standing-shape.tsx";
import { textWords } from "../ui/text-words.ts";
import { words } from "../ui/words.ts";

interface TextPageProps {
  readonly publication: Publication;
  readonly version: TextVersion;
}

/** A document's text on a page of its own. Plain HTML: it needs no script. */
export function TextPage({ publication, version }: TextPageProps): ReactNode {
  const { document, base, annotations } = publication;
  const toClaim = (id: ClaimId): string => `${isFirstView(publication) ? "../" : "../../../"}c/${id}/`;
  const resting = annotations.filter(({ anchors }) => anchors.length > 0);
  const passages = resting.map((annotation): PassageMark => {
    const { id, number, standing, anchors } = annotation;
    return { id, number, standing: standing.kind, label: "", anchors };
  });
  return (
    <div className="text-page">
      <a className="skip-link" href="#text">
        {textWords.skipToText(document.shortTitle)}
      </a>
      <a className="skip-link" href="#claims">
        {textWords.skipToNotes}
      </a>
      <header>
        <p className="text-site">
          <a href={base}>{words.app.siteName}</a>
        </p>
        <p className="text-kicker">{textWords.kicker}</p>
        <h1>
          <cite lang={document.language}>{document.title}</cite>
        </h1>
        <p className="text-byline">{words.reader.createdBy(document.creator, words.date(document.date))}</p>
        {document.notice === undefined ? null : <p className="text-notice">{document.notice}.</p>}
        <RecognisedNotice pages={document.pages} className="text-notice" />
        <p className="text-links">
          <a href={homeOf(publication)}>{textWords.readIt}</a>
          <a href={document.file.href} download={document.file.name}>
            {textWords.download(words.fileSize(document.file.bytes))}
          </a>
        </p>
        <DocumentLinks publication={publication} />
        <PageLinks publication={publication} />
      </header>
      <main>
        <article id="text" tabIndex={-1} aria-label={textWords.text(document.shortTitle)}>
          <TextFlow
            version={version}
            pages={document.pages}
            passages={passages}
            shortTitle={document.shortTitle}
            language={document.language}
            under={1}
            ids=""
            hrefOf={({ id }) => toClaim(id)}
            noteIdOf={({ id }) => `note-${id}`}
          />
        </article>
        <Claims annotations={resting} toClaim={toClaim} language={publication.commentary.language} />
      </main>
      <footer>
        <p>{textWords.purpose(document.shortTitle)}</p>
        <p>{document.provenance}</p>
        <p>{document.rights}</p>
        <p className="text-hash">
          {textWords.fingerprint}: <code>{document.file.sha256}</code>
        </p>
      </footer>
    </div>
  );
}

/** To the texts of the publication's other documents, where there are any. */
function DocumentLinks({ publication: { document, documents } }: { publication: Publication }): ReactNode {
  if (documents === undefined) return null;
  const place = documents.findIndex(({ id }) => id === document.id);
  return (
    <nav className="text-documents" aria-label={words.reader.documents}>
      <details>
        <summary>{words.reader.documentOf(place + 1, documents.length)}</summary>
        <ul>
          {documents.map(({ id, title, language, href }) => (
            <li key={id}>
              <a href={`${href}text/`} lang={language} aria-current={id === document.id ? "page" : undefined}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  );
}

/** Of a document of one page there is nothing to choose. */
function PageLinks({ publication }: { publication: Publication }): ReactNode {
  const { pages } = publication.document;
  if (pages.length < 2) return null;
  return (
    <nav className="text-pages" aria-label={textWords.pages}>
      <ul>
        {pages.map(({ label }, index) => (
          <li key={index}>
            <a href={`#page-${index + 1}`} aria-label={textWords.page(label)}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface ClaimsProps {
  readonly annotations: readonly Annotation[];
  readonly toClaim: (id: ClaimId) => string;
  /** BCP 47: of the commentary. */
  readonly language: string;
}

/** What is said on the strength of the words; a screen reader knows each as the comment on its passage. */
function Claims({ annotations, toClaim, language }: ClaimsProps): ReactNode {
  if (annotations.length === 0) return null;
  return (
    <section className="text-claims" aria-labelledby="claims">
      <h2 id="claims" tabIndex={-1}>
        {textWords.notes}
      </h2>
      <p className="text-hint">{textWords.notesHint}</p>
      <ol>
        {annotations.map(({ id, number, claimText, standing }) => (
          <li key={id} value={number}>
            <div id={`note-${id}`} role="comment" aria-label={textWords.note(number)}>
              <p className="text-claim" lang={language}>
                {words.capital(claimText)}
              </p>
              <p className="text-standing" data-standing={standing.kind}>
                <StandingShape kind={standing.kind} />
                {words.capital(words.standing[standing.kind])}
              </p>
              <p className="text-claim-links">
                <a href={toClaim(id)}>{textWords.toClaim(number)}</a>
                <a href={`#passage-${id}`}>{textWords.toPassage(number)}</a>
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
