import { basename, join } from "node:path";
import type { Ledger } from "../core/model/ledger.ts";
import type { Problem } from "../core/parse/problem.ts";
import { cacheOf } from "./cache/cache-of.ts";
import { drawPublication } from "./draw-publication.ts";
import type { Effects } from "./effects.ts";
import type { ComposedPublication } from "./publication/compose-publication.ts";
import { examinePublication, type Examination } from "./publication/examine-publication.ts";
import { type FixedPublication, fixPublication } from "./publication/fix-publication.ts";
import type { PublicationFolder } from "./publication/read-folder.ts";

export interface IngestPlace {
  /** The folder that holds the publications. Absolute. */
  readonly documents: string;
  /** Where to keep what took long to make. Absolute. */
  readonly cache: string;
}

export interface Ingestion {
  /** Of every publication that could be read, those with a problem too. */
  readonly ledgers: readonly Ledger[];
  /** Those without a problem. */
  readonly publications: readonly ComposedPublication[];
  /** Names of the folders that have a problem. */
  readonly troubled: readonly string[];
  /** All problems of all publications. */
  readonly problems: readonly Problem[];
  /** What stops nothing, and should be known before anything is published. */
  readonly warnings: readonly Problem[];
}

/** The folders that may hold publications, by name; undefined where there is no such place. */
export async function publicationFolders(
  place: IngestPlace,
  effects: Effects,
): Promise<readonly PublicationFolder[] | undefined> {
  const shown = basename(place.documents);
  const entries = await effects.listFolder(place.documents);
  return entries
    ?.filter(({ name, kind }) => kind === "folder" && !name.startsWith("."))
    .map(({ name }) => ({ slug: name, path: join(place.documents, name), shown: `${shown}/${name}` }));
}

/**
 * The folders to look at, and what is wrong where there are none at all.
 *
 * @param only names of the folders; all where it is undefined.
 */
export async function foldersToExamine(
  place: IngestPlace,
  effects: Effects,
  only?: readonly string[],
): Promise<{ readonly folders: readonly PublicationFolder[]; readonly problems: readonly Problem[] }> {
  const folders = await publicationFolders(place, effects);
  if (folders === undefined || folders.length === 0) {
    const message = folders === undefined ? "There is no such folder." : "It holds no publication.";
    const hint =
      "Make a folder for the publication in it, with publication.json, annotations.json, commentary.md and the PDF.";
    return { folders: [], problems: [{ file: basename(place.documents), where: "", message, hint }] };
  }
  return { folders: folders.filter(({ slug }) => only === undefined || only.includes(slug)), problems: [] };
}

/**
 * Reads and checks publications, and tells all that is wrong with any of them. Draws and writes nothing.
 *
 * @param only names of the folders to look at; all where it is undefined.
 */
export async function examine(
  place: IngestPlace,
  effects: Effects,
  only?: readonly string[],
): Promise<{ readonly examinations: readonly Examination[]; readonly problems: readonly Problem[] }> {
  const { folders, problems } = await foldersToExamine(place, effects, only);
  const cache = cacheOf(place, effects);
  const examinations: Examination[] = [];
  // One after the other: a document's text may be large, and problems keep the folders' order.
  for (const folder of folders) examinations.push(await examinePublication(folder, effects, cache));
  return { examinations, problems: [...problems, ...examinations.flatMap((each) => each.problems)] };
}

/** Mends in the annotations' files what can be mended without asking an editor. Writes only what has changed. */
export async function fix(
  place: IngestPlace,
  effects: Effects,
  only?: readonly string[],
): Promise<readonly FixedPublication[]> {
  const cache = cacheOf(place, effects);
  const fixed: FixedPublication[] = [];
  for (const folder of (await publicationFolders(place, effects)) ?? []) {
    if (only === undefined || only.includes(folder.slug)) fixed.push(await fixPublication(folder, effects, cache));
  }
  return fixed;
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
  const { examinations, problems: found } = await examine(place, effects);
  const problems = [...found];
  const troubled = examinations.filter(({ publication }) => publication === undefined).map(({ slug }) => slug);
  const warnings = examinations.flatMap(({ warnings: each }) => each);
  const ledgers = examinations.flatMap(({ ledger }) => ledger ?? []);
  const publications: ComposedPublication[] = [];
  if (draws === "if-all-is-well" && problems.length > 0) return { ledgers, publications, troubled, problems, warnings };
  for (const { publication } of examinations) {
    if (publication === undefined) continue;
    const drawing = await drawPublication(publication, place, base, effects);
    if ("composed" in drawing) {
      publications.push(drawing.composed);
      warnings.push(...drawing.warnings);
    } else {
      troubled.push(publication.slug);
      problems.push(drawing.problem);
    }
  }
  return { ledgers, publications, troubled, problems, warnings };
}
