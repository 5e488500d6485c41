import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { WrappedPdfiumModule } from "@embedpdf/pdfium";
import { PdfiumMemory } from "./pdfium-memory.ts";

/** PDFium, started, and the account of what is held in it. */
export interface Pdfium {
  readonly api: WrappedPdfiumModule;
  readonly memory: PdfiumMemory;
}

let started: Promise<Pdfium> | undefined;

/** Starts PDFium in WebAssembly, once for the process: starting takes longer than reading a page. */
export function startPdfium(): Promise<Pdfium> {
  started ??= start();
  return started;
}

async function start(): Promise<Pdfium> {
  const { init } = await import("@embedpdf/pdfium");
  const file = await readFile(createRequire(import.meta.url).resolve("@embedpdf/pdfium/pdfium.wasm"));
  // Handed over as bytes, because without them the package looks for its file over the network.
  const wasmBinary = new Uint8Array(file).buffer;
  const api = await init({ wasmBinary });
  api.PDFiumExt_Init();
  return { api, memory: new PdfiumMemory(api) };
}
