/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- Laid out as
   blocks on narrow screens, a table's parts lose their own roles in browsers; said aloud, they keep them. */
import type { ReactNode } from "react";
import { claimHref, documentOf, type RestedOn } from "../core/documents/document-views.ts";
import type { AnnotationRow, LedgerPassage } from "../core/model/ledger.ts";
import type { Annotation, OtherSource, Publication } from "../core/model/publication.ts";
import { documentsName, relationSentence } from "../reader/annotation-facts.ts";
import { SourceLink } from "../reader/source-link.tsx";
import { inLanguage } from "../ui/languages.ts";
import { ledgerWords } from "../ui/ledger-words.ts";
import { StandingShape } from "../ui/standing-shape.tsx";
import { words } from "../ui/words.ts";
import { AskedWords, FoundWords, QuotationDifferences } from "./ledger-differences.tsx";

const COLUMNS = ["number", "claim", "standing", "asked", "found", "place", "check"] as const;

/**
 * One group of rows for each annotation, one row for each of its passages.
 */
export function LedgerTable({
  rows,
  publication,
}: {
  rows: readonly AnnotationRow[];
  publication: Publication;
}): ReactNode {
  const annotations = new Map(publication.annotations.map((annotation) => [annotation.id, annotation]));
  return (
    <table className="ledger-table" role="table">
      <caption>{ledgerWords.caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {COLUMNS.map((name) => (
            <th key={name} role="columnheader" scope="col" className={`ledger-${name}`}>
              {ledgerWords[name]}
            </th>
          ))}
        </tr>
      </thead>
      {rows.map((row) => (
        <AnnotationRows key={row.id} row={row} annotation={annotations.get(row.id)} publication={publication} />
      ))}
    </table>
  );
}

interface RowProps {
  readonly row: AnnotationRow;
  readonly annotation: Annotation | undefined;
  readonly publication: Publication;
}

function AnnotationRows({ row, annotation, publication }: RowProps): ReactNode {
  const { id, number, claim, standing, quotations, passages, checked, lapsedCheck } = row;
  const document = documentOf(publication, annotation ?? {});
  const [first, ...others] = passages;
  const span = Math.max(1, passages.length);
  const spans = span > 1 ? { rowSpan: span, "aria-rowspan": span } : {};
  return (
    <tbody role="rowgroup" id={id} data-standing={standing ?? undefined}>
      <tr role="row">
        <th role="rowheader" scope={span > 1 ? "rowgroup" : "row"} className="ledger-number" {...spans}>
          <a href={claimHref(publication, id)} aria-label={ledgerWords.openClaim(number)}>
            {words.number(number)}
          </a>
        </th>
        <td role="cell" className="ledger-claim" {...spans}>
          <Label of={ledgerWords.claim} />
          <p {...inLanguage(publication.commentary.language)}>{words.capital(claim)}</p>
          {quotations
            .filter(({ exact }) => !exact)
            .map((quotation, index) => (
              <QuotationDifferences
                key={index}
                quotation={quotation}
                document={document}
                language={publication.commentary.language}
              />
            ))}
        </td>
        <td role="cell" className="ledger-standing" {...spans}>
          <Label of={ledgerWords.standing} />
          {standing === null ? null : (
            <p className="ledger-standing-line">
              <StandingShape kind={standing} />
              {words.capital(words.standing[standing])}
            </p>
          )}
          {annotation === undefined ? null : (
            <p className="ledger-relation">{relationSentence(annotation, document.shortTitle)}</p>
          )}
        </td>
        {first === undefined || first.asked === "" ? (
          <OtherBasis row={row} document={document} publication={publication} />
        ) : (
          <PassageCells passage={first} document={document} publication={publication} source={row.source} />
        )}
        <td role="cell" className="ledger-check" {...spans}>
          <Label of={ledgerWords.check} />
          {checked === null ? (
            <span className="ledger-quiet">
              {lapsedCheck === undefined
                ? ledgerWords.notChecked
                : ledgerWords.checkLapsed(lapsedCheck.by, words.date(lapsedCheck.at))}
            </span>
          ) : (
            ledgerWords.checkedBy(checked.by, words.date(checked.at))
          )}
        </td>
      </tr>
      {others.map((passage, index) => (
        <tr role="row" key={index}>
          <PassageCells passage={passage} document={document} publication={publication} />
        </tr>
      ))}
    </tbody>
  );
}

/** The cells of a claim that rests on no words of the document. */
function OtherBasis({
  row,
  document,
  publication,
}: {
  row: AnnotationRow;
  document: RestedOn;
  publication: Publication;
}): ReactNode {
  const { basis, source, state } = row;
  const lead = basis === "judgement" ? ledgerWords.judgement : null;
  const name =
    basis === "source" ? ledgerWords.restsOn : basis === "judgement" ? ledgerWords.saidIn : ledgerWords.alsoIn;
  return (
    <>
      <td role="cell" className="ledger-basis" colSpan={2} aria-colspan={2}>
        <p>
          {basis === "document" ? (
            ledgerWords.wholeDocument(document.shortTitle)
          ) : (
            <b>{ledgerWords.notIn(documentsName(publication))}</b>
          )}{" "}
          {lead}{" "}
          {source === undefined ? null : (
            <>
              {name} <SourceLink source={source} language={publication.commentary.language} />
            </>
          )}
        </p>
      </td>
      <td role="cell" className="ledger-place">
        <Label of={ledgerWords.place} />
        <span className="ledger-quiet">
          {state === null ? ledgerWords.noPassage : words.capital(words.standing.whole)}
        </span>
      </td>
    </>
  );
}

interface PassageCellsProps {
  readonly passage: LedgerPassage;
  readonly document: RestedOn;
  readonly publication: Publication;
  readonly source?: OtherSource | undefined;
}

function PassageCells({ passage, document, publication, source }: PassageCellsProps): ReactNode {
  const { asked, found, differences, state, pages, errorShare, signedOff } = passage;
  const { language, shortTitle } = document;
  const same = found !== "" && differences.every(({ kind }) => kind === "same");
  const also =
    source === undefined ? null : (
      <p className="ledger-relation">
        {ledgerWords.alsoIn} <SourceLink source={source} language={publication.commentary.language} />
      </p>
    );
  return (
    <>
      {same ? (
        <td role="cell" className="ledger-both" colSpan={2} aria-colspan={2}>
          <Label of={ledgerWords.askedAndFound} />
          <p {...inLanguage(language)}>{asked}</p>
          <p className="ledger-quiet">{ledgerWords.same}</p>
          {also}
        </td>
      ) : (
        <>
          <td role="cell" className="ledger-asked">
            <Label of={ledgerWords.asked} />
            <p {...inLanguage(language)}>
              <AskedWords passage={passage} />
            </p>
            {also}
          </td>
          <td role="cell" className="ledger-found">
            <Label of={ledgerWords.found} />
            <div {...(found === "" ? {} : inLanguage(language))}>
              <FoundWords passage={passage} />
            </div>
          </td>
        </>
      )}
      <td role="cell" className="ledger-place" data-state={state}>
        <Label of={ledgerWords.place} />
        <p>
          {words.capital(ledgerWords.state[state])}
          {publication.documents === undefined ? null : (
            <span className="ledger-page-number">{words.capital(shortTitle)}</span>
          )}
          {pages.length === 0 ? null : <span className="ledger-page-number">{words.pages(pages)}</span>}
        </p>
        {errorShare === 0 ? null : <p>{ledgerWords.differing(errorShare)}</p>}
        {signedOff === undefined ? null : (
          <p className="ledger-signature">
            {ledgerWords.signature(signedOff.by, words.date(signedOff.at), signedOff.reason)}
          </p>
        )}
      </td>
    </>
  );
}

/** A column's name within its cell, for the eye alone and where the columns' headings are not in sight. */
function Label({ of }: { of: string }): ReactNode {
  return (
    <span className="ledger-label" aria-hidden="true">
      {of}
    </span>
  );
}
