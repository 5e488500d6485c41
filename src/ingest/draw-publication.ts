import { basename } from "node:path";
import type { Problem } from "../core/parse/problem.ts";
import { cacheOf } from "./cache/cache-of.ts";
import type { Effects } from "./effects.ts";
import type { IngestPlace } from "./ingest.ts";
import { laidOutCopy } from "./laid-out/laid-out-copy.ts";
import { PdfFaultError } from "./pdf/open-apart.ts";
import { illustrate } from "./pictures/illustrate.ts";
import { progressOf } from "./progress.ts";
import { composePublication, type ComposedPublication } from "./publication/compose-publication.ts";
import type { DrawnView } from "./publication/compose-view.ts";
import { undrawnWarnings } from "./publication/document-warnings.ts";
import type { ExaminedPublication, ExaminedView } from "./publication/examine-publication.ts";
import { publishable } from "./safe-copy/publishable.ts";
import { problemOfFault } from "./publication/fault-problem.ts";

/** A publication with its pictures, or what its file turned out to be unfit for. */
export type Drawing =
  | { readonly composed: ComposedPublication; readonly warnings: readonly Problem[] }
  | { readonly problem: Problem };

/** Draws a publication's pictures and composes it. Writes to the cache alone. @param base of the site. */
export async function drawPublication(
  publication: ExaminedPublication,
  place: IngestPlace,
  base: string,
  effects: Effects,
): Promise<Drawing> {
  const drawn: DrawnView[] = [];
  const warnings: Problem[] = [];
  for (const view of [publication, ...publication.others]) {
    const file = `${basename(place.documents)}/${view.slug}/${view.document.file}`;
    try {
      const one = await drawView(view, place, effects);
      warnings.push(...undrawnWarnings(one.illustrations.undrawn, file));
      drawn.push(one);
    } catch (error) {
      if (!(error instanceof PdfFaultError)) throw error;
      return { problem: problemOfFault(error.fault, file) };
    }
  }
  return { composed: composePublication(publication, drawn, base), warnings };
}

/** @throws PdfFaultError where the document turns out not to be fit for it. */
async function drawView(view: ExaminedView, place: IngestPlace, effects: Effects): Promise<DrawnView> {
  const cache = cacheOf(place, effects);
  const given = await publishable(view, cache);
  const illustrations = await illustrate(given.publication, cache, progressOf(view.document.file, effects));
  const laidOut = await laidOutCopy(given.publication.pdf, given.publication.content.pages.length, cache);
  return { given, illustrations, laidOut };
}
