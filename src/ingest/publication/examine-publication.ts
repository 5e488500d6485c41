import * as v from "valibot";
import { ClaimIdSchema, type Inline } from "../../core/model/commentary.ts";
import type { AnnotationFile } from "../../core/parse/annotation-file.ts";
import { type LedgerDocument, makeLedger } from "../../core/ledger/make-ledger.ts";
import type { Ledger } from "../../core/model/ledger.ts";
import type { Commentary } from "../../core/parse/commentary.ts";
import type { Problem } from "../../core/parse/problem.ts";
import type { DocumentDescription, PublicationFile } from "../../core/parse/publication-file.ts";
import type { ContentCache } from "../cache/content-cache.ts";
import type { Effects } from "../effects.ts";
import { documentWarnings } from "./document-warnings.ts";
import { recognisedOf } from "../recognition/recognised-of.ts";
import { progressOf } from "../progress.ts";
import { problemOfFault } from "./fault-problem.ts";
import type { ExaminedAnnotation } from "./examine-annotation.ts";
import { examineAnnotations } from "./examine-annotations.ts";
import { type DocumentContent, readDocument } from "./read-document.ts";
import { type FolderDocument, type PublicationFolder, readFolder } from "./read-folder.ts";

/** A publication beside one of its documents, short of its pictures. */
export interface ExaminedView {
  readonly slug: string;
  readonly description: PublicationFile;
  readonly document: DocumentDescription;
  readonly commentary: Commentary;
  readonly credit: readonly Inline[];
  /** Those that rest on this document, and beside the first those that rest on none; in the article's order. */
  readonly annotations: readonly ExaminedAnnotation[];
  readonly pdf: { readonly bytes: Uint8Array; readonly sha256: string };
  readonly content: DocumentContent;
}

/** A publication whose files hold together, as it is beside its first document. */
export interface ExaminedPublication extends ExaminedView {
  /** The same beside each of the others, in order. */
  readonly others: readonly ExaminedView[];
  /** As the file has it, for giving it out again. */
  readonly annotationFile: AnnotationFile;
  readonly ledger: Ledger;
}

export interface Examination {
  readonly slug: string;
  /** Absent where any problem was found. */
  readonly publication?: ExaminedPublication;
  /** Made as soon as all files can be read, problems or not. */
  readonly ledger?: Ledger | undefined;
  readonly problems: readonly Problem[];
  /** What stops nothing, and is for the makers of the publication alone: it tells of the file what readers should not learn. */
  readonly warnings: readonly Problem[];
}

/** Reads and checks one folder. Each file is checked as far as it goes, so that all problems are told at once. */
export async function examinePublication(
  folder: PublicationFolder,
  effects: Effects,
  cache: ContentCache,
): Promise<Examination> {
  const files = await readFolder(folder, effects);
  if (files === undefined) {
    const message = "This folder holds no publication.";
    const hint = "Add its publication.json, or move the folder away from here.";
    const problem = { file: `${folder.shown}/publication.json`, where: "", message, hint };
    return { slug: folder.slug, problems: [problem], warnings: [] };
  }
  const problems: Problem[] = [...problemsOfSlug(folder), ...files.problems];

  const warnings: Problem[] = [];
  const readings: (DocumentContent | undefined)[] = [];
  for (const document of files.documents) {
    const shown = `${folder.shown}/${document.described.file}`;
    const reading = await readingOf(document, effects, cache);
    if (reading !== undefined && "fault" in reading) problems.push(problemOfFault(reading.fault, shown));
    const content = reading !== undefined && "content" in reading ? reading.content : undefined;
    if (content !== undefined) {
      warnings.push(...documentWarnings(content, shown, document.described.publishHiddenWords));
    }
    readings.push(content);
  }
  const { entries, annotations, settled } = examineAnnotations(files, readings, problems);

  const { description, commentary, credit, annotationFile } = files;
  const read = files.documents.flatMap(({ described, pdf }, index) => {
    const content = readings[index];
    return pdf && content ? [{ document: described, pdf, content }] : [];
  });
  const isWhole = read.length > 0 && read.length === files.documents.length;
  if (!isWhole || !description || !commentary || !credit || !annotationFile) {
    return { slug: folder.slug, problems, warnings };
  }
  const { title, date } = description;
  const made = makeLedger({
    slug: folder.slug,
    title,
    date,
    documents: read.map(ledgerDocument),
    commentary,
    entries,
    settled,
    problems,
    files: files.shown,
  });
  const ledger = { ...made, notices: [...files.located(made.notices)] };
  if (problems.length > 0) return { slug: folder.slug, problems, warnings, ledger };
  const [first, ...others] = read.map((one, index): ExaminedView => ({
    slug: folder.slug,
    description,
    commentary,
    credit,
    ...one,
    annotations: annotations.filter(({ document }) => document === index).map(({ annotation }) => annotation),
  }));
  if (first === undefined) throw new RangeError("A publication has at least one document.");
  return {
    slug: folder.slug,
    problems,
    warnings,
    ledger,
    publication: { ...first, others, annotationFile, ledger },
  };
}

/** Reads a document; undefined where its file is missing. */
async function readingOf({ described, pdf, corrections }: FolderDocument, effects: Effects, cache: ContentCache) {
  if (pdf === undefined) return undefined;
  const { language, otherLanguages, file } = described;
  const wishes = { language, otherLanguages, corrections, progress: progressOf(file, effects) };
  return readDocument(pdf.bytes, pdf.sha256, cache, wishes);
}

function ledgerDocument({
  document,
  pdf,
  content,
}: Pick<ExaminedView, "document" | "pdf" | "content">): LedgerDocument {
  const recognised = content.recognised.map(({ page, ...how }) => ({ page, ...recognisedOf(how) }));
  return {
    id: document.id,
    text: content.text,
    described: {
      title: document.title,
      file: document.file,
      sha256: pdf.sha256,
      bytes: pdf.bytes.byteLength,
      pages: content.pages.length,
      ...(recognised.length === 0 ? {} : { recognised }),
    },
  };
}

/** Folders of the site that are not publications: the bundle's, its page on embedding, and what `public/` holds. */
const RESERVED_SLUGS: readonly string[] = ["assets", "embedding", "schema"];

function problemsOfSlug({ slug, shown }: PublicationFolder): Problem[] {
  if (RESERVED_SLUGS.includes(slug)) {
    const message = `The site keeps /${slug}/ for files of its own.`;
    return [{ file: shown, where: "", message, hint: "Give the folder another name." }];
  }
  if (v.is(ClaimIdSchema, slug)) return [];
  const message = "The folder's name cannot be part of an address.";
  return [
    { file: shown, where: "", message, hint: "Use lower-case letters, digits and single hyphens: sessions-memo." },
  ];
}
