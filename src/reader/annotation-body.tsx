import type { ReactNode } from "react";
import { documentOf } from "../core/documents/document-views.ts";
import type { Annotation } from "../core/model/publication.ts";
import { inLanguage } from "../ui/languages.ts";
import { words } from "../ui/words.ts";
import { documentsName, isOnWhole, passagesOf, relationSentence, whereIn } from "./annotation-facts.ts";
import { InlineText } from "./inline-text.tsx";
import { usePublication } from "./publication-context.tsx";
import { QuotationChanges } from "./quotation-changes.tsx";
import { RelatedPassages } from "./related-passages.tsx";
import { SignedOff } from "./signed-off.tsx";
import { SourceLink } from "./source-link.tsx";

/** What a claim rests on, and how: the passage's words or the other source, differences, relation, note. */
export function AnnotationBody({ annotation }: { annotation: Annotation }): ReactNode {
  const { publication } = usePublication();
  const { shortTitle, language } = documentOf(publication, annotation);
  const passages = passagesOf(annotation);
  const changed = annotation.standing.quotations.filter(({ exact }) => !exact);
  const where = whereIn(annotation);
  return (
    <>
      {passages.length === 0 ? null : (
        <figure className="passage">
          {passages.map((passage, index) => (
            <blockquote key={index} {...inLanguage(language)}>
              <p>{passage}</p>
            </blockquote>
          ))}
          <figcaption>{words.reader.passageOf(shortTitle, where)}</figcaption>
        </figure>
      )}
      {annotation.standing.kind !== "changed"
        ? null
        : changed.map((quotation, index) => (
            <QuotationChanges key={index} quotation={quotation} document={shortTitle} language={language} />
          ))}
      <SignedOff annotation={annotation} document={shortTitle} />
      <Basis annotation={annotation} document={shortTitle} />
      {annotation.note.length === 0 ? null : (
        <p className="note-words" {...inLanguage(publication.commentary.language)}>
          <InlineText inlines={annotation.note} />
        </p>
      )}
      <RelatedPassages annotation={annotation} />
      <p className="relation">{relationSentence(annotation, shortTitle)}</p>
    </>
  );
}

function Basis({ annotation, document }: { annotation: Annotation; document: string }): ReactNode {
  const { publication } = usePublication();
  const { commentary } = publication;
  const { basis, source } = annotation;
  if (basis === "document") {
    return (
      <>
        {isOnWhole(annotation) ? <p>{words.reader.wholeDocument(document)}</p> : null}
        {source === undefined ? null : (
          <p>
            {words.reader.seeAlso} <SourceLink source={source} language={commentary.language} />
          </p>
        )}
      </>
    );
  }
  const lead = basis === "judgement" ? words.reader.judgement : words.reader.restsOn;
  return (
    <p className="basis">
      <strong>{words.reader.notIn(documentsName(publication))}</strong> {lead}{" "}
      {source === undefined ? null : (
        <>
          {basis === "judgement" ? `${words.reader.seeAlso} ` : null}
          <SourceLink source={source} language={commentary.language} />
        </>
      )}
    </p>
  );
}
