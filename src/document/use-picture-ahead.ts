import { useEffect } from "react";
import type { Page } from "../core/model/publication.ts";
import { useReader } from "../state/reader-context.tsx";
import type { PassageMark } from "./passage-shapes.ts";
import { fetchPicture, pageLedTo, whenMeant } from "./picture-ahead.ts";
import { savesData } from "./use-document-wanted.ts";

/** Has the picture of a page on its way before the reader chooses the claim that leads there; of no other page. */
export function usePictureAhead(pages: readonly Page[], passages: readonly PassageMark[]): void {
  const reader = useReader();
  useEffect(
    () =>
      whenMeant(reader, (claim) => {
        const page = pages[(pageLedTo(passages, claim) ?? 0) - 1];
        if (page !== undefined && !savesData()) fetchPicture(page);
      }),
    [reader, pages, passages],
  );
}
