import { annotationEntries } from "../../core/parse/annotation-entry.ts";
import type { Problem } from "../../core/parse/problem.ts";
import { type AnnotationChange, annotationChanges } from "../../core/versions/annotation-changes.ts";
import { type PagePair, pairPages } from "../../core/versions/pair-pages.ts";
import type { ContentCache } from "../cache/content-cache.ts";
import type { Effects } from "../effects.ts";
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

/** Looks what would become of a publication; writes nothing. @param path of the new file, absolute. @param shown as it was named. */
export async function planReplacement(
  folder: PublicationFolder,
  { path, shown, password }: { readonly path: string; readonly shown: string; readonly password?: string | undefined },
  effects: Effects,
  cache: ContentCache,
): Promise<{ readonly plan: ReplacementPlan } | { readonly problems: readonly Problem[] }> {
  const files = await readFolder(folder, effects);
  const { document, annotationFile, pdf } = files ?? {};
  if (files === undefined || document === undefined || annotationFile === undefined) {
    const hint = "Add its publication.json, or name another folder.";
    const none = { file: folder.shown, where: "", message: "This folder holds no publication.", hint };
    return { problems: files === undefined ? [none] : files.problems };
  }
  const wishes = { language: document.language, otherLanguages: document.otherLanguages };
  const { candidate, problem } = await readCandidate(path, shown, password, effects, cache, wishes);
  if (candidate === undefined) return { problems: [problem] };
  const reading =
    pdf === undefined
      ? undefined
      : await readDocument(pdf.bytes, pdf.sha256, cache, { ...wishes, corrections: files.corrections });
  const old = pdf && reading && "content" in reading ? { ...pdf, content: reading.content } : undefined;
  return {
    plan: {
      folder,
      file: document.file,
      describedHash: document.sha256,
      publishesHiddenWords: document.publishHiddenWords === true,
      language: document.language,
      old,
      next: candidate,
      annotations: annotationChanges(annotationEntries(annotationFile), candidate.content, old?.content),
      pages: pairPages(old?.content.text.pages ?? [], candidate.content.text.pages),
    },
  };
}
