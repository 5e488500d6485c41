import type { AnnotationEntry } from "./annotation-entry.ts";

/** What a document of a publication can be named by. */
export interface NamedDocument {
  readonly id: string;
  readonly file: string;
}

/** Index of the document that a target names by its file or its id, of the first where it names none; undefined where there is no such document. */
export function documentNamed(source: string | undefined, documents: readonly NamedDocument[]): number | undefined {
  if (source === undefined) return 0;
  const index = documents.findIndex(({ file, id }) => file === source || id === source);
  return index === -1 ? undefined : index;
}

/** Index of the document that an annotation rests on; undefined where it rests on none, or on one that is not there. */
export function documentOfEntry(
  { passages }: Pick<AnnotationEntry, "passages">,
  documents: readonly NamedDocument[],
): number | undefined {
  const [first] = passages;
  return first === undefined ? undefined : documentNamed(first.source, documents);
}

/** Index of the document that related words are in: the one they name, else the one that the claim rests on, else the first. */
export function documentOfRelated(
  related: AnnotationEntry["related"][number],
  entry: Pick<AnnotationEntry, "passages">,
  documents: readonly NamedDocument[],
): number | undefined {
  if (related.source !== undefined) return documentNamed(related.source, documents);
  return documentOfEntry(entry, documents) ?? 0;
}

/** Annotations with what of them is in one document alone. @param index of the document. */
export function entriesIn(
  entries: readonly AnnotationEntry[],
  index: number,
  documents: readonly NamedDocument[],
): AnnotationEntry[] {
  return entries.map((entry) => ({
    ...entry,
    passages: documentOfEntry(entry, documents) === index ? entry.passages : [],
    related: entry.related.filter((related) => documentOfRelated(related, entry, documents) === index),
  }));
}
