import { copyFileSync, cpSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "vite";

/** Where the package.json is that names the other viewers, for `installPeers`. */
export const VIEWERS = import.meta.dirname;

const ownModules = resolve(import.meta.dirname, "..", "..", "..", "node_modules");

/** Writes a page of a folder that is served: `name`/index.html. */
export function writePage(folder: string, name: string, body: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,">`;
  writeFileSync(join(folder, name, "index.html"), html + body);
}

/** What pages with pdf.js' own viewer component fetch, as the project has it installed. */
export function copyPdfjs(folder: string): void {
  const from = join(ownModules, "pdfjs-dist");
  mkdirSync(folder, { recursive: true });
  for (const file of ["build/pdf.min.mjs", "build/pdf.worker.min.mjs", "web/pdf_viewer.mjs", "web/pdf_viewer.css"]) {
    copyFileSync(join(from, file), join(folder, file.replace(/.*\//, "")));
  }
  cpSync(join(from, "web/images"), join(folder, "images"), { recursive: true });
}

/** What pages with EmbedPDF's snippet fetch. @param peers where the viewers are installed. */
export function copyEmbedPdf(peers: string, folder: string): void {
  const from = join(peers, "node_modules/@embedpdf/snippet/dist");
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(from).filter((name) => /\.(?:js|wasm)$/.test(name))) {
    copyFileSync(join(from, file), join(folder, file));
  }
}

/**
 * Bundles a page's script that uses react-pdf for production: main.js and style.css, with pdf.js' worker beside them.
 *
 * @param peers where the viewers are installed; @param name of a folder for the source, in which its packages are found.
 */
export async function bundleReactPdf(peers: string, name: string, script: string, outDir: string): Promise<void> {
  const root = join(peers, name);
  const entry = join(root, "main.js");
  mkdirSync(root, { recursive: true });
  writeFileSync(entry, script);
  await build({
    root,
    configFile: false,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      outDir,
      emptyOutDir: true,
      minify: true,
      lib: { entry, formats: ["es"], fileName: "main", cssFileName: "style" },
    },
  });
  copyFileSync(join(peers, "node_modules/pdfjs-dist/build/pdf.worker.min.mjs"), join(outDir, "pdf.worker.min.mjs"));
}
