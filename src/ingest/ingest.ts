import { basename, join } from "node:path";
import type { Problem } from "../core/parse/problem.ts";
import { ContentCache } from "./cache/content-cache.ts";
import type { Effects } from "./effects.ts";
import { illustrate } from "./pictures/illustrate.ts";
import { composePublication, type ComposedPublication } from "./publication/compose-publication.ts";
import { examinePublication, type Examination } from "./publication/examine-publication.ts";

export interface IngestPlace {
  /** The folder that holds the publications. Absolute. */
  readonly documents: string;
  /** Where to keep what took long to make. Absolute. */
  readonly cache: string;
}

export interface Ingestion {
  /** Those without a problem. */
  readonly publications: readonly ComposedPublication[];
  /** Names of the folders that have a problem. */
  readonly troubled: readonly string[];
  /** All problems of all publications. */
  readonly problems: readonly Problem[];
}

/** Reads and checks every publication, and tells all that is wrong with any of them. Draws and writes nothing. */
export async function examine(
  place: IngestPlace,
  effects: Effects,
): Promise<{ readonly examinations: readonly Examination[]; readonly problems: readonly Problem[] }> {
  const shown = basename(place.documents);
  const entries = await effects.listFolder(place.documents);
  const folders = (entries ?? []).filter(({ name, kind }) => kind === "folder" && !name.startsWith("."));
  if (folders.length === 0) {
    const message = entries === undefined ? "There is no such folder." : "It holds no publication.";
    const hint =
      "Make a folder for the publication in it, with publication.json, annotations.json, commentary.md and the PDF.";
    return { examinations: [], problems: [{ file: shown, where: "", message, hint }] };
  }
  const cache = cacheOf(place, effects);
  const examinations: Examination[] = [];
  // One after the other: a document's text may be large, and problems keep the folders' order.
  for (const { name } of folders) {
    const folder = { slug: name, path: join(place.documents, name), shown: `${shown}/${name}` };
    examinations.push(await examinePublication(folder, effects, cache));
  }
  return { examinations, problems: examinations.flatMap(({ problems }) => problems) };
}

export interface IngestOptions {
  /** What to draw where a publication has a problem: the others, or none. */
  readonly draws: "those-without-problems" | "if-all-is-well";
}

/** Reads and checks every publication, and draws and composes those without a problem. Writes to the cache alone. */
export async function ingest(
  place: IngestPlace,
  base: string,
  effects: Effects,
  { draws }: IngestOptions,
): Promise<Ingestion> {
  const { examinations, problems } = await examine(place, effects);
  const troubled = examinations.filter(({ publication }) => publication === undefined).map(({ slug }) => slug);
  const publications: ComposedPublication[] = [];
  if (draws === "if-all-is-well" && problems.length > 0) return { publications, troubled, problems };
  const cache = cacheOf(place, effects);
  for (const { publication } of examinations) {
    if (publication === undefined) continue;
    publications.push(composePublication(publication, await illustrate(publication, cache), base));
  }
  return { publications, troubled, problems };
}

function cacheOf(place: IngestPlace, effects: Effects): ContentCache {
  return new ContentCache(place.cache, effects, String(process.pid));
}
