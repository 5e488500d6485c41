import { useEffect, useState } from "react";
import type { PassagePart } from "../core/model/anchor.ts";
import type { SourceDocument } from "../core/model/publication.ts";
import { loadPdf } from "./load-pdf.ts";
import type { PageNumber } from "../core/model/units.ts";
import type { PassageShapes } from "./passage-shapes.ts";

const NOTHING: readonly never[] = [];

/** What no claim rests on, on some pages, as soon as it is to be shown and is known; without the document's text it is not. */
export function useUncommented(
  document: SourceDocument,
  shapes: PassageShapes,
  pages: readonly PageNumber[],
  isShown: boolean,
): readonly PassagePart[] {
  const [parts, setParts] = useState<readonly PassagePart[]>(NOTHING);
  useEffect(() => {
    if (!isShown) return undefined;
    let left = false;
    const anchors = pages.flatMap((page) => shapes.on(page).flatMap((passage) => passage.anchors));
    loadPdf()
      .then(({ uncommentedOn }) => uncommentedOn(document, pages, anchors))
      .then(
        (found) => {
          if (!left) setParts(found);
        },
        () => undefined,
      );
    return () => {
      left = true;
    };
  }, [document, shapes, pages, isShown]);
  return isShown ? parts : NOTHING;
}
