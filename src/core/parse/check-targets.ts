import { nearestName } from "../text/nearest.ts";
import type { AnnotationEntry } from "./annotation-entry.ts";
import { linkAddress } from "./link-address.ts";
import { documentNamed, type NamedDocument } from "./target-document.ts";

/** What is wrong with an annotation; `where` is its own place unless it is said. */
export interface Mistake {
  readonly where?: string;
  readonly message: string;
  readonly hint: string;
}

/** What is wrong with the places that an annotation names. @param documents in order, if they are known. */
export function mistakesOfTargets(
  { passages, related, source, path }: AnnotationEntry,
  documents?: readonly NamedDocument[],
): Mistake[] {
  const mistakes: Mistake[] = [];
  if (documents !== undefined) {
    for (const target of [...passages, ...related]) {
      if (documentNamed(target.source, documents) === undefined) mistakes.push(unknownDocument(target, documents));
    }
    mistakes.push(...mistakesOfSeveral(passages, documents));
  }
  for (const passage of passages) {
    if (passage.kind === "words" && passage.quote.exact === "" && !passage.selectors) {
      const message = "The target names a page but no words.";
      mistakes.push({ where: passage.path, message, hint: "Add a TextQuoteSelector with the words." });
    }
  }
  if (passages.length > 1 && passages.some((passage) => passage.kind === "whole")) {
    const message = "The targets are the whole document and passages of it at once.";
    mistakes.push({ where: `${path}.target`, message, hint: "Keep one or the other." });
  }
  const address = source?.href === undefined ? undefined : linkAddress(source.href);
  if (address && "reason" in address) {
    mistakes.push({ where: `${path}.target`, message: address.reason, hint: address.hint });
  }
  return mistakes;
}

/** Of names in a hint. */
const MOST_LISTED = 10;

function unknownDocument(
  { source = "", path }: { readonly source?: string | undefined; readonly path: string },
  documents: readonly NamedDocument[],
): Mistake {
  const [first, second] = documents;
  if (first !== undefined && second === undefined) {
    const message = `The target is in “${source}”, but the document is ${first.file}.`;
    return { where: path, message, hint: `Write ${first.file}.` };
  }
  const near = nearestName(
    source,
    documents.flatMap(({ file, id }) => [file, id]),
  );
  const more = documents.length > MOST_LISTED ? `, and ${documents.length - MOST_LISTED} more` : "";
  const list = documents.slice(0, MOST_LISTED).map(({ file, id }) => `${file} (${id})`);
  const guess = near === undefined ? "" : `Did you mean ${near}? `;
  return {
    where: path,
    message: `The target is in “${source}”, and there is no such document in publication.json.`,
    hint: `${guess}Name a document by its file or its id: ${list.join(", ")}${more}.`,
  };
}

/** A claim is read beside one document, so all of its passages are in that one. */
function mistakesOfSeveral(passages: AnnotationEntry["passages"], documents: readonly NamedDocument[]): Mistake[] {
  const [first, ...others] = passages;
  const one = first && documentNamed(first.source, documents);
  for (const passage of others) {
    const other = documentNamed(passage.source, documents);
    if (one === undefined || other === undefined || other === one) continue;
    const message = `The passages are in several documents: one in ${documents[one]?.file}, another in ${documents[other]?.file}.`;
    const hint = "Keep those of one document, and make a claim with an annotation of its own for the other.";
    return [{ where: passage.path, message, hint }];
  }
  return [];
}
