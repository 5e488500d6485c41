import { type ReactNode, useState } from "react";
import type { Publication } from "../core/model/publication.ts";
import { Button } from "../ui/button.tsx";
import { citationWords } from "../ui/citation-words.ts";
import { words } from "../ui/words.ts";
import { OfferDialog } from "./offer-dialog.tsx";

export interface PrintDialogProps {
  readonly publication: Publication;
  readonly onClose: () => void;
}

/** Asks whether the document's pages shall be printed too, and prints. */
export function PrintDialog({ publication, onClose }: PrintDialogProps): ReactNode {
  const { document: source } = publication;
  const [withPages, setWithPages] = useState(false);
  const [busy, setBusy] = useState(false);

  async function print(): Promise<void> {
    setBusy(true);
    const pages = withPages ? await printedPages(publication) : null;
    setBusy(false);
    window.addEventListener("afterprint", () => pages?.remove(), { once: true });
    window.print();
    onClose();
  }

  return (
    <OfferDialog title={citationWords.printTitle} onClose={onClose}>
      <p>{citationWords.printHint}</p>
      <label className="offer-check">
        <input type="checkbox" checked={withPages} onChange={(event) => setWithPages(event.target.checked)} />
        <span>{citationWords.printPages(source.shortTitle, source.pages.length)}</span>
      </label>
      <div className="offer-copy">
        <Button label={citationWords.print} icon="print" look="primary" idle={busy} onClick={() => void print()} />
        <span role="status">{busy ? citationWords.printing : ""}</span>
      </div>
    </OfferDialog>
  );
}

/** The document's pages at the end of what is printed: their sharpest pictures, all of them fetched. */
async function printedPages({ document: source }: Publication): Promise<Element> {
  const section = document.createElement("section");
  section.className = "print-pages";
  section.lang = source.language;
  const pictures = source.pages.map((page) => {
    const picture = document.createElement("img");
    const largest = page.picture.sources.at(-1);
    picture.src = largest?.href ?? "";
    picture.width = largest?.width ?? 0;
    picture.height = largest?.height ?? 0;
    picture.alt = words.document.page(page.label, source.shortTitle);
    section.append(picture);
    return picture;
  });
  document.body.append(section);
  // What cannot be had leaves its words; the others are printed.
  await Promise.allSettled(pictures.map((picture) => picture.decode()));
  return section;
}
