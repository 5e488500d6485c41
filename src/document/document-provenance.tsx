import type { ReactNode } from "react";
import type { SourceDocument } from "../core/model/publication.ts";
import { inLanguage } from "../ui/languages.ts";
import { words } from "../ui/words.ts";
import "./document-provenance.css";
import type { FileCheck } from "./use-open-document.ts";

export interface DocumentProvenanceProps {
  readonly document: SourceDocument;
  /** BCP 47: of what is said about the document. */
  readonly language: string;
  readonly check: FileCheck;
}

const CHECKS = {
  same: "fileSame",
  differs: "fileDiffers",
  unchecked: "fileUnchecked",
  unknown: "fileChecking",
} as const satisfies Record<FileCheck, keyof typeof words.document>;

/** What the document is and where it came from. The notice always stands; the rest opens. */
export function DocumentProvenance({ document, language, check }: DocumentProvenanceProps): ReactNode {
  const { sha256 } = document.file;
  return (
    <footer className="document-provenance">
      {document.notice === undefined ? null : (
        <p className="document-notice" {...inLanguage(language)}>
          {document.notice}
        </p>
      )}
      <details>
        <summary>
          {words.document.provenance} <span className="document-fingerprint-short">{sha256.slice(0, 8)}</span>
        </summary>
        <p {...inLanguage(language)}>{document.provenance}</p>
        <p {...inLanguage(language)}>{document.rights}</p>
        <p>
          {words.document.fingerprint} <code className="document-fingerprint">{sha256}</code>
        </p>
        <p className="document-check" data-check={check}>
          {words.document[CHECKS[check]]}
        </p>
      </details>
    </footer>
  );
}
