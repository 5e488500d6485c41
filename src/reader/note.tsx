import type { ReactNode } from "react";
import { documentOf, homeOf, passageAnchors } from "../core/documents/document-views.ts";
import type { Annotation } from "../core/model/publication.ts";
import { stepFrom } from "../state/steps.ts";
import { useReader, useReaderState } from "../state/reader-context.tsx";
import { Button } from "../ui/button.tsx";
import { inLanguage } from "../ui/languages.ts";
import { offerWords } from "../ui/offer-words.ts";
import { words } from "../ui/words.ts";
import { activationOf } from "./activation.ts";
import { passageLink } from "./annotation-facts.ts";
import { AnnotationBody } from "./annotation-body.tsx";
import { CopyLink } from "./copy-link.tsx";
import { useNarrow } from "./narrow.ts";
import { NoteCrops } from "./note-crops.tsx";
import { usePublication } from "./publication-context.tsx";
import { StandingLine } from "./standing-line.tsx";

export interface NoteProps {
  readonly annotation: Annotation;
  /** What stands for the claim where its commentary does not, and the page is beside it. */
  readonly claim?: ReactNode;
}

/** The open note of the current claim, in the flow of the commentary, or beside the document. */
export function Note({ annotation, claim }: NoteProps): ReactNode {
  const reader = useReader();
  const { publication } = usePublication();
  const { id, number, standing, elsewhere } = annotation;
  const total = publication.annotations.length;
  const narrow = useNarrow();
  const live = useReaderState((state) => state.live);
  return (
    <div
      className="note"
      id={`comment-${id}`}
      role="comment"
      aria-labelledby={`comment-title-${id}`}
      data-standing={standing.kind}
      aria-busy={annotation.pending}
      tabIndex={-1}
      {...inLanguage(words.language)}
    >
      <div className="note-head">
        <p className="note-title" id={`comment-title-${id}`}>
          <span className="note-number">{words.reader.claimOf(number, total)}</span>
          <StandingLine annotation={annotation} />
        </p>
        <div className="note-controls">
          <StepButton by={-1} id={id} />
          <StepButton by={1} id={id} />
          <Button
            label={words.reader.close}
            icon="close"
            iconOnly
            look="bare"
            data-control="close"
            onClick={() => reader.clear("controls")}
          />
        </div>
      </div>
      {claim ??
        (passageAnchors(annotation).length === 0 || (live && !narrow) ? null : (
          <NoteCrops annotation={annotation} lit={live} />
        ))}
      {annotation.pending === true ? null : <AnnotationBody annotation={annotation} />}
      <div className="note-foot">
        <CopyLink key={id} id={id} />
        {elsewhere === undefined ? (
          <>
            <a className="button" href={`${homeOf(publication)}cite/#${id}`} data-offer={id}>
              {offerWords.cite}
            </a>
            <a className="button" href={`${publication.base}embedding/`} data-offer={`embed:${id}`}>
              {offerWords.embed}
            </a>
          </>
        ) : (
          <a className="button button-primary" {...passageLink(publication, annotation)}>
            {words.reader.showInDocument(documentOf(publication, annotation).shortTitle)}
          </a>
        )}
      </div>
    </div>
  );
}

function StepButton({ by, id }: { by: 1 | -1; id: string }): ReactNode {
  const reader = useReader();
  const { publication } = usePublication();
  const filter = useReaderState((state) => state.filter);
  return (
    <Button
      label={by === 1 ? words.reader.next : words.reader.previous}
      icon={by === 1 ? "next" : "previous"}
      iconOnly
      look="bare"
      idle={stepFrom(publication.annotations, id, by, filter) === null}
      data-control={by === 1 ? "next" : "previous"}
      onClick={(event) => reader.step(by, activationOf(event))}
    />
  );
}
