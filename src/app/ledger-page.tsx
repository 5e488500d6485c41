import type { ReactNode } from "react";
import { ANCHOR_STATES } from "../core/model/anchor.ts";
import { publicationHref } from "../core/documents/document-views.ts";
import type { AnnotationRow, QuotationRow } from "../core/model/ledger.ts";
import type { Publication } from "../core/model/publication.ts";
import { STANDINGS } from "../core/model/standing-kinds.ts";
import { recognisedNotice } from "../document/text/recognised-notice.tsx";
import { documentsName } from "../reader/annotation-facts.ts";
import { inLanguage } from "../ui/languages.ts";
import { ledgerWords } from "../ui/ledger-words.ts";
import { StandingShape } from "../ui/standing-shape.tsx";
import { textWords } from "../ui/text-words.ts";
import { words } from "../ui/words.ts";
import { LedgerTable } from "./ledger-table.tsx";
import type { PublicationInput } from "./site-input.ts";

interface LedgerPageProps extends Pick<PublicationInput, "publication" | "ledger"> {
  /** The publication beside each of its documents, in order. */
  readonly all: readonly Publication[];
}

/** The ledger for readers and fact-checkers. Plain HTML: it needs no script. */
export function LedgerPage({ publication, ledger, all }: LedgerPageProps): ReactNode {
  const { base, slug, title, language } = publication;
  const annotations = ledger.rows.filter((row) => row.kind === "annotation");
  const quotations = ledger.rows.filter((row) => row.kind === "quotation-without-annotation");
  return (
    <div className="ledger-page">
      <header>
        <p className="ledger-site">
          <a href={base}>{words.app.siteName}</a>
        </p>
        <p className="ledger-kicker">
          {ledgerWords.kicker}: <cite lang={language}>{title}</cite>
        </p>
        <h1>{ledgerWords.heading}</h1>
        <p className="ledger-purpose">{ledgerWords.purpose(documentsName(publication))}</p>
        <p className="ledger-links">
          <a href={`${base}${slug}/`}>{ledgerWords.readIt}</a>
        </p>
      </header>
      <main>
        <div className="ledger-front">
          <Summary publication={publication} ledger={ledger} />
          {all.map((view, index) => (
            <Provenance key={view.document.id} publication={view} index={index} of={all.length} />
          ))}
          <Downloads all={all} />
        </div>
        <section aria-labelledby="ledger-claims">
          <h2 id="ledger-claims">{ledgerWords.table}</h2>
          <LedgerTable rows={annotations} publication={publication} />
        </section>
        <Quotations rows={quotations} claims={annotations} publication={publication} />
        <Key />
      </main>
    </div>
  );
}

