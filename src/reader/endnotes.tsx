import type { ReactNode } from "react";
import { documentOf, passageAnchors } from "../core/documents/document-views.ts";
import type { Annotation } from "../core/model/publication.ts";
import { inLanguage } from "../ui/languages.ts";
import { words } from "../ui/words.ts";
import { AnnotationBody } from "./annotation-body.tsx";
import { passageLink, whereIn } from "./annotation-facts.ts";
import { LatePrinted } from "./late-printed.tsx";
import { usePublication, usePublicationAsItCame } from "./publication-context.tsx";
import { StandingLine } from "./standing-line.tsx";

/** Every claim in order with what it rests on. It is there without script, in print and as an index of the claims. */
export function Endnotes(): ReactNode {
  const { publication } = usePublicationAsItCame();
  // A book of notes: the ledger has it, and here each comes when it is asked for.
  if (publication.parts !== undefined) return null;
  return (
    <section className="endnotes" aria-labelledby="endnotes-title">
      <h2 id="endnotes-title">{words.reader.notesTitle}</h2>
      <ol>
        {publication.annotations.map((annotation) => (
          <Endnote key={annotation.id} annotation={annotation} />
        ))}
      </ol>
    </section>
  );
}

function Endnote({ annotation }: { annotation: Annotation }): ReactNode {
  const { publication } = usePublication();
  const { commentary } = publication;
  const { shortTitle } = documentOf(publication, annotation);
  const { id, number, claimText, standing } = annotation;
  const where = whereIn(annotation);
  return (
    <li id={`note-${id}`} value={number} data-standing={standing.kind}>
      <p className="endnote-claim" {...inLanguage(commentary.language)}>
        {words.capital(claimText)}
      </p>
      <p className="endnote-standing">
        <StandingLine annotation={annotation} />
      </p>
      <LatePrinted publication={publication} annotation={annotation} />
      <AnnotationBody annotation={annotation} />
      <p className="endnote-links">
        {passageAnchors(annotation).length === 0 ? null : (
          <a {...passageLink(publication, annotation)}>
            {where === "" ? words.reader.showInDocument(shortTitle) : words.reader.showPassage(shortTitle, where)}
          </a>
        )}
        <a href={`#${id}`}>{words.reader.backToClaim(number)}</a>
      </p>
    </li>
  );
}
