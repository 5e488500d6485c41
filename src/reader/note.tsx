import type { MouseEvent, ReactNode } from "react";
import type { Annotation } from "../core/model/publication.ts";
import { stepFrom } from "../state/steps.ts";
import { useReader, useReaderState } from "../state/reader-context.tsx";
import { Button } from "../ui/button.tsx";
import { words } from "../ui/words.ts";
import { activationOf, isPlain } from "./activation.ts";
import { AnnotationBody } from "./annotation-body.tsx";
import { CopyLink } from "./copy-link.tsx";
import { CropPicture } from "./crop-picture.tsx";
import { CROP_SIZES } from "./excerpt.tsx";
import { usePublication } from "./publication-context.tsx";
import { StandingLine } from "./standing-line.tsx";

/** The open note of the current claim, in the flow of the commentary. */
export function Note({ annotation }: { annotation: Annotation }): ReactNode {
  const reader = useReader();
  const { publication } = usePublication();
  const { id, number, standing, anchors } = annotation;
  const total = publication.annotations.length;
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
      {anchors.length === 0 ? null : <NoteCrops annotation={annotation} />}
      <AnnotationBody annotation={annotation} />
      <div className="note-foot">
        <CopyLink key={id} id={id} />
      </div>
    </div>
  );
}

/** Narrow screens: the passage, cut from the page; it opens the page there. */
function NoteCrops({ annotation }: { annotation: Annotation }): ReactNode {
  const reader = useReader();
  const { publication } = usePublication();
  const { shortTitle, notice } = publication.document;
  const { id, crops, anchors, claimText } = annotation;

  function activate(event: MouseEvent): void {
    if (!isPlain(event)) return;
    event.preventDefault();
    reader.select({ kind: "claim", id }, "commentary", activationOf(event));
    reader.openSheet();
  }

  return (
    <div className="note-crops">
      {crops.map((crop, index) => (
        <a
          key={index}
          className="note-crop"
          href={`#passage-${id}`}
          data-annotation={id}
          aria-current="true"
          data-control={index === 0 ? "crop" : undefined}
          onClick={activate}
        >
          <CropPicture
            crop={crop}
            alt={words.reader.cropAlt(shortTitle, crop.page, claimText)}
            sizes={CROP_SIZES}
            lit={anchors}
          />
          <span className="note-crop-open">{words.reader.openOnPage}</span>
        </a>
      ))}
      {notice === undefined ? null : <p className="note-notice">{notice}</p>}
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
