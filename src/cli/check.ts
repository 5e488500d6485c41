import type { Ledger } from "../core/model/ledger.ts";
import type { Problem } from "../core/parse/problem.ts";
import type { Effects } from "../ingest/effects.ts";
import { examine, fix, type IngestPlace, publicationFolders } from "../ingest/ingest.ts";
import type { FixedPublication } from "../ingest/publication/fix-publication.ts";
import { printProblems } from "../ingest/site/print-problems.ts";
import { printWarnings } from "../ingest/site/print-warnings.ts";
import { printFixes } from "./print-fixes.ts";
import type { Output } from "./output.ts";
import { printLedger } from "./print-ledger.ts";

export interface CheckOptions {
  /** Names of the publications to check; none means all. */
  readonly slugs: readonly string[];
  readonly json: boolean;
  readonly fix: boolean;
}

/**
 * What `check --json` prints. `format` is raised whenever a field changes its meaning or goes. The ledger's own shape is
 * in public/schema/ledger.json.
 */
export interface CheckReport {
  readonly format: 1;
  /** True where nothing stands in the way of a build. */
  readonly ok: boolean;
  readonly publications: readonly {
    readonly slug: string;
    /** Null where the files cannot be read far enough. */
    readonly ledger: Ledger | null;
    readonly problems: readonly Problem[];
    /** What stops no build and should be known before anything is published. */
    readonly warnings: readonly Problem[];
  }[];
  /** Problems of no publication in particular. */
  readonly problems: readonly Problem[];
  /** What `--fix` changed; absent without it. */
  readonly fixed?: readonly FixedPublication[];
}

/** Checks publications and prints their ledgers and all that is wrong. The exit code: 0 fine, 1 problems, 2 wrong usage. */
export async function check(
  { slugs, json, fix: fixes }: CheckOptions,
  place: IngestPlace,
  effects: Effects,
  { out, error }: Output,
): Promise<0 | 1 | 2> {
  const known = (await publicationFolders(place, effects))?.map(({ slug }) => slug) ?? [];
  const unknown = slugs.filter((slug) => !known.includes(slug));
  if (unknown.length > 0) {
    error(`There is no publication ${unknown.map((slug) => `"${slug}"`).join(", ")} in ${place.documents}.`);
    return 2;
  }
  const only = slugs.length === 0 ? undefined : slugs;
  const fixed = fixes ? await fix(place, effects, only) : undefined;
  const { examinations, problems } = await examine(place, effects, only);
  const ok = problems.length === 0;
  if (json) {
    const report: CheckReport = {
      format: 1,
      ok,
      publications: examinations.map(({ slug, ledger, problems, warnings }) => {
        return { slug, ledger: ledger ?? null, problems, warnings };
      }),
      problems: examinations.length === 0 ? problems : [],
      ...(fixed === undefined ? {} : { fixed }),
    };
    out(JSON.stringify(report, undefined, 2));
    return ok ? 0 : 1;
  }
  if (fixed !== undefined) out(`${printFixes(fixed)}\n`);
  for (const { ledger } of examinations) if (ledger !== undefined) out(`${printLedger(ledger)}\n`);
  const warnings = examinations.flatMap((examination) => examination.warnings);
  if (warnings.length > 0) out(`${printWarnings(warnings)}\n`);
  if (!ok) out(printProblems(problems));
  return ok ? 0 : 1;
}
