import type { Ledger } from "../core/model/ledger.ts";
import type { Problem } from "../core/parse/problem.ts";
import { cacheOf } from "./cache/cache-of.ts";
import type { Effects } from "./effects.ts";
import { foldersToExamine, type IngestPlace } from "./ingest.ts";
import { type ExaminedPublication, examinePublication } from "./publication/examine-publication.ts";
import type { PublicationFolder } from "./publication/read-folder.ts";

/**
 * Of documents' text with the place of each letter, so many pages (100 kB each) are kept from looking at a publication
 * until it is built. What is more is read from the cache again.
 */
const MOST_PAGES_KEPT = 2_000;

/** What looking at all publications has found, before anything is drawn. */
export interface Survey {
  readonly ledgers: readonly Ledger[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  /** Those without a problem, by name. */
  readonly publications: readonly SurveyedPublication[];
}

export interface SurveyedPublication {
  readonly slug: string;
  /** How many pages its documents have. */
  readonly pages: number;
  /** Reads it again, or gives what is kept; once. */
  examined(): Promise<ExaminedPublication>;
}

/** Looks at publications one after the other, so that their number does not matter. @param only names of their folders; all where it is undefined. */
export async function survey(place: IngestPlace, effects: Effects, only?: readonly string[]): Promise<Survey> {
  const { folders, problems: found } = await foldersToExamine(place, effects, only);
  const ledgers: Ledger[] = [];
  const problems: Problem[] = [...found];
  const warnings: Problem[] = [];
  const publications: SurveyedPublication[] = [];
  let kept = 0;
  for (const folder of folders) {
    const examination = await examinePublication(folder, effects, cacheOf(place, effects));
    problems.push(...examination.problems);
    warnings.push(...examination.warnings);
    if (examination.ledger !== undefined) ledgers.push(examination.ledger);
    if (examination.publication === undefined) continue;
    const pages = pagesOf(examination.publication);
    const isKept = kept + pages <= MOST_PAGES_KEPT;
    if (isKept) kept += pages;
    publications.push(surveyed(folder, pages, isKept ? examination.publication : undefined, place, effects));
  }
  return { ledgers, problems, warnings, publications };
}

function pagesOf({ content, others }: ExaminedPublication): number {
  return [content, ...others.map((other) => other.content)].reduce((sum, { pages }) => sum + pages.length, 0);
}

function surveyed(
  folder: PublicationFolder,
  pages: number,
  first: ExaminedPublication | undefined,
  place: IngestPlace,
  effects: Effects,
): SurveyedPublication {
  let kept = first;
  return {
    slug: folder.slug,
    pages,
    examined: async () => {
      const known = kept;
      kept = undefined;
      if (known !== undefined) return known;
      const { publication } = await examinePublication(folder, effects, cacheOf(place, effects));
      if (publication === undefined) throw new Error(`${folder.shown} was changed while the site was being built.`);
      return publication;
    },
  };
}
