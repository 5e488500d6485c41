import { startPdfium, type Pdfium } from "./pdfium.ts";
import { type PagePixels, renderPage } from "./render-page.ts";

/** A line of a caption. */
export interface CaptionLine {
  readonly text: string;
  readonly bold: boolean;
  /** In device pixels: the font's size, and where the line's foot stands from the caption's bottom. */
  readonly size: number;
  readonly baseline: number;
}

/**
 * Sets lines of text on white with the sans serif that PDFium carries, so that a caption looks the same on a machine
 * without fonts. That font holds the letters of Western European languages; of a line with others nothing is drawn.
 * Lines that are too long end in an ellipsis.
 */
export async function renderCaption(
  lines: readonly CaptionLine[],
  area: { readonly width: number; readonly height: number; readonly margin: number },
): Promise<PagePixels> {
  const pdfium = await startPdfium();
  const { api, memory } = pdfium;
  const pixels = memory.withHandle(
    () => api.FPDF_CreateNewDocument(),
    (document) => api.FPDF_CloseDocument(document),
    (document) =>
      memory.withHandle(
        () => api.FPDFPage_New(document, 0, area.width, area.height),
        (page) => api.FPDF_ClosePage(page),
        (page) => {
          for (const line of lines) {
            if (isSettable(line.text)) setLine(pdfium, document, page, line, area);
          }
          api.FPDFPage_GenerateContent(page);
          return renderPage(pdfium, page, area.width, area.height);
        },
      ),
  );
  if (pixels === undefined) throw new Error("PDFium could not make a page for a caption.");
  return pixels;
}

/** Whether the font has all the letters: WinAnsiEncoding (ISO 32000-2, annex D.2) without what few fonts hold. */
export function isSettable(text: string): boolean {
  return /^[\u0020-\u007e\u00a0-\u00ff\u0152\u0153\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026]*$/u.test(text);
}

function setLine(
  pdfium: Pdfium,
  document: number,
  page: number,
  line: CaptionLine,
  area: { readonly width: number; readonly margin: number },
): void {
  let shown = line.text;
  while (shown.length > 1) {
    const candidate = shown === line.text ? shown : `${shown.trimEnd()}…`;
    if (placeText(pdfium, document, page, { ...line, text: candidate }, area)) return;
    shown = shown.slice(0, -1);
  }
}

/** Puts the text on the page; false, and nothing put, where it is wider than the page's margins allow. */
function placeText(
  { api, memory }: Pdfium,
  document: number,
  page: number,
  line: CaptionLine,
  area: { readonly width: number; readonly margin: number },
): boolean {
  const object = api.FPDFPageObj_NewTextObj(document, line.bold ? "Helvetica-Bold" : "Helvetica", line.size);
  if (object === 0) return false;
  const text = memory.copyIn(new Uint8Array(Buffer.from(`${line.text}\0`, "utf16le")));
  const set = api.FPDFText_SetText(object, text);
  memory.free(text);
  api.FPDFPageObj_Transform(object, 1, 0, 0, 1, area.margin, line.baseline);
  const right = memory.withBlock(16, (pointer, view) => {
    api.FPDFPageObj_GetBounds(object, pointer, pointer + 4, pointer + 8, pointer + 12);
    return view().getFloat32(8, true);
  });
  if (!set || right > area.width - area.margin) {
    api.FPDFPageObj_Destroy(object);
    return false;
  }
  // From here on the page owns the object.
  api.FPDFPage_InsertObject(page, object);
  return true;
}
