import type { ReactNode } from "react";
import type { SourceDocument } from "../core/model/publication.ts";
import { words } from "../ui/words.ts";
import "./document-provenance.css";
import type { FileCheck } from "./use-open-document.ts";

export interface DocumentProvenanceProps {
  readonly document: SourceDocument;
  readonly check: FileCheck;
}

const CHECKS: Record<FileCheck, string> = {
  same: words.document.fileSame,
  differs: words.document.fileDiffers,
  unchecked: words.document.fileUnchecked,
  unknown: words.document.fileChecking,
};

/** What the document is and where it came from. The notice always stands; the rest opens. */
export function DocumentProvenance({ document, check }: DocumentProvenanceProps): ReactNode {
  const { sha256 } = document.file;
  return (
    <footer className="document-provenance">
      {document.notice === undefined ? null : <p className="document-notice">{document.notice}</p>}
      <details>
        <summary>
          {words.document.provenance} <span className="document-fingerprint-short">{sha256.slice(0, 8)}</span>
        </summary>
        <p>{document.provenance}</p>
        <p>{document.rights}</p>
        <p>
          {words.document.fingerprint} <code className="document-fingerprint">{sha256}</code>
        </p>
        <p className="document-check" data-check={check}>
          {CHECKS[check]}
        </p>
      </details>
    </footer>
  );
}
