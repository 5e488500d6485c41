import type { UserSpaceBox } from "./page-frame.ts";
import type { Pdfium } from "./pdfium.ts";

/** FPDF_PAGEOBJ_IMAGE, FPDF_PAGEOBJ_FORM. */
const IMAGE = 3;
const FORM = 5;
/** More objects than this are looked at no further, and forms no deeper in each other. */
const MOST_OBJECTS = 20_000;
const DEEPEST = 12;

/** Which share of a page pictures cover, 0 to 1; what lies over each other counts each time. `page` is PDFium's handle. */
export function picturedShare({ api, memory }: Pdfium, page: number, shown: UserSpaceBox): number {
  let looked = 0;
  const holdsPicture = (object: number, depth: number): boolean => {
    looked += 1;
    const type = api.FPDFPageObj_GetType(object);
    if (type !== FORM) return type === IMAGE;
    if (depth > DEEPEST || looked > MOST_OBJECTS) return false;
    const count = Math.min(MOST_OBJECTS, api.FPDFFormObj_CountObjects(object));
    for (let index = 0; index < count; index += 1) {
      if (holdsPicture(api.FPDFFormObj_GetObject(object, index), depth + 1)) return true;
    }
    return false;
  };
  const whole = (shown.right - shown.left) * (shown.top - shown.bottom);
  if (!(whole > 0)) return 0;
  let covered = 0;
  // Left, bottom, right, top as 32-bit floats.
  memory.withBlock(16, (pointer, view) => {
    const count = Math.min(MOST_OBJECTS, api.FPDFPage_CountObjects(page));
    for (let index = 0; index < count; index += 1) {
      const object = api.FPDFPage_GetObject(page, index);
      if (!holdsPicture(object, 0)) continue;
      if (!api.FPDFPageObj_GetBounds(object, pointer, pointer + 4, pointer + 8, pointer + 12)) continue;
      const side = (at: number): number => view().getFloat32(at * 4, true);
      const width = Math.min(side(2), shown.right) - Math.max(side(0), shown.left);
      const height = Math.min(side(3), shown.top) - Math.max(side(1), shown.bottom);
      if (width > 0 && height > 0) covered += width * height;
    }
  });
  const share = covered / whole;
  return Number.isFinite(share) ? Math.min(1, Math.round(share * 1000) / 1000) : 0;
}
