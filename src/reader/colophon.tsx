import type { ReactNode } from "react";
import { homeOf, publicationHref } from "../core/documents/document-views.ts";
import { inLanguage } from "../ui/languages.ts";
import { offerWords } from "../ui/offer-words.ts";
import { words } from "../ui/words.ts";
import { LatePrinted } from "./late-printed.tsx";
import { usePublication } from "./publication-context.tsx";

/** Where the document came from, whose it is, and what can be taken home. */
export function Colophon(): ReactNode {
  const { publication } = usePublication();
  const { document, base, citedAs } = publication;
  const home = homeOf(publication);
  const whole = publicationHref(publication);
  const said = inLanguage(publication.language);
  return (
    <footer className="colophon">
      <h2>{words.reader.provenanceTitle(document.shortTitle)}</h2>
      <p>
        <cite {...inLanguage(document.language)}>{document.title}</cite>.{" "}
        {words.reader.createdBy(document.creator, words.date(document.date))}.
      </p>
      {document.notice === undefined ? null : (
        <p className="colophon-notice" {...said}>
          {document.notice}.
        </p>
      )}
      <p {...said}>{document.provenance}</p>
      <p {...said}>{document.rights}</p>
      <p className="colophon-links">
        <a href={document.file.href} download={document.file.name}>
          {words.reader.downloadDocument(words.fileSize(document.file.bytes))}
        </a>
        {document.annotated && (
          <a href={document.annotated.href} download={document.annotated.name}>
            {offerWords.annotated(words.fileSize(document.annotated.bytes))}
          </a>
        )}
        <a href={`${whole}annotations.jsonld`} download>
          {words.reader.downloadAnnotations}
        </a>
        <a href={`${home}text/`}>{words.document.text}</a>
        <a href={`${whole}ledger/`}>{words.reader.ledger}</a>
        <a href={`${home}cite/`} data-offer="">
          {offerWords.cite}
        </a>
        <a href={`${base}embedding/`} data-offer="embed:">
          {offerWords.embed}
        </a>
        <a href="#commentary" data-offer="print">
          {offerWords.print}
        </a>
      </p>
      <p className="colophon-cited">{citedAs}</p>
      <p className="colophon-hash">
        {words.reader.fingerprint}: <code>{document.file.sha256}</code>
      </p>
      <LatePrinted publication={publication} />
    </footer>
  );
}
