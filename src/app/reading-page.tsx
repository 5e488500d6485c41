import type { ReactNode } from "react";
import type { Publication } from "../core/model/publication.ts";
import { ReadingView } from "../reader/reading-view.tsx";
import { ReaderProvider } from "../state/reader-context.tsx";
import type { Reader } from "../state/reader.ts";

export interface ReadingPageProps {
  readonly publication: Publication;
  readonly reader: Reader;
}

/** The reading view with all that it needs round it: the same tree in the static render and in the browser. */
export function ReadingPage({ publication, reader }: ReadingPageProps): ReactNode {
  return (
    <ReaderProvider reader={reader}>
      <ReadingView publication={publication} />
    </ReaderProvider>
  );
}
