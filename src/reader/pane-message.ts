import { documentOf } from "../core/documents/document-views.ts";
import { useReaderState } from "../state/reader-context.tsx";
import { words } from "../ui/words.ts";
import { sourceName } from "./annotation-facts.ts";
import { useAnnotation, usePublication } from "./publication-context.tsx";

/** What stands at the head of the document where the current target has no place in it; else null. */
export function usePaneMessage(): string | null {
  const { publication } = usePublication();
  const target = useReaderState((state) => state.target);
  const annotation = useAnnotation(target.kind === "claim" ? target.id : null);
  const { shortTitle } = publication.document;
  if (target.kind === "unknown-claim") return words.reader.unknownClaimPane(target.id, shortTitle);
  if (annotation === undefined || annotation.pending === true) return null;
  if (annotation.elsewhere !== undefined) {
    return words.reader.notInDocument(shortTitle, documentOf(publication, annotation).title);
  }
  const gone = annotation.standing.kind === "unfound" ? annotation.signedOff?.[0] : undefined;
  if (gone !== undefined) return words.reader.inDoubt[gone.state](shortTitle, gone.exact);
  if (annotation.basis === "document") return null;
  const { basis, source } = annotation;
  const other = basis === "source" && source !== undefined ? sourceName(source) : words.standing[basis];
  return words.reader.notInDocument(shortTitle, other);
}
