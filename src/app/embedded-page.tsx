import type { ReactNode } from "react";
import type { Publication } from "../core/model/publication.ts";
import { EmbeddedDocument } from "../embed/frame/embedded-document.tsx";
import { EmbeddedReader } from "../embed/frame/embedded-reader.tsx";
import { Announcer } from "../reader/announcer.tsx";
import { PublicationProvider } from "../reader/publication-context.tsx";
import type { EmbeddedView } from "../state/embedded-address.ts";
import { ReaderProvider } from "../state/reader-context.tsx";
import type { Reader } from "../state/reader.ts";

export interface EmbeddedPageProps {
  readonly publication: Publication;
  readonly reader: Reader;
  readonly view: EmbeddedView;
}

/** An embedded view with all that it needs round it: the same tree in the static render and in the browser. */
export function EmbeddedPage({ publication, reader, view }: EmbeddedPageProps): ReactNode {
  return (
    <ReaderProvider reader={reader}>
      <PublicationProvider publication={publication}>
        <Announcer>{view === "reader" ? <EmbeddedReader /> : <EmbeddedDocument />}</Announcer>
      </PublicationProvider>
    </ReaderProvider>
  );
}
