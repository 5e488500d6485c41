import type { MouseEvent, ReactNode } from "react";
import { documentOf, passageAnchors } from "../core/documents/document-views.ts";
import type { Annotation, Crop, SourceDocument } from "../core/model/publication.ts";
import { useReader } from "../state/reader-context.tsx";
import { words } from "../ui/words.ts";
import { isOnWhole, passageLink } from "./annotation-facts.ts";
import { CropPicture } from "./crop-picture.tsx";
import { CROP_SIZES } from "./excerpt.tsx";
import { usePublication } from "./publication-context.tsx";
import { useSelecting } from "./use-selecting.ts";

export interface NoteCropsProps {
  readonly annotation: Annotation;
  /** True where these are the passage that the reader sees lit: on narrow screens, where the page is not beside. */
  readonly lit: boolean;
}

/** Where the page is not beside it, the passage, cut from the page; it opens the page there. */
export function NoteCrops({ annotation, lit }: NoteCropsProps): ReactNode {
  const reader = useReader();
  const select = useSelecting();
  const { publication } = usePublication();
  const { shortTitle, notice } = documentOf(publication, annotation);
  const { id, claimText, elsewhere } = annotation;
  const whole = isOnWhole(annotation);
  const crops = whole && elsewhere === undefined ? [firstPage(publication.document)] : annotation.crops;

  function activate(event: MouseEvent): void {
    if (elsewhere === undefined && select({ kind: "claim", id }, event)) reader.openSheet();
  }

  return (
    <div className="note-crops">
      {crops.map((crop, index) => (
        <a
          key={index}
          className="note-crop"
          {...passageLink(publication, annotation)}
          data-annotation={lit ? id : undefined}
          data-whole={whole ? "true" : undefined}
          aria-current={lit ? "true" : undefined}
          data-control={index === 0 ? "crop" : undefined}
          onClick={activate}
        >
          <CropPicture
            crop={crop}
            alt={words.reader.cropAlt(shortTitle, crop.page, claimText)}
            sizes={whole ? WHOLE_PAGE_SIZES : CROP_SIZES}
            lit={passageAnchors(annotation)}
          />
          <span className="note-crop-open">
            {elsewhere ? words.reader.showInDocument(shortTitle) : words.reader.openOnPage}
          </span>
        </a>
      ))}
      {notice === undefined ? null : <p className="note-notice">{notice}</p>}
    </div>
  );
}

/** As wide as note.css shows it. */
const WHOLE_PAGE_SIZES = "12rem";

/** A claim on the document as a whole shows its first page, whole. */
function firstPage({ pages }: SourceDocument): Crop {
  const page = pages[0];
  if (page === undefined) throw new RangeError("A document has at least one page.");
  return { picture: page.picture, page: 1, left: 0, top: 0, width: page.width, height: page.height };
}
