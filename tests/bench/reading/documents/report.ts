import { type FixtureClaim, publicationFiles } from "./publication-files.ts";
import { makeReport } from "./report-pdf.ts";
import type { ReportPage } from "./report-text.ts";

export interface ReportSize {
  readonly pages: number;
  /** Links from claims to passages. */
  readonly annotations: number;
}

/** Half of them on a page of the claim's own, half on the page after. */
const PASSAGES_OF_CLAIM = 20;
/** A claim near the article's beginning that rests on a page far behind, to be gone to. */
export const FAR_CLAIM = "far";

/** A publication of a report with many claims. */
export async function reportFiles(size: ReportSize): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const { bytes, pages } = await makeReport(size.pages);
  return publicationFiles("report", bytes, "Annual report of the river survey", claimsOn(pages, size));
}

/** Claims in the order of their pages, except for the third, which rests on a page in the middle. */
function claimsOn(pages: readonly ReportPage[], { annotations }: ReportSize): FixtureClaim[] {
  const count = Math.max(3, Math.ceil(annotations / PASSAGES_OF_CLAIM));
  const each = Math.ceil(annotations / count);
  const taken = pages.map(() => 0);
  const far = 2;
  return Array.from({ length: count }, (_, at) => {
    const own = Math.floor(((at === far ? count / 2 : at) / count) * pages.length);
    const passages = Array.from({ length: each }, (__, nth) => {
      const page = Math.min(pages.length - 1, own + (nth % 2));
      const sentences = pages[page]?.sentences ?? [];
      const exact = sentences[(taken[page] ?? 0) % sentences.length] ?? "";
      taken[page] = (taken[page] ?? 0) + 1;
      return { exact, page: page + 1 };
    });
    const id = at === far ? FAR_CLAIM : `claim-${at + 1}`;
    return { id, words: `what is said as number ${at + 1}`, passages };
  });
}
