import { openPdf } from "../../../../src/ingest/pdf/open-pdf.ts";
import { pdfOfPictures, scanPage } from "../../../../src/ingest/fixtures/make-scan.ts";
import { publicationFiles } from "./publication-files.ts";
import { makeReport } from "./report-pdf.ts";

const PAGES = 20;
/** As offices scan: grain, a little crooked, packed as photographs are. */
const SCANNER = { resolution: 150, skew: 0.4, noise: 6, quality: 60 } as const;

/** A publication of pages that are pictures and nothing else, with a claim on the first of them. */
export async function scanFiles(): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const report = await makeReport(PAGES);
  const opening = await openPdf(report.bytes);
  if (opening.kind === "fault") throw new Error(opening.fault.detail);
  const pages = [];
  for (let page = 1; page <= PAGES; page += 1) pages.push(await scanPage(opening.pdf, page, SCANNER));
  opening.pdf.close();
  const exact = report.pages[0]?.sentences[0] ?? "";
  const claim = { id: "claim-1", words: "what is said first", passages: [{ exact, page: 1 }] };
  return publicationFiles("scan", await pdfOfPictures(pages), "A scan of the river survey", [claim]);
}
