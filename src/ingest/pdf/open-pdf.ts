import type { PageText } from "../../core/model/page-text.ts";
import type { PageNumber } from "../../core/model/units.ts";
import { pageList } from "../../core/text/page-list.ts";
import type { DocumentInfo } from "../../core/model/document-info.ts";
import { CUT_OFF, findForeignFile, lacksEnd, MOST_PAGES, MOST_SLENDER, type PdfFault } from "./pdf-fault.ts";
import { type Pdfium, startPdfium } from "./pdfium.ts";
import { readInfo } from "./read-info.ts";
import { type FoundBookmark, readOutline } from "./read-outline.ts";
import { type PageSize, type ReadPage, readPage } from "./read-page.ts";
import { type PagePixels, renderPage } from "./render-page.ts";

/** A page of an open PDF. */
export interface PdfPage extends PageSize {
  /** Counted from 1. */
  readonly number: PageNumber;
  /** As in the file's page labels (ISO 32000-2, 12.4.2); else the page number. */
  readonly label: string;
  readText(): PageText;
  /** Its text, and what the file tells of that besides. */
  read(): ReadPage;
  /** Draws the page at a width in device pixels; the height follows. */
  render(width: number): PagePixels;
}

/** An open PDF. {@link close} gives back everything it holds; its pages are of no use afterwards. */
export interface OpenPdf {
  readonly pages: readonly PdfPage[];
  /** What the file says of itself. */
  readonly info: DocumentInfo;
  /** The file's own outline, in the order of its list. */
  readonly outline: readonly FoundBookmark[];
  /** The same document as a file that asks for no password. */
  saveUnlocked(): Uint8Array<ArrayBuffer>;
  close(): void;
}

export type PdfOpening =
  | { readonly kind: "open"; readonly pdf: OpenPdf }
  | { readonly kind: "fault"; readonly fault: PdfFault };

/**
 * Opens a PDF from its bytes. A file that cannot be used is told by a named fault, and never thrown.
 *
 * @param password the user's or the owner's, where the file asks for one.
 */
export async function openPdf(bytes: Uint8Array, password = ""): Promise<PdfOpening> {
  const foreign = findForeignFile(bytes);
  if (foreign !== undefined) return { kind: "fault", fault: foreign };
  const pdfium = await startPdfium();
  const { api, memory } = pdfium;
  // PDFium reads from this block as long as the document is open.
  const file = memory.copyIn(bytes);
  const handle = api.FPDF_LoadMemDocument(file, bytes.byteLength, password);
  if (handle === 0) {
    const fault = faultOfLastError(api.FPDF_GetLastError(), bytes, password);
    memory.free(file);
    return { kind: "fault", fault };
  }
  memory.keep(handle);
  const close = (): void => {
    memory.release(handle, (document) => api.FPDF_CloseDocument(document));
    memory.free(file);
  };
  try {
    // PDFium repairs what it can, and would quietly open a file whose last pages are gone.
    const cutOff = lacksEnd(bytes) && !api.FPDF_DocumentHasValidCrossReferenceTable(handle);
    const fault: PdfFault | undefined = cutOff ? CUT_OFF : faultOfPageCount(api.FPDF_GetPageCount(handle));
    const pages = fault ?? listPages(pdfium, handle);
    if (Array.isArray(pages)) {
      const info = readInfo(pdfium, handle);
      const outline = readOutline(pdfium, handle);
      return { kind: "open", pdf: { pages, info, outline, saveUnlocked: () => saveUnlocked(pdfium, handle), close } };
    }
    close();
    return { kind: "fault", fault: pages };
  } catch (error) {
    close();
    throw error;
  }
}

function listPages(pdfium: Pdfium, document: number): PdfPage[] | PdfFault {
  const pages: PdfPage[] = [];
  const unreadable: PageNumber[] = [];
  const count = pdfium.api.FPDF_GetPageCount(document);
  for (let number = 1; number <= count; number += 1) {
    const size = sizeOf(pdfium, document, number);
    if (size === undefined) {
      unreadable.push(number);
      continue;
    }
    const { width, height } = size;
    if (Math.max(width / height, height / width) > MOST_SLENDER) {
      return { kind: "too-demanding", detail: `page ${number} is ${width} × ${height} points: no picture can show it` };
    }
    pages.push(describePage(pdfium, document, number, size));
  }
  if (unreadable.length === 0) return pages;
  const which = `${unreadable.length === 1 ? "page" : "pages"} ${pageList(unreadable)}`;
  return { kind: "damaged", detail: `${which} of ${count} cannot be read` };
}

