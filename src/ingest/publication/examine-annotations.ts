import type { SettledAnnotation } from "../../core/ledger/make-ledger.ts";
import type { ClaimId } from "../../core/model/commentary.ts";
import { type AnnotationEntry, annotationEntries } from "../../core/parse/annotation-entry.ts";
import { checkPublication } from "../../core/parse/check-publication.ts";
import type { Problem } from "../../core/parse/problem.ts";
import { documentOfEntry, documentOfRelated } from "../../core/parse/target-document.ts";
import { type ExaminedAnnotation, examineAnnotation, type ReadDocument } from "./examine-annotation.ts";
import type { DocumentContent } from "./read-document.ts";
import type { FolderContent } from "./read-folder.ts";

/** What was found out about a publication's annotations. */
export interface ExaminedAnnotations {
  readonly entries: readonly AnnotationEntry[];
  /** In the article's order, each with the index of its document: the first where it rests on none. */
  readonly annotations: readonly { readonly annotation: ExaminedAnnotation; readonly document: number }[];
  readonly settled: ReadonlyMap<ClaimId, SettledAnnotation>;
}

/**
 * Checks annotations against commentary and documents. Problems are added to `problems`.
 *
 * @param contents of the documents, in order; undefined what cannot be read.
 */
export function examineAnnotations(
  files: FolderContent,
  contents: readonly (DocumentContent | undefined)[],
  problems: Problem[],
): ExaminedAnnotations {
  const { annotationFile, commentary, shown } = files;
  const settled = new Map<ClaimId, SettledAnnotation>();
  const entries = annotationFile === undefined ? [] : annotationEntries(annotationFile);
  if (annotationFile === undefined || commentary === undefined) return { entries, annotations: [], settled };
  const names = files.documents.map(({ described }) => described);
  const disagreements = checkPublication({
    entries,
    total: annotationFile.total,
    commentary,
    documents: names.length === 0 ? undefined : names,
    files: shown,
  });
  problems.push(...files.located(disagreements));
  const documents = contents.map((content, index) => readable(entries, content, index, files, problems));
  const annotations = commentary.claims.flatMap((claim, index) => {
    const entry = entries.find(({ id }) => id === claim.id);
    const place = entry && documentOfEntry(entry, names);
    const document = documents[place ?? 0];
    if (entry === undefined || document === undefined) return [];
    const examined = examineAnnotation(
      entry,
      { ...claim, number: index + 1 },
      {
        file: shown.annotations,
        document,
        documentOf: (related) => documents[documentOfRelated(related, entry, names) ?? -1],
      },
    );
    settled.set(entry.id, examined.settled);
    problems.push(...files.located(examined.problems));
    return examined.annotation === undefined ? [] : [{ annotation: examined.annotation, document: place ?? 0 }];
  });
  return { entries, annotations, settled };
}

/** A document that words can be looked up in; undefined where it cannot be read, or has no words though some are looked for. */
function readable(
  entries: readonly AnnotationEntry[],
  content: DocumentContent | undefined,
  index: number,
  { documents, shown }: FolderContent,
  problems: Problem[],
): ReadDocument | undefined {
  const document = documents[index];
  if (content === undefined || document === undefined) return undefined;
  const { id, file } = document.described;
  const names = documents.map(({ described }) => described);
  const seeksWords = entries.some(
    (entry) =>
      documentOfEntry(entry, names) === index &&
      entry.passages.some((passage) => passage.kind === "words" && passage.quote.exact !== ""),
  );
  if (seeksWords && content.text.pages.every((page) => page.text.trim() === "")) {
    problems.push({
      file: shown.publication,
      where: `${document.where}.file`,
      message: `${file} holds no text, only pictures of pages.`,
      hint: "None could be recognised in them either. Describe a clearer scan, or one whose text was recognised elsewhere.",
    });
    return undefined;
  }
  const { text, pages: pageSizes } = content;
  return { text, pageSizes, file, ...(documents.length === 1 ? {} : { id }) };
}
