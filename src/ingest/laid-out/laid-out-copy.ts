import { WHOLE_FILE_BYTES } from "../../core/model/whole-file.ts";
import type { PageNumber } from "../../core/model/units.ts";
import type { ContentCache } from "../cache/content-cache.ts";
import { installedPackage } from "../package-version.ts";
import { PdfFaultError } from "../pdf/open-apart.ts";
import { PdfCrew } from "../pdf/pdf-crew.ts";
import { laidOutPdf } from "./lay-out-pdf.ts";

/** Raise it when files are laid out in another way. */
const LAID_OUT = 1;
/** Pages that are read in both files: objects are the same to the letter, so that a few show whether they are found. */
const PAGES_READ = 12;

/**
 * A copy of a large file that a viewer opens with few pieces of it; undefined where none is needed, or none can be made that
 * PDFium reads as it does the file itself.
 *
 * @param pages how many the file has.
 */
export async function laidOutCopy(
  { bytes, sha256 }: { readonly bytes: Uint8Array; readonly sha256: string },
  pages: number,
  cache: ContentCache,
): Promise<Uint8Array | undefined> {
  if (bytes.byteLength <= WHOLE_FILE_BYTES) return undefined;
  const key = ["laid out", LAID_OUT, installedPackage("@embedpdf/pdfium").version, sha256];
  return cache.remember(key, async () => {
    const copy = laidOutPdf(bytes);
    return copy !== undefined && (await readsTheSame(copy, bytes, pages)) ? copy : undefined;
  });
}

async function readsTheSame(copy: Uint8Array, original: Uint8Array, pages: number): Promise<boolean> {
  const crews = [new PdfCrew(copy), new PdfCrew(original)];
  const read = (page: PageNumber): Promise<string[]> =>
    Promise.all(crews.map((crew) => crew.use(async (pdf) => (await pdf.readText(page)).text)));
  try {
    const counts = await Promise.all(crews.map((crew) => crew.use(async (pdf) => pdf.pages.length)));
    if (counts.some((count) => count !== pages)) return false;
    for (const page of somePages(pages)) {
      const [ours, theirs] = await read(page);
      if (ours !== theirs) return false;
    }
    return true;
  } catch (error) {
    if (error instanceof PdfFaultError) return false;
    throw error;
  } finally {
    await Promise.all(crews.map((crew) => crew.close()));
  }
}

/** From the first to the last, evenly spread. */
function somePages(pages: number): PageNumber[] {
  const count = Math.min(pages, PAGES_READ);
  return Array.from({ length: count }, (_, index) => 1 + Math.round((index * (pages - 1)) / Math.max(1, count - 1)));
}
