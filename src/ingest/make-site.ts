import type { Example, PublicationSummary } from "../core/model/publication-summary.ts";
import type { Problem } from "../core/parse/problem.ts";
import { drawPublication } from "./draw-publication.ts";
import type { IngestPlace } from "./ingest.ts";
import { plainError } from "./plain-error.ts";
import { printProblems } from "./site/print-problems.ts";
import { type SiteWriting, writeParts, writePublication, writeShared, type Written } from "./site/write-site.ts";
import type { Survey } from "./survey.ts";

/** What was written, and what should be known of it. */
export interface MadeSite extends Written {
  readonly summaries: readonly PublicationSummary[];
  /** Of the first publication. */
  readonly example: Example | undefined;
  readonly warnings: readonly Problem[];
}

/**
 * Draws and writes publications one after the other, then the pages about all of them.
 *
 * @param root the project's, absolute.
 * @throws Error in words where one of them turns out not to be fit for it.
 */
export async function makeSite(
  { publications, warnings: found }: Survey,
  place: IngestPlace,
  root: string,
  writing: SiteWriting,
): Promise<MadeSite> {
  const warnings = [...found];
  const summaries: PublicationSummary[] = [];
  const written: Written[] = [];
  let first: Example | undefined;
  for (const publication of publications) {
    const drawing = await drawPublication(await publication.examined(), place, writing.setting.base, writing.effects);
    if ("problem" in drawing) throw plainError(`The site was not built.\n\n${printProblems([drawing.problem])}`);
    warnings.push(...drawing.warnings);
    const { summary, example, ...counts } = await writePublication(drawing.composed, writing);
    first ??= example;
    summaries.push(summary);
    written.push(counts);
  }
  written.push(await writeShared(summaries, first, writing), await writeParts(root, writing));
  return {
    files: written.reduce((sum, { files }) => sum + files, 0),
    bytes: written.reduce((sum, { bytes }) => sum + bytes, 0),
    summaries,
    example: first,
    warnings,
  };
}
