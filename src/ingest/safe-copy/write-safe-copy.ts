import type { PageText } from "../../core/model/page-text.ts";
import type { PageNumber, Points } from "../../core/model/units.ts";
import type { PageFacts } from "../pdf/thread-messages.ts";
import type { Pixels } from "../pictures/pixels.ts";
import { type PdfPageObject, pagesOf } from "../pdf-update/pdf-pages.ts";
import { PdfStructure } from "../pdf-update/pdf-structure.ts";
import { CannotUpdateError } from "../pdf-update/pdf-value.ts";
import { textLayer } from "../pdf-update/text-layer.ts";
import { toUserSpace } from "../pdf-update/user-space.ts";
import { keptPageEntries, placeEntries } from "./kept-page.ts";
import { NewPdf } from "./new-pdf.ts";
import { numeral, ObjectCopier } from "./object-copier.ts";
import { addPagePicture } from "./page-picture.ts";

/** Key of a page's dictionary that says it is a picture here (a name of our own: ISO 32000-2, annex E). */
const PICTURE_MARK = "VerbatimPicture";

/** A file's structure, with its pages. */
export interface SoundFile {
  readonly structure: PdfStructure;
  readonly pages: readonly PdfPageObject[];
}

/** What of a document goes into its safe copy. */
export interface SafeCopyParts {
  /** Pages as they are shown, in order. */
  readonly sizes: readonly PageFacts[];
  /** What they show. */
  readonly texts: readonly PageText[];
  /** BCP 47. */
  readonly language: string;
  /** Pages that become pictures; where the file's structure is not sound, all of them do. */
  readonly pictures: ReadonlySet<PageNumber>;
  /** Draws a page; undefined where it cannot be drawn, and an empty sheet stands for it. */
  readonly draw: (page: PageNumber) => Promise<Pixels | undefined>;
}

/** The structure of a file whose pages can be taken over; undefined where it is not sound. @param pages how many it has. */
export function soundFile(bytes: Uint8Array, pages: number): SoundFile | undefined {
  try {
    const structure = new PdfStructure(bytes);
    const found = pagesOf(structure);
    return found.length === pages ? { structure, pages: found } : undefined;
  } catch (error) {
    if (error instanceof CannotUpdateError) return undefined;
    throw error;
  }
}

/**
 * Writes a file with the same pages: some as they are, some as pictures with the words that they show laid over them
 * invisibly. Nothing else of the original goes along: no outline, no attachments, no metadata, no fields, no tags.
 *
 * @throws CannotUpdateError where a page cannot be taken over; {@link unkeepable} names them first.
 */
export async function writeSafeCopy(
  file: SoundFile | undefined,
  parts: SafeCopyParts,
): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = new NewPdf();
  const [root, tree] = [pdf.reserve(), pdf.reserve()];
  const copier = file && new ObjectCopier(file.structure, pdf);
  const kids: number[] = [];
  for (const [index, size] of parts.sizes.entries()) {
    const own = file?.pages[index];
    const keeps = file !== undefined && copier !== undefined && own !== undefined && !parts.pictures.has(index + 1);
    const entries = keeps
      ? keptPageEntries(file.structure, copier, pdf, own)
      : await picturePage(pdf, file?.structure, own ?? asShown(size), index + 1, size, parts);
    kids.push(pdf.add(`<< /Type /Page /Parent ${tree} 0 R ${entries} >>`));
  }
  pdf.put(tree, `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(" ")}] >>`);
  pdf.put(root, `<< /Type /Catalog /Pages ${tree} 0 R /Lang (${parts.language}) >>`);
  return pdf.bytes(root);
}

/** Which pages of a safe copy are pictures. @param pages how many it has. */
export function picturesIn(copy: Uint8Array, pages: number): PageNumber[] {
  const found = soundFile(copy, pages)?.pages ?? [];
  return found.flatMap(({ dictionary }, index) => (dictionary.entries.has(PICTURE_MARK) ? [index + 1] : []));
}

/** Pages that cannot be taken over as they are. @param pages those to look at. */
export function unkeepable({ structure, pages: all }: SoundFile, pages: readonly PageNumber[]): PageNumber[] {
  return pages.filter((number) => {
    const page = all[number - 1];
    const nowhere = new NewPdf();
    try {
      if (page !== undefined) keptPageEntries(structure, new ObjectCopier(structure, nowhere), nowhere, page);
      return page === undefined;
    } catch (error) {
      if (error instanceof CannotUpdateError) return true;
      throw error;
    }
  });
}

async function picturePage(
  pdf: NewPdf,
  structure: PdfStructure | undefined,
  page: PdfPageObject,
  number: PageNumber,
  size: { readonly width: Points; readonly height: Points },
  { texts, draw }: SafeCopyParts,
): Promise<string> {
  const drawn = await draw(number);
  const picture = drawn && (await addPagePicture(pdf, drawn));
  const [[x, y], along, up] = toUserSpace([0, size.height, size.width, size.height, 0, 0, 0, 0], page, size);
  const matrix = [along[0] - x, along[1] - y, up[0] - x, up[1] - y, x, y].map(numeral).join(" ");
  const shows = picture === undefined ? "" : `q ${matrix} cm /VerbatimPage Do Q\n`;
  const contents = [pdf.addStream("", Buffer.from(shows, "latin1"))];
  const text = texts[number - 1];
  const layer = text && text.text.trim() !== "" ? textLayer(text, page, size, pdf.next) : undefined;
  for (const { body } of layer?.objects ?? []) pdf.add(body);
  if (layer !== undefined) contents.push(layer.content);
  const images = picture === undefined ? "" : `/XObject << /VerbatimPage ${picture} 0 R >>`;
  const fonts = layer === undefined ? "" : `/Font << ${layer.fonts} >>`;
  return [
    placeEntries(structure, page),
    `/Contents [${contents.map((content) => `${content} 0 R`).join(" ")}]`,
    `/Resources << ${images} ${fonts} >> /${PICTURE_MARK} true`,
  ].join(" ");
}

/** A page that lies as it is shown. */
function asShown({ width, height }: PageFacts): PdfPageObject {
  const box = [0, 0, width, height] as const;
  return {
    reference: { kind: "reference", number: 0, generation: 0 },
    dictionary: { kind: "dictionary", entries: new Map(), start: 0, end: 0 },
    bytes: new Uint8Array(),
    mediaBox: box,
    cropBox: box,
    quarterTurns: 0,
    resources: undefined,
  };
}
