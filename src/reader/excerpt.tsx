import type { MouseEvent, ReactNode } from "react";
import { documentOf } from "../core/documents/document-views.ts";
import type { ClaimId } from "../core/model/commentary.ts";
import { words } from "../ui/words.ts";
import { passageLink } from "./annotation-facts.ts";
import { CropPicture } from "./crop-picture.tsx";
import { useAnnotation, usePublication } from "./publication-context.tsx";
import { useSelecting } from "./use-selecting.ts";

/** The measure of the commentary, in CSS pixels, and what a narrow window leaves of it. */
export const CROP_SIZES = "(min-width: 44rem) 40rem, 92vw";

/** A passage shown as a picture of the page, which is a link to its place there. */
export function Excerpt({ id, alt }: { id: ClaimId; alt: string }): ReactNode {
  const select = useSelecting();
  const { publication } = usePublication();
  const annotation = useAnnotation(id);
  if (annotation === undefined || annotation.crops.length === 0) return null;
  const document = documentOf(publication, annotation);
  const isElsewhere = annotation.elsewhere !== undefined;
  const link = passageLink(publication, annotation);

  const activate = (event: MouseEvent): unknown => isElsewhere || select({ kind: "claim", id }, event);

  return (
    <figure className="excerpt">
      <a {...link} onClick={activate}>
        {annotation.crops.map((crop, index) => (
          <CropPicture key={index} crop={crop} alt={index === 0 ? alt : ""} sizes={CROP_SIZES} />
        ))}
        <span className="visually-hidden">. {words.reader.openOnPage}</span>
      </a>
      <figcaption>
        {words.reader.passageOf(document.shortTitle, words.pages(annotation.crops.map(({ page }) => page)))}.{" "}
        {document.notice === undefined ? null : `${document.notice}. `}
        <a {...link} onClick={activate} className="excerpt-open">
          {isElsewhere ? words.reader.showInDocument(document.shortTitle) : words.reader.openOnPage}
        </a>
      </figcaption>
    </figure>
  );
}
