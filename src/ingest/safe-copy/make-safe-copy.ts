import type { PageNumber } from "../../core/model/units.ts";
import type { ContentCache } from "../cache/content-cache.ts";
import { sha256 } from "../cache/sha256.ts";
import { inPool } from "../in-pool.ts";
import { installedPackage } from "../package-version.ts";
import { PdfFaultError } from "../pdf/open-apart.ts";
import { PdfCrew } from "../pdf/pdf-crew.ts";
import type { Pixels } from "../pictures/pixels.ts";
import type { DocumentContent } from "../publication/read-document.ts";
import { picturesIn, soundFile, unkeepable, writeSafeCopy } from "./write-safe-copy.ts";

/** Raise it when copies are made in another way. */
const SAFE_COPY = 1;
/** Pixels an inch, and the most of a page: what PDFium draws at once. */
const DENSITY = 200;
const MOST_PIXELS = 60_000_000;
/** In pixels: so wide are pages drawn to see that a copy shows what its original does. */
const COMPARED_WIDTH = 640;
/** In points. */
const SIZE_TOLERANCE = 0.02;

/** A copy of a file without what it hides. */
export interface SafeCopy {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** Pages that are pictures in it, with their words laid over them invisibly. */
  readonly pictures: readonly PageNumber[];
}

/**
 * Makes a copy of a PDF that has the pages and the words that it shows, and none that it hides. A page without hidden words
 * is as it was: where the copy of one reads, looks or measures in any way other than the original's, it is a picture too.
 *
 * @param language of the document, BCP 47.
 * @throws PdfFaultError where the file cannot be drawn.
 */
export async function makeSafeCopy(
  original: { readonly bytes: Uint8Array; readonly sha256: string },
  content: DocumentContent,
  language: string,
  cache: ContentCache,
): Promise<SafeCopy> {
  const hiding = new Set(content.hidden.map(({ page }) => page));
  const versions = ["@embedpdf/pdfium", "sharp"].map((name) => installedPackage(name).version);
  const texts = sha256(JSON.stringify(content.text.pages.map(({ text, boxes }) => [text, boxes])));
  const key = ["safe copy", SAFE_COPY, ...versions, original.sha256, [...hiding], language, texts];
  const bytes = await cache.remember(key, () => copyOf(original.bytes, content, hiding, language));
  return { bytes, sha256: sha256(bytes), pictures: picturesIn(bytes, content.pages.length) };
}

async function copyOf(
  original: Uint8Array,
  content: DocumentContent,
  hiding: ReadonlySet<PageNumber>,
  language: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const crew = new PdfCrew(original);
  try {
    const numbers = content.pages.map((_, index) => index + 1);
    const file =
      soundFile(original, numbers.length) ?? soundFile(await crew.use((pdf) => pdf.unlock()), numbers.length);
    const pictures = new Set(file === undefined ? numbers : [...hiding, ...content.unread.map(({ page }) => page)]);
    const kept = (): PageNumber[] => numbers.filter((page) => !pictures.has(page));
    if (file !== undefined) for (const page of unkeepable(file, kept())) pictures.add(page);
    const unread = new Set(content.unread.map(({ page }) => page));
    const draw = async (page: PageNumber): Promise<Pixels | undefined> => {
      const { width = 0, height = 0 } = content.pages[page - 1] ?? {};
      const scale = Math.min(DENSITY / 72, Math.sqrt(MOST_PIXELS / (width * height)));
      return unread.has(page) ? undefined : crew.use((pdf) => pdf.draw(page, Math.ceil(width * scale)));
    };
    const parts = { sizes: content.pages, texts: content.text.pages, language, pictures, draw };
    for (;;) {
      const copy = await writeSafeCopy(file, parts);
      const differing = await differingPages(copy, crew, content, kept());
      if (differing.length === 0) return copy;
      for (const page of differing) pictures.add(page);
    }
  } finally {
    await crew.close();
  }
}

/** Of pages that were taken over, those that are not what they were. */
async function differingPages(
  copy: Uint8Array,
  original: PdfCrew,
  content: DocumentContent,
  kept: readonly PageNumber[],
): Promise<PageNumber[]> {
  const crew = new PdfCrew(copy);
  try {
    const sizes = await crew.use(async ({ pages }) => pages);
    const isSameSize = content.pages.every(({ width, height }, index) => {
      const { width: across = 0, height: down = 0 } = sizes[index] ?? {};
      return Math.abs(width - across) <= SIZE_TOLERANCE && Math.abs(height - down) <= SIZE_TOLERANCE;
    });
    if (!isSameSize || sizes.length !== content.pages.length) {
      throw new Error("The copy without hidden words has other pages than the original.");
    }
    const found = await inPool(kept, crew.sizeFor(kept.length), async (page) => {
      const isSame = await isSamePage(page, crew, original).catch((error: unknown) => {
        if (error instanceof PdfFaultError) return false;
        throw error;
      });
      return isSame ? [] : [page];
    });
    return found.flat();
  } finally {
    await crew.close();
  }
}

async function isSamePage(page: PageNumber, copy: PdfCrew, original: PdfCrew): Promise<boolean> {
  const [ours, theirs] = await Promise.all([copy, original].map((crew) => crew.use((pdf) => pdf.read(page))));
  if (ours?.hidden.length !== 0 || ours.text.text !== theirs?.text.text) return false;
  const [one, other] = await Promise.all(
    [copy, original].map((crew) => crew.use((pdf) => pdf.draw(page, COMPARED_WIDTH))),
  );
  return one !== undefined && other !== undefined && Buffer.compare(one.bytes, other.bytes) === 0;
}
