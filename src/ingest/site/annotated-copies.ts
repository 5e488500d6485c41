import type { PdfNoteText } from "../../app/site-input.ts";
import type { Publication } from "../../core/model/publication.ts";
import type { ContentCache } from "../cache/content-cache.ts";
import type { Effects } from "../effects.ts";
import type { ComposedPublication } from "../publication/compose-publication.ts";
import type { ComposedDocument } from "../publication/compose-view.ts";
import { addAnnotatedCopy } from "./annotated-copy.ts";

/** Adds the annotated copy of each document. @param notesOf what the copies say of each claim. */
export async function addAnnotatedCopies(
  { others, ledger, ...first }: ComposedPublication,
  notesOf: (publication: Publication) => readonly PdfNoteText[],
  cache: ContentCache,
  effects: Pick<Effects, "log">,
): Promise<ComposedPublication> {
  const made = await addAnnotatedCopy(first, notesOf(first.publication), cache, effects);
  let known = made.files;
  const copied: ComposedDocument[] = [];
  for (const other of others) {
    const notes = notesOf(other.publication);
    const { files, ...view } = await addAnnotatedCopy({ ...other, files: known }, notes, cache, effects);
    known = files;
    copied.push(view);
  }
  return { ...made, others: copied, ledger, files: known };
}
