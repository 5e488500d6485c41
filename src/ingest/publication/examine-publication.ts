import * as v from "valibot";
import { type ClaimId, ClaimIdSchema, type Inline } from "../../core/model/commentary.ts";
import { type AnnotationEntry, annotationEntries } from "../../core/parse/annotation-entry.ts";
import type { AnnotationFile } from "../../core/parse/annotation-file.ts";
import { checkPublication } from "../../core/parse/check-publication.ts";
import { makeLedger, type SettledAnnotation } from "../../core/ledger/make-ledger.ts";
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
import { type ExaminedAnnotation, examineAnnotation } from "./examine-annotation.ts";
import { type DocumentContent, readDocument } from "./read-document.ts";
import { type FolderContent, type PublicationFolder, readFolder } from "./read-folder.ts";

/** A publication whose files hold together, short of its pictures. */
export interface ExaminedPublication {
  readonly slug: string;
  readonly description: PublicationFile;
  readonly document: DocumentDescription;
  readonly commentary: Commentary;
  readonly credit: readonly Inline[];
  /** In the article's order. */
  readonly annotations: readonly ExaminedAnnotation[];
  /** As the file has it, for giving it out again. */
  readonly annotationFile: AnnotationFile;
  readonly pdf: { readonly bytes: Uint8Array; readonly sha256: string };
  readonly content: DocumentContent;
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

  const { document, pdf } = files;
  const progress = progressOf(document?.file ?? folder.shown, effects);
  const { language, otherLanguages } = document ?? {};
  const wishes = { language, otherLanguages, corrections: files.corrections, progress };
  const reading = pdf === undefined ? undefined : await readDocument(pdf.bytes, pdf.sha256, cache, wishes);
  if (document !== undefined && reading !== undefined && "fault" in reading) {
    problems.push(problemOfFault(reading.fault, `${folder.shown}/${document.file}`));
  }
  const content = reading !== undefined && "content" in reading ? reading.content : undefined;
  const warnings =
    content === undefined || document === undefined
      ? []
      : documentWarnings(content, `${folder.shown}/${document.file}`, document.publishHiddenWords);
  const { entries, annotations, settled } = examineAnnotations(files, content, problems);

  const { description, commentary, credit, annotationFile } = files;
  const isWhole = description && document && commentary && credit && annotationFile && pdf && content;
  if (!isWhole) return { slug: folder.slug, problems, warnings };
  const { title, date } = description;
  const made = makeLedger({
    slug: folder.slug,
    title,
    date,
    document: {
      title: document.title,
      file: document.file,
      sha256: pdf.sha256,
      bytes: pdf.bytes.byteLength,
      pages: content.pages.length,
      ...(content.recognised.length === 0
        ? {}
        : {
            recognised: content.recognised.map(({ page, ...how }) => ({ page, ...recognisedOf(how) })),
          }),
    },
    text: content.text,
    commentary,
    entries,
    settled,
    problems,
    files: files.shown,
  });
  const ledger = { ...made, notices: [...files.located(made.notices)] };
  if (problems.length > 0) return { slug: folder.slug, problems, warnings, ledger };
  return {
    slug: folder.slug,
    problems,
    warnings,
    ledger,
    publication: {
      slug: folder.slug,
      description,
      document,
      commentary,
      credit,
      annotations,
      annotationFile,
      pdf,
      content,
      ledger,
    },
  };
}

/** Checks annotations against commentary and document, in the article's order. Problems are added to `problems`. */
function examineAnnotations(
  files: FolderContent,
  content: DocumentContent | undefined,
  problems: Problem[],
): {
  readonly entries: readonly AnnotationEntry[];
  readonly annotations: readonly ExaminedAnnotation[];
  readonly settled: ReadonlyMap<ClaimId, SettledAnnotation>;
} {
  const { annotationFile, commentary, document, shown } = files;
  const settled = new Map<ClaimId, SettledAnnotation>();
  const entries = annotationFile === undefined ? [] : annotationEntries(annotationFile);
  if (annotationFile === undefined || commentary === undefined) return { entries, annotations: [], settled };
  const disagreements = checkPublication({
    entries,
    total: annotationFile.total,
    commentary,
    documentFile: document?.file,
    files: shown,
  });
  problems.push(...files.located(disagreements));
  if (content === undefined || document === undefined) return { entries, annotations: [], settled };

  const seeksWords = entries.some((entry) =>
    entry.passages.some((passage) => passage.kind === "words" && passage.quote.exact !== ""),
  );
  if (seeksWords && content.text.pages.every((page) => page.text.trim() === "")) {
    problems.push({
      file: shown.publication,
      where: "documents[0].file",
      message: `${document.file} holds no text, only pictures of pages.`,
      hint: "None could be recognised in them either. Describe a clearer scan, or one whose text was recognised elsewhere.",
    });
    return { entries, annotations: [], settled };
  }
  const { text, pages: pageSizes } = content;
  const context = { text, pageSizes, file: shown.annotations, document: document.file };
  const annotations = commentary.claims.flatMap((claim, index) => {
    const entry = entries.find(({ id }) => id === claim.id);
    if (entry === undefined) return [];
    const examined = examineAnnotation(entry, { ...claim, number: index + 1 }, context);
    settled.set(entry.id, examined.settled);
    problems.push(...files.located(examined.problems));
    return examined.annotation ?? [];
  });
  return { entries, annotations, settled };
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