function Summary({ publication, ledger }: Pick<PublicationInput, "publication" | "ledger">): ReactNode {
  const { summary } = ledger;
  const { annotations, passages, standings, states, signedOff, checked, quotationsWithoutAnnotation } = summary;
  return (
    <section aria-labelledby="ledger-summary">
      <h2 id="ledger-summary">{ledgerWords.summary}</h2>
      <ul className="ledger-facts">
        <li>
          {ledgerWords.claims(annotations)}, {ledgerWords.passages(passages, documentsName(publication))}
        </li>
        <li>{ledgerWords.uncovered(quotationsWithoutAnnotation)}</li>
        {signedOff === 0 ? null : <li>{ledgerWords.signedOff(signedOff)}</li>}
        <li>{ledgerWords.checked(checked, annotations)}</li>
      </ul>
      <h3>{ledgerWords.standings}</h3>
      <ul className="ledger-counts">
        {STANDINGS.filter((kind) => standings[kind] > 0).map((kind) => (
          <li key={kind} data-standing={kind}>
            <span className="ledger-standing-line">
              <StandingShape kind={kind} />
              {words.capital(words.standing[kind])}
            </span>
            <span>{words.number(standings[kind])}</span>
          </li>
        ))}
      </ul>
      <h3>{ledgerWords.states}</h3>
      <ul className="ledger-counts">
        {ANCHOR_STATES.filter((state) => states[state] > 0).map((state) => (
          <li key={state}>
            <span>{words.capital(ledgerWords.state[state])}</span>
            <span>{words.number(states[state])}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Provenance({ publication, index, of }: { publication: Publication; index: number; of: number }): ReactNode {
  const { document, date } = publication;
  const { file } = document;
  const recognised = recognisedNotice(document.pages);
  const id = index === 0 ? "ledger-document" : `ledger-document-${index + 1}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{of === 1 ? ledgerWords.document : words.reader.documentOf(index + 1, of)}</h2>
      <p className="ledger-document-title">
        <cite lang={document.language}>{document.title}</cite>
      </p>
      <dl className="ledger-provenance">
        <Fact name={ledgerWords.author}>{words.reader.createdBy(document.creator, words.date(document.date))}</Fact>
        <Fact name={ledgerWords.origin} language={publication.language}>
          {document.provenance}
        </Fact>
        {document.notice === undefined ? null : (
          <Fact name={ledgerWords.notice} language={publication.language}>
            {document.notice}.
          </Fact>
        )}
        <Fact name={ledgerWords.rights} language={publication.language}>
          {document.rights}
        </Fact>
        <Fact name={ledgerWords.file}>
          {file.name}, {ledgerWords.fileFacts(words.fileSize(file.bytes), document.pages.length)}
        </Fact>
        {recognised === undefined ? null : <Fact name={textWords.recognised}>{recognised}</Fact>}
        <Fact name={ledgerWords.fingerprint}>
          <code>{file.sha256}</code>
        </Fact>
        <Fact name={ledgerWords.published}>{words.date(date)}</Fact>
      </dl>
    </section>
  );
}

/** `language` where the fact is in other words than the interface's. */
function Fact({ name, language, children }: { name: string; language?: string; children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd {...(language === undefined ? {} : inLanguage(language))}>{children}</dd>
    </div>
  );
}

function Downloads({ all }: Pick<LedgerPageProps, "all">): ReactNode {
  const [first] = all;
  if (first === undefined) return null;
  const { slug } = first;
  const folder = publicationHref(first);
  const files = [
    { href: `${folder}ledger/ledger.csv`, name: `${slug}-ledger.csv`, words: ledgerWords.csv },
    { href: `${folder}ledger/ledger.json`, name: `${slug}-ledger.json`, words: ledgerWords.json },
    { href: `${folder}annotations.jsonld`, name: `${slug}-annotations.jsonld`, words: ledgerWords.annotations },
    ...all.map(({ document: { file, title } }) => {
      const said = ledgerWords.pdf(words.fileSize(file.bytes), all.length === 1 ? undefined : title);
      return { href: file.href, name: file.name, words: said };
    }),
  ];
  return (
    <section aria-labelledby="ledger-downloads">
      <h2 id="ledger-downloads">{ledgerWords.downloads}</h2>
      <ul className="ledger-downloads">
        {files.map((file) => (
          <li key={file.href}>
            <a href={file.href} download={file.name}>
              {file.words}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Quotations({
  rows,
  claims,
  publication,
}: {
  rows: readonly QuotationRow[];
  claims: readonly AnnotationRow[];
  publication: Publication;
}): ReactNode {
  const { language } = publication.commentary;
  const shortTitleOf = (id: string | undefined): string => {
    const document = publication.documents?.find((each) => each.id === id);
    return document === undefined ? "" : `${document.shortTitle}, `;
  };
  const numberOf = (annotation: string): number | undefined => claims.find(({ id }) => id === annotation)?.number;
  return (
    <section aria-labelledby="ledger-quotations">
      <h2 id="ledger-quotations">{ledgerWords.quotations}</h2>
      {rows.length === 0 ? (
        <p className="ledger-hint">{ledgerWords.noQuotations}</p>
      ) : (
        <>
          <p className="ledger-hint">{ledgerWords.quotationsHint}</p>
          <ul className="ledger-quotations">
            {rows.map(({ asked, state, pages, covered, annotation, document }, index) => (
              <li key={index}>
                <q lang={language}>{asked}</q> — {ledgerWords.state[state]}
                {pages.length === 0
                  ? ""
                  : `, ${shortTitleOf(document)}${words.pages(pages).toLocaleLowerCase(words.language)}`}
                . {covered === "partly" ? ledgerWords.partly : null}
                {annotation === undefined ? null : ledgerWords.inNote(numberOf(annotation))}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Key(): ReactNode {
  return (
    <section aria-labelledby="ledger-key">
      <h2 id="ledger-key">{ledgerWords.key}</h2>
      <p className="ledger-hint">{ledgerWords.keyHint}</p>
      <dl className="ledger-key">
        {ANCHOR_STATES.map((state) => (
          <Fact key={state} name={words.capital(ledgerWords.state[state])}>
            {ledgerWords.stateMeaning[state]}
          </Fact>
        ))}
      </dl>
    </section>
  );
}
