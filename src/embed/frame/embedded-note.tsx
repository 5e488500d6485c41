import type { ReactNode } from "react";
import type { Annotation } from "../../core/model/publication.ts";
import { activationOf } from "../../reader/activation.ts";
import { AnnotationBody } from "../../reader/annotation-body.tsx";
import { CopyLink } from "../../reader/copy-link.tsx";
import { usePublication } from "../../reader/publication-context.tsx";
import { StandingLine } from "../../reader/standing-line.tsx";
import { useReader } from "../../state/reader-context.tsx";
import { stepFrom } from "../../state/steps.ts";
import { Button } from "../../ui/button.tsx";
import { words } from "../../ui/words.ts";

/** What was written about the passage that is chosen. */
export function EmbeddedNote({ annotation }: { annotation: Annotation }): ReactNode {
  const reader = useReader();
  const { publication } = usePublication();
  const { id, number, standing, claimText } = annotation;

  function step(by: 1 | -1): ReactNode {
    return (
      <Button
        label={by === 1 ? words.reader.next : words.reader.previous}
        icon={by === 1 ? "next" : "previous"}
        iconOnly
        look="bare"
        idle={stepFrom(publication.annotations, id, by, null) === null}
        onClick={(event) => reader.step(by, activationOf(event))}
      />
    );
  }

  return (
    <div
      className="note"
      id={`comment-${id}`}
      role="comment"
      aria-labelledby={`comment-title-${id}`}
      data-standing={standing.kind}
      tabIndex={-1}
    >
      <div className="note-head">
        <p className="note-title" id={`comment-title-${id}`}>
          <span className="note-number">{words.reader.claimOf(number, publication.annotations.length)}</span>
          <StandingLine annotation={annotation} />
        </p>
        <div className="note-controls">
          {step(-1)}
          {step(1)}
          <Button
            label={words.reader.close}
            icon="close"
            iconOnly
            look="bare"
            onClick={() => reader.clear("controls")}
          />
        </div>
      </div>
      <p className="embed-claim" lang={publication.commentary.language}>
        {words.capital(claimText)}
      </p>
      <AnnotationBody annotation={annotation} />
      <div className="note-foot">
        <CopyLink id={id} />
      </div>
    </div>
  );
}
