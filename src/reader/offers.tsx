import type { ReactNode } from "react";
import type { Publication } from "../core/model/publication.ts";
import { CitationDialog } from "./citation-dialog.tsx";
import { EmbedDialog } from "./embed-dialog.tsx";
import { PrintDialog } from "./print-dialog.tsx";

/**
 * The dialog that a link leads to where script runs. Fetched when such a link is followed first; the page that the link
 * names has the same without script.
 */
export function offerOf(link: HTMLElement, publication: Publication, close: () => void): ReactNode {
  const onClose = (): void => {
    close();
    // The link may have been drawn anew meanwhile.
    if (link.isConnected) link.focus({ preventScroll: true });
  };
  const offer = link.dataset["offer"] ?? "";
  if (offer.startsWith("embed:")) {
    return <EmbedDialog publication={publication} claim={offer.slice("embed:".length)} onClose={onClose} />;
  }
  return offer === "print" ? (
    <PrintDialog publication={publication} onClose={onClose} />
  ) : (
    <CitationDialog publication={publication} claim={offer} onClose={onClose} />
  );
}
