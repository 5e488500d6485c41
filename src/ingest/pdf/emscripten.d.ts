/**
 * The part of an Emscripten module's shape that `@embedpdf/pdfium` leaves to a package of types for all of Emscripten:
 * the binary that it is started with, and its memory as bytes (a new view after each growth, so it is read afresh).
 */
interface EmscriptenModule {
  readonly wasmBinary: ArrayBuffer;
  readonly HEAPU8: Uint8Array<ArrayBuffer>;
}
