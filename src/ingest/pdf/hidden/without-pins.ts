import type { Pdfium } from "../pdfium.ts";

/**
 * Annotations that one opens or follows: Text (a note's icon), Link, Popup, FileAttachment, Sound, Movie. Their icons stand
 * over words without meaning to hide them.
 */
const PINS = [1, 2, 16, 17, 18, 19];
/** Bit 2 of an annotation's flags (ISO 32000-2, table 167). */
const HIDDEN = 2;
/** A page with more is left as it is. */
const MOST_ANNOTATIONS = 5_000;

/** Does something while a page's pins are switched off. `page` is PDFium's handle. */
export function withoutPins<T>({ api, memory }: Pdfium, page: number, work: () => T): T {
  const count = Math.min(api.FPDFPage_GetAnnotCount(page), MOST_ANNOTATIONS);
  const held: { readonly annotation: number; readonly flags: number }[] = [];
  try {
    for (let index = 0; index < count; index += 1) {
      const annotation = api.FPDFPage_GetAnnot(page, index);
      if (annotation === 0) continue;
      memory.keep(annotation);
      if (!PINS.includes(api.FPDFAnnot_GetSubtype(annotation))) {
        memory.release(annotation, (handle) => api.FPDFPage_CloseAnnot(handle));
        continue;
      }
      const flags = api.FPDFAnnot_GetFlags(annotation);
      held.push({ annotation, flags });
      api.FPDFAnnot_SetFlags(annotation, flags | HIDDEN);
    }
    return work();
  } finally {
    for (const { annotation, flags } of held) {
      api.FPDFAnnot_SetFlags(annotation, flags);
      memory.release(annotation, (handle) => api.FPDFPage_CloseAnnot(handle));
    }
  }
}
