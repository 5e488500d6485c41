import { useEffect, useState } from "react";
import type { PassagePart } from "../core/model/anchor.ts";
import type { SourceDocument } from "../core/model/publication.ts";
import { loadPdf } from "./load-pdf.ts";
import type { PassageMark } from "./passage-shapes.ts";

const NOTHING: readonly never[] = [];

/** What no claim rests on, on all pages, as soon as it is to be shown and is known; without the document's text it is not. */
export function useUncommented(
  document: SourceDocument,
  passages: readonly PassageMark[],
  isShown: boolean,
): readonly PassagePart[] {
  const [parts, setParts] = useState<readonly PassagePart[]>(NOTHING);
  useEffect(() => {
    if (!isShown) return undefined;
    let left = false;
    const anchors = passages.flatMap((passage) => passage.anchors);
    loadPdf()
      .then(({ uncommentedIn }) => uncommentedIn(document, anchors))
      .then(
        (found) => {
          if (!left) setParts(found);
        },
        () => undefined,
      );
    return () => {
      left = true;
    };
  }, [document, passages, isShown]);
  return isShown ? parts : NOTHING;
}
