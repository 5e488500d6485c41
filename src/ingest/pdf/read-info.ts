import type { DocumentInfo } from "../../core/model/document-info.ts";
import type { Pdfium } from "./pdfium.ts";

/** In bytes of UTF-16: a longer one is none that anybody could use. */
const MOST_BYTES = 8_192;

/** What a document says of itself. `document` is PDFium's handle. */
export function readInfo({ api, memory }: Pdfium, document: number): DocumentInfo {
  const read = (ask: (pointer: number, byteLength: number) => number): string | undefined => {
    // Both answer with the length in bytes of UTF-16, its end of two included.
    const byteLength = ask(0, 0);
    if (byteLength <= 2 || byteLength > MOST_BYTES) return undefined;
    const text = memory.withBlock(byteLength, (pointer) => {
      ask(pointer, byteLength);
      return new TextDecoder("utf-16le").decode(memory.copyOut(pointer, byteLength - 2)).trim();
    });
    return text === "" ? undefined : text;
  };
  const meta = (tag: string) => read((pointer, byteLength) => api.FPDF_GetMetaText(document, tag, pointer, byteLength));
  const info = {
    title: meta("Title"),
    author: meta("Author"),
    created: meta("CreationDate"),
    language: read((pointer, byteLength) => api.FPDFCatalog_GetLanguage(document, pointer, byteLength)),
  };
  return Object.fromEntries(Object.entries(info).filter(([, value]) => value !== undefined));
}
