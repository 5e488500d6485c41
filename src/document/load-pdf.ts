import { failureOf } from "./document-failure.ts";

type PdfProgram = typeof import("./pdf/pdf-document.ts");

/** Fetches what reads and draws documents, once. @throws DocumentFailure where it cannot be had; the next call tries again. */
export async function loadPdf(): Promise<PdfProgram> {
  try {
    return await import("./pdf/pdf-document.ts");
  } catch (error) {
    throw failureOf(error, "program-missing");
  }
}
