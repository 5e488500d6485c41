import { annotationEntries } from "../../core/parse/annotation-entry.ts";
import type { Problem } from "../../core/parse/problem.ts";
import { type AnnotationChange, annotationChanges } from "../../core/versions/annotation-changes.ts";
import { type PagePair, pairPages } from "../../core/versions/pair-pages.ts";
import { entriesIn } from "../../core/parse/target-document.ts";
import type { ContentCache } from "../cache/content-cache.ts";
import type { Effects } from "../effects.ts";
import { chosenDocument } from "../publication/chosen-document.ts";
import { type DocumentContent, readDocument } from "../publication/read-document.ts";
import { type PublicationFolder, readFolder } from "../publication/read-folder.ts";
import { type Candidate, readCandidate } from "./read-candidate.ts";

/** The file that is to be replaced. */
export interface OldFile {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly content: DocumentContent;
}

/** What putting a file in another's place would do. */
export interface ReplacementPlan {
  readonly folder: PublicationFolder;
  /** Which of the publication's documents it is, from 0. */
  readonly index: number;
  /** Name of the document's file in the folder, which stays. */
  readonly file: string;
  /** SHA-256 that publication.json names. */
  readonly describedHash: string;
  /** Whether publication.json asks for the file itself where it hides words, and not for a copy without them. */
  readonly publishesHiddenWords: boolean;
  /** The document's, BCP 47. */
  readonly language: string;
  /** Absent where there is no such file any more, or it cannot be read. */
  readonly old: OldFile | undefined;
  readonly next: Candidate;
  /** In the annotations' order. */
  readonly annotations: readonly AnnotationChange[];
  readonly pages: readonly PagePair[];
}

/** A file that may take a document's place. */
export interface OfferedFile {
  /** Absolute. */
  readonly path: string;
  /** As it was named. */
  readonly shown: string;
  /** Id or file of the document; undefined where there is one. */
  readonly document?: string | undefined;
  readonly password?: string | undefined;
}

/** Looks what would become of a publication; writes nothing. */
export async function planReplacement(
  folder: PublicationFolder,
  { path, shown, document: asked, password }: OfferedFile,
  effects: Effects,
  cache: ContentCache,
): Promise<
  { readonly plan: ReplacementPlan } | { readonly problems: readonly Problem[] } | { readonly misspelt: string }
> {
  const files = await readFolder(folder, effects);
  const { documents = [], annotationFile } = files ?? {};
  if (files === undefined || documents.length === 0 || annotationFile === undefined) {
    const hint = "Add its publication.json, or name another folder.";
    const none = { file: folder.shown, where: "", message: "This folder holds no publication.", hint };
    return { problems: files === undefined ? [none] : files.problems };
  }
  const chosen = chosenDocument(files, asked);
  if (chosen.misspelt !== undefined) return { misspelt: chosen.misspelt };
  const { index } = chosen;
  const { described: document, pdf, corrections } = chosen.document;
  const wishes = { language: document.language, otherLanguages: document.otherLanguages };
  const { candidate, problem } = await readCandidate(path, shown, password, effects, cache, wishes);
  if (candidate === undefined) return { problems: [problem] };
  const reading =
    pdf === undefined ? undefined : await readDocument(pdf.bytes, pdf.sha256, cache, { ...wishes, corrections });
  const names = documents.map(({ described }) => described);
  const entries = entriesIn(annotationEntries(annotationFile), index, names);
  const old = pdf && reading && "content" in reading ? { ...pdf, content: reading.content } : undefined;
  return {
    plan: {
      folder,
      index,
      file: document.file,
      describedHash: document.sha256,
      publishesHiddenWords: document.publishHiddenWords === true,
      language: document.language,
      old,
      next: candidate,
      annotations: annotationChanges(entries, candidate.content, old?.content),
      pages: pairPages(old?.content.text.pages ?? [], candidate.content.text.pages),
    },
  };
}