/** FPDF_REMOVE_SECURITY. */
const WITHOUT_SECURITY = 3;

function saveUnlocked({ api, memory }: Pdfium, document: number): Uint8Array<ArrayBuffer> {
  const saved = memory.withHandle(
    () => api.PDFiumExt_OpenFileWriter(),
    (writer) => api.PDFiumExt_CloseFileWriter(writer),
    (writer) => {
      if (!api.FPDF_SaveAsCopy(document, writer, WITHOUT_SECURITY)) return undefined;
      const size = api.PDFiumExt_GetFileWriterSize(writer);
      return memory.withBlock(size, (pointer) => {
        api.PDFiumExt_GetFileWriterData(writer, pointer, size);
        return memory.copyOut(pointer, size);
      });
    },
  );
  if (saved === undefined) throw new Error("PDFium could not save the document without its password.");
  return saved;
}

/** Size after rotation, without reading what is on the page; undefined where the page is none. */
function sizeOf({ api, memory }: Pdfium, document: number, number: PageNumber): PageSize | undefined {
  // FS_SIZEF: width and height as 32-bit floats.
  return memory.withBlock(8, (pointer, view) => {
    if (!api.FPDF_GetPageSizeByIndexF(document, number - 1, pointer)) return undefined;
    const size = { width: view().getFloat32(0, true), height: view().getFloat32(4, true) };
    return size.width > 0 && size.height > 0 ? size : undefined;
  });
}

function describePage(pdfium: Pdfium, document: number, number: PageNumber, size: PageSize): PdfPage {
  const use = <T>(work: (page: number) => T): T => {
    const result = withPage(pdfium, document, number, (page) => ({ value: work(page) }));
    if (result === undefined) throw new Error(`Page ${number}, which could be opened before, cannot be opened.`);
    return result.value;
  };
  return {
    number,
    width: hundredths(size.width),
    height: hundredths(size.height),
    label: labelOf(pdfium, document, number),
    readText: () => use((page) => readPage(pdfium, page, number).text),
    read: () => use((page) => readPage(pdfium, page, number)),
    render: (width) =>
      use((page) => renderPage(pdfium, page, width, Math.max(1, Math.round((width * size.height) / size.width)))),
  };
}

function withPage<T>(
  { api, memory }: Pdfium,
  document: number,
  number: PageNumber,
  work: (page: number) => T,
): T | undefined {
  return memory.withHandle(
    () => api.FPDF_LoadPage(document, number - 1),
    (page) => api.FPDF_ClosePage(page),
    work,
  );
}

/** In bytes of UTF-16: a page that is called by more is called by its number. */
const MOST_LABEL_BYTES = 128;

function labelOf({ api, memory }: Pdfium, document: number, number: PageNumber): string {
  // In bytes, with a terminator of two: UTF-16, little-endian.
  const byteLength = api.FPDF_GetPageLabel(document, number - 1, 0, 0);
  if (byteLength <= 2 || byteLength > MOST_LABEL_BYTES) return String(number);
  return memory.withBlock(byteLength, (pointer) => {
    api.FPDF_GetPageLabel(document, number - 1, pointer, byteLength);
    const label = new TextDecoder("utf-16le").decode(memory.copyOut(pointer, byteLength - 2)).trim();
    return label === "" ? String(number) : label;
  });
}

function faultOfPageCount(count: number): PdfFault | undefined {
  if (count < 1) return { kind: "no-pages", detail: "it has no pages" };
  if (count > MOST_PAGES)
    return { kind: "too-many-pages", detail: `it has ${count} pages; ${MOST_PAGES} are the most` };
  return undefined;
}

/** FPDF_GetLastError: 4 is a password, 5 a protection that PDFium does not know. */
function faultOfLastError(code: number, bytes: Uint8Array, password: string): PdfFault {
  if (code === 4 || code === 5) {
    return { kind: "encrypted", detail: password === "" ? "it asks for a password" : "the password does not open it" };
  }
  return lacksEnd(bytes) ? CUT_OFF : { kind: "damaged", detail: "its structure cannot be read" };
}

function hundredths(points: number): number {
  return Math.round(points * 100) / 100;
}
