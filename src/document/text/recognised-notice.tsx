import type { ReactNode } from "react";
import type { Page } from "../../core/model/publication.ts";
import { textWords } from "../../ui/text-words.ts";

/** Says of which pages a machine has read the text, how, and how well; nothing where it has read none. */
export function recognisedNotice(pages: readonly Pick<Page, "recognised">[]): string | undefined {
  const read = pages.flatMap(({ recognised }, index) => (recognised ? [{ ...recognised, page: index + 1 }] : []));
  const [first] = read;
  if (first === undefined) return undefined;
  const confidence = Math.round(read.reduce((sum, each) => sum + each.confidence, 0) / read.length);
  const some = read.length === pages.length ? [] : read.map(({ page }) => page);
  const corrected = read.flatMap((each) => (each.corrected === true ? [each.page] : []));
  const which = corrected.length === read.length ? "all" : corrected;
  return textWords.recognisedHow(some, first.engine, first.language, confidence, which);
}

/** The same, as a paragraph. */
export function RecognisedNotice({ pages, className }: { pages: readonly Page[]; className: string }): ReactNode {
  const notice = recognisedNotice(pages);
  if (notice === undefined) return null;
  return (
    <p className={className}>
      {textWords.recognised}. {notice}
    </p>
  );
}
