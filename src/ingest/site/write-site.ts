import { join } from "node:path";
import type { SiteInput } from "../../app/site-input.ts";
import type { ContentCache } from "../cache/content-cache.ts";
import type { Effects } from "../effects.ts";
import type { Ingestion } from "../ingest.ts";
import type { ComposedPublication } from "../publication/compose-publication.ts";
import { hostFiles } from "./host-files.ts";
import { fileOf } from "./site-file.ts";
import { pdfjsFiles } from "./pdfjs-files.ts";
import { addAnnotatedCopy } from "./annotated-copy.ts";
import type { PdfNotes, RenderSite } from "./render-entry.ts";

export interface SiteToWrite {
  /** The project's, absolute. */
  readonly root: string;
  readonly publications: Ingestion["publications"];
  readonly base: string;
  readonly site: string | undefined;
  readonly language: string | undefined;
  readonly assets: SiteInput["assets"];
  readonly render: RenderSite;
  readonly notes: PdfNotes;
  readonly cache: ContentCache;
}

/** Writes pages, the publications' files, the parts of pdf.js and what host pages fetch into a folder that already holds the bundle. */
export async function writeSite(
  { root, publications: composed, base, site, language, assets, render, notes, cache }: SiteToWrite,
  folder: string,
  effects: Effects,
): Promise<{ readonly files: number; readonly bytes: number }> {
  const publications: ComposedPublication[] = [];
  for (const one of composed)
    publications.push(await addAnnotatedCopy(one, notes(one.publication, site, language), cache, effects));
  const pages = render({ publications, base, site, language, development: false, assets });
  const files = [
    ...pages.map(({ path, html }) => fileOf(path, html)),
    ...publications.flatMap((publication) => publication.files),
    ...(await pdfjsFiles(effects)),
    ...(await hostFiles(root, effects)),
  ];
  for (const { path, read } of files) await effects.writeFile(join(folder, path), await read());
  return { files: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0) };
}
