import type { ReactNode } from "react";
import { useReaderState } from "../state/reader-context.tsx";
import { DocumentContents, type DocumentContentsProps } from "./contents/document-contents.tsx";
import { SearchPanel } from "./search/search-panel.tsx";

/** What opens over the pages. Both come in one file, for the first script has to name each. */
export function DocumentPanels(props: DocumentContentsProps): ReactNode {
  const { document, area, now } = props;
  const searching = useReaderState((state) => state.search !== null);
  return (
    <>
      {document.contentsHref === undefined ? null : <DocumentContents {...props} />}
      {searching ? <SearchPanel document={document} area={area} now={now} /> : null}
    </>
  );
}
