import { type ReactNode, useEffect, useState } from "react";
import { documentOf, homeOf, passageAnchors } from "../core/documents/document-views.ts";
import type { Annotation, Publication } from "../core/model/publication.ts";
import { offerWords } from "../ui/offer-words.ts";
import { words } from "../ui/words.ts";
import { CropPicture } from "./crop-picture.tsx";

export interface PrintedProps {
  readonly publication: Publication;
  readonly annotation?: Annotation;
}

/**
 * What is on paper alone: a claim's passages cut from the page, or, without a claim, where and when it was printed. The
 * pictures are not fetched until the browser prints, and nobody who only reads waits for this code.
 */
export function Printed({ publication, annotation }: PrintedProps): ReactNode {
  if (annotation === undefined) return <PrintedFrom publication={publication} />;
  const { shortTitle } = documentOf(publication, annotation);
  return annotation.crops.map((crop, index) => (
    <div key={index} className="print-only endnote-crop">
      <CropPicture
        crop={crop}
        alt={words.reader.cropAlt(shortTitle, crop.page, annotation.claimText)}
        sizes="7in"
        lit={passageAnchors(annotation)}
      />
    </div>
  ));
}

function PrintedFrom({ publication }: PrintedProps): ReactNode {
  const [today, setToday] = useState(isoDay);
  useEffect(() => {
    const renew = (): void => setToday(isoDay());
    window.addEventListener("beforeprint", renew);
    return () => window.removeEventListener("beforeprint", renew);
  }, []);
  return (
    <p className="print-only">
      {offerWords.printed(new URL(homeOf(publication), window.location.href).href, words.date(today))}
    </p>
  );
}

/** The reader's own day, as 2018-03-20. */
function isoDay(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
