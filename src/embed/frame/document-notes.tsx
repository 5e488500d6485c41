import type { ReactNode } from "react";
import { documentOf, passageAnchors } from "../../core/documents/document-views.ts";
import { AnnotationBody } from "../../reader/annotation-body.tsx";
import { passageLink } from "../../reader/annotation-facts.ts";
import { usePublication } from "../../reader/publication-context.tsx";
import { StandingLine } from "../../reader/standing-line.tsx";
import { words } from "../../ui/words.ts";

/** Every claim and its note, for print and for where there is no script: a passage on the page links to its claim here. */
export function DocumentNotes(): ReactNode {
  const { publication, addresses } = usePublication();
  if (publication.parts !== undefined) return null;
  return (
    <section className="endnotes" aria-labelledby="endnotes-title">
      <h2 id="endnotes-title">{words.reader.notesTitle}</h2>
      <ol>
        {publication.annotations.map((annotation) => {
          const { id, number, claimText, standing } = annotation;
          const { shortTitle } = documentOf(publication, annotation);
          return (
            <li key={id} id={id} value={number} data-standing={standing.kind}>
              <p className="endnote-claim">
                <a href={addresses.addressOf({ kind: "claim", id })}>{words.capital(claimText)}</a>
              </p>
              <p className="endnote-standing">
                <StandingLine annotation={annotation} />
              </p>
              <AnnotationBody annotation={annotation} />
              {passageAnchors(annotation).length === 0 ? null : (
                <p className="endnote-links">
                  <a {...passageLink(publication, annotation)}>{words.reader.showInDocument(shortTitle)}</a>
                </p>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
