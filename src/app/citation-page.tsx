import type { ReactNode } from "react";
import { CITATION_FILES, CITATION_STYLES, type CitationStyle, cite } from "../core/citation/cite.ts";
import { languageOfStyle } from "../core/citation/citation-language.ts";
import type { CitationLine } from "../core/citation/citation-text.ts";
import { documentWork, pinpointOfClaim, type Work } from "../core/citation/work.ts";
import { claimHref, homeOf } from "../core/documents/document-views.ts";
import { fileNameOf } from "../core/documents/file-name.ts";
import type { Publication } from "../core/model/publication.ts";
import { citationWords } from "../ui/citation-words.ts";
import { inLanguage } from "../ui/languages.ts";
import { words } from "../ui/words.ts";
import { worksOf } from "./citations.ts";

/** Every citation, written out. Plain HTML: it needs no script, and the reading view's dialog needs no page. */
export function CitationPage({ publication, site }: { publication: Publication; site: string | undefined }): ReactNode {
  const { base, title, language, document } = publication;
  const home = homeOf(publication);
  const works = worksOf(publication, site);
  return (
    <div className="ledger-page citation-page">
      <header>
        <p className="ledger-site">
          <a href={base}>{words.app.siteName}</a>
        </p>
        <p className="ledger-kicker">
          {citationWords.kicker}: <cite lang={language}>{title}</cite>
        </p>
        <h1>{citationWords.heading}</h1>
        <p className="ledger-purpose">{citationWords.purpose(document.shortTitle)}</p>
        <p className="ledger-links">
          <a href={home}>{citationWords.readIt}</a>
        </p>
      </header>
      <main>
        <Styles name={citationWords.document(document.shortTitle)} work={works.document} />
        <Styles name={citationWords.commentary} work={works.commentary} />
        <section aria-labelledby="citation-files">
          <h2 id="citation-files">{citationWords.downloads}</h2>
          <ul className="ledger-downloads">
            {(["bibtex", "ris", "csl"] as const).map((style) => (
              <li key={style}>
                <a
                  href={`${home}citation.${CITATION_FILES[style]}`}
                  download={`${fileNameOf(publication)}.${CITATION_FILES[style]}`}
                >
                  {citationWords.files[style]}
                </a>
              </li>
            ))}
          </ul>
        </section>
        <Passages publication={publication} site={site} />
      </main>
    </div>
  );
}

function Styles({ name, work }: { name: string; work: Work }): ReactNode {
  const id = `citation-${work.kind}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      <dl className="citation-styles">
        {CITATION_STYLES.map((style) => (
          <div key={style}>
            <dt>{citationWords.styles[style]}</dt>
            {cite(work, style).map((line) => (
              <dd key={line.part}>
                {line.part === "citation" ? null : (
                  <span className="citation-part">{citationWords.parts[line.part]}</span>
                )}
                {style === "bibtex" || style === "csl" || style === "ris" ? (
                  <pre tabIndex={0} aria-label={citationWords.styles[style]} {...said(style)}>
                    <Runs line={line} />
                  </pre>
                ) : (
                  <p {...said(style)}>
                    <Runs line={line} />
                  </p>
                )}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The language of a citation, which is not always that of the page. */
function said(style: CitationStyle): ReturnType<typeof inLanguage> {
  return inLanguage(languageOfStyle(style, words.language));
}

function Runs({ line }: { line: CitationLine }): ReactNode {
  return line.runs.map(({ text, italic }, index) => (italic ? <i key={index}>{text}</i> : text));
}

/** One line for each claim's passage; every other style of it is in the reading view. */
function Passages({ publication, site }: { publication: Publication; site: string | undefined }): ReactNode {
  const { base, document } = publication;
  return (
    <section aria-labelledby="citation-passages">
      <h2 id="citation-passages">{citationWords.passages(document.shortTitle)}</h2>
      <p className="ledger-hint">{citationWords.passagesHint}</p>
      <ol className="citation-passages">
        {publication.annotations.flatMap(({ id, number, claimText }) => {
          const pinpoint = pinpointOfClaim(publication, id);
          if (pinpoint === undefined) return [];
          const href = claimHref(publication, id);
          const address = site === undefined ? undefined : site + href.slice(base.length);
          return (
            <li key={id} id={id} value={number}>
              <p className="citation-claim">
                <a href={href}>{words.capital(claimText)}</a>
              </p>
              <p {...said("bluebook")}>
                {cite(documentWork(publication, { address, wordedIn: words.language }, pinpoint), "bluebook").map(
                  (line) => (
                    <Runs key={line.part} line={line} />
                  ),
                )}
              </p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
