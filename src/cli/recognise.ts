import { join } from "node:path";
import process from "node:process";
import { ContentCache } from "../ingest/cache/content-cache.ts";
import type { Effects } from "../ingest/effects.ts";
import { type IngestPlace, publicationFolders } from "../ingest/ingest.ts";
import { chosenDocument } from "../ingest/publication/chosen-document.ts";
import { problemOfFault } from "../ingest/publication/fault-problem.ts";
import { readDocument } from "../ingest/publication/read-document.ts";
import { readFolder } from "../ingest/publication/read-folder.ts";
import { correctionsName, correctionsText } from "../ingest/recognition/corrections/corrections-file.ts";
import { progressOf } from "../ingest/progress.ts";
import { printProblems } from "../ingest/site/print-problems.ts";
import type { Output } from "./output.ts";

export interface RecogniseOptions {
  readonly slug: string;
  /** Id or file of the document; undefined where there is one. */
  readonly document?: string | undefined;
  /** Write the file of corrections beside the PDF, where there is none yet. */
  readonly write: boolean;
}

/**
 * Prints what a machine read in a document's pictures, as the file in which it can be corrected. The exit code: 0 printed or
 * written, 1 nothing to print or a file that is there already, 2 wrong usage.
 */
export async function recognise(
  { slug, document: asked, write }: RecogniseOptions,
  place: IngestPlace,
  effects: Effects,
  { out, error }: Output,
): Promise<0 | 1 | 2> {
  const folder = (await publicationFolders(place, effects))?.find((each) => each.slug === slug);
  if (folder === undefined) {
    error(`There is no publication "${slug}" in ${place.documents}.`);
    return 2;
  }
  const files = await readFolder(folder, effects);
  const chosen = files === undefined || files.documents.length === 0 ? undefined : chosenDocument(files, asked);
  if (chosen?.misspelt !== undefined) {
    error(chosen.misspelt);
    return 2;
  }
  const { described: document, pdf, corrections } = chosen?.document ?? {};
  if (document === undefined || pdf === undefined) {
    error(printProblems(files?.problems ?? []));
    return 1;
  }
  const cache = new ContentCache(place.cache, effects, String(process.pid));
  const { language, otherLanguages } = document;
  const wishes = { language, otherLanguages, corrections, progress: progressOf(document.file, effects) };
  const reading = await readDocument(pdf.bytes, pdf.sha256, cache, wishes);
  if ("fault" in reading) {
    error(printProblems([problemOfFault(reading.fault, `${folder.shown}/${document.file}`)]));
    return 1;
  }
  const { recognised, text } = reading.content;
  const pages = text.pages.filter(({ page }) => recognised.some((each) => each.page === page));
  if (pages.length === 0) {
    error(`No page of ${document.file} is read from its picture: all have text of their own, or none.`);
    return 1;
  }
  const made = correctionsText(document.file, pdf.sha256, pages);
  if (!write) {
    out(made.trimEnd());
    return 0;
  }
  const name = correctionsName(document.file);
  const path = join(folder.path, name);
  if (corrections !== undefined) {
    error(`${folder.shown}/${name} is there already, and stays as it is. Without --write its pages are printed.`);
    return 1;
  }
  await effects.writeFile(path, new TextEncoder().encode(made));
  out(`Written: ${folder.shown}/${name}. Correct its words; the next build takes them from there.`);
  return 0;
}
