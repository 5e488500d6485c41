import { documentNamed } from "../../core/parse/target-document.ts";
import type { FolderContent, FolderDocument } from "./read-folder.ts";

/** One of a publication's documents, or in words why it is not clear which is meant. */
export type ChosenDocument =
  | { readonly document: FolderDocument; readonly index: number; readonly misspelt?: undefined }
  | { readonly misspelt: string };

/**
 * The document that somebody asks for. Where there is one, it need not be named.
 *
 * @param asked its id or its file; undefined where nothing was said. @param files with one document at least.
 */
export function chosenDocument(
  { documents }: Pick<FolderContent, "documents">,
  asked: string | undefined,
): ChosenDocument {
  const names = documents.map(({ described }) => described);
  const index = asked === undefined && documents.length > 1 ? undefined : documentNamed(asked, names);
  const document = documents[index ?? -1];
  if (index !== undefined && document !== undefined) return { document, index };
  const list = names.map(({ id, file }) => `${id} (${file})`).join(", ");
  const what =
    asked === undefined ? "The publication has several documents." : `The publication has no document "${asked}".`;
  return { misspelt: `${what} Name one with --document: ${list}.` };
}
