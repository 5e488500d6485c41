import { join } from "node:path";
import type { Publication } from "../../core/model/publication.ts";
import type { PublicationSummary, Example } from "../../core/model/publication-summary.ts";
import type { SiteSetting } from "../../app/site-input.ts";
import type { ContentCache } from "../cache/content-cache.ts";
import type { Effects } from "../effects.ts";
import type { ComposedPublication } from "../publication/compose-publication.ts";
import { addAnnotatedCopies } from "./annotated-copies.ts";
import { hostFiles } from "./host-files.ts";
import { pdfjsFiles } from "./pdfjs-files.ts";
import { replacedNotices } from "./replaced-notices.ts";
import type { Renderer } from "./render-entry.ts";
import { fileOf, type SiteFile } from "./site-file.ts";

/** Where a site is written, and with what. */
export interface SiteWriting {
  /** Absolute; it holds the bundle already. */
  readonly folder: string;
  readonly setting: SiteSetting;
  readonly renderer: Renderer;
  readonly cache: ContentCache;
  readonly effects: Effects;
}

/** How much was written. */
export interface Written {
  readonly files: number;
  readonly bytes: number;
}

/** What is known of a publication once its files are written. */
export interface WrittenPublication extends Written {
  readonly summary: PublicationSummary;
  readonly example: Example;
}

/** Writes one publication's pages and files. Nothing of it is needed afterwards but its summary. */
export async function writePublication(
  composed: ComposedPublication,
  { folder, setting, renderer, cache, effects }: SiteWriting,
): Promise<WrittenPublication> {
  const notesOf = (publication: Publication) => renderer.notes(publication, setting.site, setting.language);
  const one = await addAnnotatedCopies(composed, notesOf, cache, effects);
  const paths: string[] = [];
  let [files, bytes] = [0, 0];
  const write = async (file: SiteFile): Promise<void> => {
    await effects.writeFile(join(folder, file.path), await file.read());
    files += 1;
    bytes += file.size;
  };
  for (const { path, html } of renderer.pages(one, setting)) {
    await write(fileOf(path, html));
    paths.push(path);
  }
  for (const file of one.files) await write(file);
  for (const view of [one, ...one.others]) for (const file of replacedNotices(view, setting.site)) await write(file);
  return { ...renderer.about(one, paths), files, bytes };
}

/** Writes the pages about all publications. @param example the first of them, undefined where there is none. */
export async function writeShared(
  summaries: readonly PublicationSummary[],
  example: Example | undefined,
  { folder, setting, renderer, effects }: Omit<SiteWriting, "cache">,
): Promise<Written> {
  const pages = renderer.shared({ ...setting, summaries, example });
  return writeFiles(
    pages.map(({ path, html }) => fileOf(path, html)),
    folder,
    effects,
  );
}

/** Writes the parts of pdf.js and what host pages fetch. @param root the project's, absolute. */
export async function writeParts(
  root: string,
  { folder, effects }: Pick<SiteWriting, "folder" | "effects">,
): Promise<Written> {
  return writeFiles([...(await pdfjsFiles(effects)), ...(await hostFiles(root, effects))], folder, effects);
}

async function writeFiles(files: readonly SiteFile[], folder: string, effects: Effects): Promise<Written> {
  for (const { path, read } of files) await effects.writeFile(join(folder, path), await read());
  return { files: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0) };
}
