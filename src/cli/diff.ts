import process from "node:process";
import { ContentCache } from "../ingest/cache/content-cache.ts";
import type { Effects } from "../ingest/effects.ts";
import { type IngestPlace, publicationFolders } from "../ingest/ingest.ts";
import { printProblems } from "../ingest/site/print-problems.ts";
import { compareVersions, type VersionChange, type VersionComparison } from "../ingest/versions/compare-versions.ts";
import { printable, wrapped } from "./display-width.ts";
import type { Output } from "./output.ts";

export interface DiffOptions {
  readonly slug: string;
  /** Id or file of the document; undefined where there is one. */
  readonly document?: string | undefined;
  readonly version?: string | undefined;
  readonly json: boolean;
}

const WIDTH = 100;
/** Of changes that matter less. */
const MOST_LISTED = 30;

/** Prints in which words the document is other than in an earlier version. The exit code: 0 compared, 1 nothing to compare, 2 wrong usage. */
export async function diff(
  { slug, document, version, json }: DiffOptions,
  place: IngestPlace,
  effects: Effects,
  { out, error }: Output,
): Promise<0 | 1 | 2> {
  const folder = (await publicationFolders(place, effects))?.find((each) => each.slug === slug);
  if (folder === undefined) {
    error(`There is no publication "${slug}" in ${place.documents}.`);
    return 2;
  }
  const cache = new ContentCache(place.cache, effects, String(process.pid));
  const compared = await compareVersions(folder, document, version, effects, cache);
  if ("misspelt" in compared) {
    error(compared.misspelt);
    return 2;
  }
  if ("problems" in compared) {
    error(printProblems(compared.problems));
    return 1;
  }
  const { comparison } = compared;
  out(json ? JSON.stringify(comparison, undefined, 2) : said(comparison));
  return 0;
}

function said({ from, to, changes }: VersionComparison): string {
  const of = (kind: VersionChange["kind"]): VersionChange[] => changes.filter((change) => change.kind === kind);
  const [words, typography, misread] = [of("words"), of("typography"), of("perhaps-misread")];
  const same =
    misread.length === 0
      ? "The words are the same."
      : "The words are the same, but for what a machine may have misread.";
  return [
    `${from.slice(0, 16)} → ${to.slice(0, 16)}. ${words.length === 0 ? same : `${places(words)}:`}`,
    ...words.map(described),
    ...listed("Perhaps only misread by a machine, which has read these pages from their pictures", misread),
    ...listed("In typography or punctuation alone", typography),
  ].join("\n\n");
}

function places({ length }: readonly VersionChange[]): string {
  return `${length} ${length === 1 ? "place" : "places"}`;
}

/** What matters less, in a line each. */
function listed(what: string, changes: readonly VersionChange[]): string[] {
  if (changes.length === 0) return [];
  const lines = changes
    .slice(0, MOST_LISTED)
    .flatMap(({ newPage, removed, added }) => wrapped(printable(`page ${newPage}: ${removed} → ${added}`), WIDTH - 2));
  const more = changes.length - MOST_LISTED;
  const rest = more > 0 ? [`and ${more} more, which --json prints`] : [];
  return [[`${what}, ${places(changes)}:`, ...[...lines, ...rest].map((line) => `  ${line}`)].join("\n")];
}

function described({ oldPage, newPage, removed, added, before, after }: VersionChange): string {
  const marked = [
    before,
    ...(removed === "" ? [] : [`[-${removed}-]`]),
    ...(added === "" ? [] : [`{+${added}+}`]),
    after,
  ].join(" ");
  const head = oldPage === newPage ? `Page ${newPage}` : `Page ${oldPage}, now page ${newPage}`;
  return [head, ...wrapped(printable(marked), WIDTH - 2).map((line) => `  ${line}`)].join("\n");
}
