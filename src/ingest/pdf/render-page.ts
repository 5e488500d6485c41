import type { Pdfium } from "./pdfium.ts";

/** A page drawn on white: four bytes a pixel, red, green, blue, and one without meaning; rows follow without gaps. */
export interface PagePixels {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** FPDFBitmap_BGRx; with the byte order reversed it is RGBx. */
const FORMAT_FOUR_BYTES = 3;
/** FPDF_ANNOT | FPDF_REVERSE_BYTE_ORDER: with stamps and filled fields, as a viewer shows the page. */
const DRAW_AS_SHOWN = 0x01 | 0x10;
const WHITE = 0xffffffff;
/** 64 million pixels are 256 MB: a poster at twice its size, and far under what PDFium's memory holds. */
const MOST_PIXELS = 64_000_000;

/**
 * Draws a whole page into `width` × `height` device pixels. `page` is PDFium's handle.
 * @throws RangeError where the picture would be larger than memory allows.
 */
export function renderPage({ api, memory }: Pdfium, page: number, width: number, height: number): PagePixels {
  if (width < 1 || height < 1 || width * height > MOST_PIXELS) {
    throw new RangeError(`A page picture of ${width} × ${height} pixels cannot be drawn.`);
  }
  const bytes = memory.withHandle(
    () => api.FPDFBitmap_CreateEx(width, height, FORMAT_FOUR_BYTES, 0, 0),
    (handle) => api.FPDFBitmap_Destroy(handle),
    (bitmap) => {
      api.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
      api.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, DRAW_AS_SHOWN);
      const stride = api.FPDFBitmap_GetStride(bitmap);
      const buffer = api.FPDFBitmap_GetBuffer(bitmap);
      if (stride === width * 4) return memory.copyOut(buffer, stride * height);
      const packed = new Uint8Array(width * 4 * height);
      for (let row = 0; row < height; row += 1)
        packed.set(memory.copyOut(buffer + row * stride, width * 4), row * width * 4);
      return packed;
    },
  );
  if (bytes === undefined) throw new RangeError(`PDFium has no memory left for ${width} × ${height} pixels.`);
  return { width, height, bytes };
}
