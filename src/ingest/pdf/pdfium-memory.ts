import type { WrappedPdfiumModule } from "@embedpdf/pdfium";

/**
 * What is held inside PDFium: blocks of its memory, and handles of documents, pages, text and pictures. Everything is
 * taken and given back through here, so that a test can see that nothing stays behind.
 */
export class PdfiumMemory {
  readonly #api: WrappedPdfiumModule;
  #held = 0;

  constructor(api: WrappedPdfiumModule) {
    this.#api = api;
  }

  /** How many blocks and handles are held at this moment. */
  get held(): number {
    return this.#held;
  }

  /** Size of PDFium's whole memory in bytes. It grows and never shrinks. */
  get size(): number {
    return this.#api.pdfium.HEAPU8.byteLength;
  }

  /** Takes a block, filled with the bytes given. It must be given back with {@link free}. */
  copyIn(bytes: Uint8Array): number {
    const pointer = this.#take(bytes.byteLength);
    this.#api.pdfium.HEAPU8.set(bytes, pointer);
    return pointer;
  }

  /** Copies bytes out. */
  copyOut(pointer: number, byteLength: number): Uint8Array<ArrayBuffer> {
    return this.#api.pdfium.HEAPU8.slice(pointer, pointer + byteLength);
  }

  free(pointer: number): void {
    this.#api.pdfium.wasmExports.free(pointer);
    this.#held -= 1;
  }

  /** Lends a block of zeros while `work` runs. `view` reads it, and is right until PDFium is called the next time. */
  withBlock<T>(byteLength: number, work: (pointer: number, view: () => DataView) => T): T {
    const pointer = this.#take(byteLength);
    try {
      this.#api.pdfium.HEAPU8.fill(0, pointer, pointer + byteLength);
      return work(pointer, () => new DataView(this.#api.pdfium.HEAPU8.buffer, pointer, byteLength));
    } finally {
      this.free(pointer);
    }
  }

  /** Lends a handle while `work` runs; undefined where PDFium does not give it (0). */
  withHandle<T>(open: () => number, close: (handle: number) => void, work: (handle: number) => T): T | undefined {
    const handle = open();
    if (handle === 0) return undefined;
    this.#held += 1;
    try {
      return work(handle);
    } finally {
      this.release(handle, close);
    }
  }

  /** Notes a handle that stays open beyond one call. It must be given back with {@link release}. */
  keep(handle: number): number {
    this.#held += 1;
    return handle;
  }

  release(handle: number, close: (handle: number) => void): void {
    close(handle);
    this.#held -= 1;
  }

  #take(byteLength: number): number {
    const pointer = this.#api.pdfium.wasmExports.malloc(Math.max(byteLength, 1));
    if (pointer === 0) throw new Error(`PDFium has no memory left for ${byteLength} bytes.`);
    this.#held += 1;
    return pointer;
  }
}
