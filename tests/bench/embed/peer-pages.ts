import { copyFileSync, cpSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "vite";
import type { Subject } from "./subjects.ts";

const ownModules = resolve(import.meta.dirname, "..", "..", "..", "node_modules");

/**
 * Pages with other ways of showing the same document, as their own instructions have it, written into a folder to serve.
 *
 * @param peers where they are installed.
 * @param site the built site, from which the document is taken.
 */
export async function writePeerPages(peers: string, site: string, slug: string, folder: string): Promise<Subject[]> {
  mkdirSync(folder, { recursive: true });
  const file = readdirSync(join(site, slug)).find((name) => /\.[0-9a-f]{16}\.pdf$/.test(name));
  if (file === undefined) throw new Error("The site has no document.");
  copyFileSync(join(site, slug, file), join(folder, "document.pdf"));
  const modules = join(peers, "node_modules");
  pdfjsViewer(folder);
  await reactPdf(modules, folder);
  embedPdf(modules, folder);
  const scripts = [
    script(folder, "lite-youtube-embed", [
      join(modules, "lite-youtube-embed/src/lite-yt-embed.js"),
      join(modules, "lite-youtube-embed/src/lite-yt-embed.css"),
    ]),
    script(folder, "@open-iframe-resizer/core", [join(modules, "@open-iframe-resizer/core/dist/index.js")]),
    script(folder, "pym.js", [join(modules, "pym.js/dist/pym.v1.min.js")]),
  ];
  return [
    { name: "pdf.js, its own viewer component", page: { peer: "pdfjs/" } },
    { name: "react-pdf, one page", page: { peer: "react-pdf/" } },
    { name: "EmbedPDF, its snippet", page: { peer: "embedpdf/" } },
    ...scripts,
  ];
}

function page(folder: string, name: string, body: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,">`;
  writeFileSync(join(folder, name, "index.html"), html + body);
}

function pdfjsViewer(folder: string): void {
  const from = join(ownModules, "pdfjs-dist");
  page(
    folder,
    "pdfjs",
    `<link rel="stylesheet" href="pdf_viewer.css">
<style>#container { position: absolute; inset: 0; overflow: auto }</style>
<div id="container"><div class="pdfViewer"></div></div>
<script type="module">
import * as pdfjs from "./pdf.min.mjs";
globalThis.pdfjsLib = pdfjs;
const { EventBus, PDFLinkService, PDFViewer } = await import("./pdf_viewer.mjs");
pdfjs.GlobalWorkerOptions.workerSrc = "./pdf.worker.min.mjs";
const eventBus = new EventBus();
const linkService = new PDFLinkService({ eventBus });
const viewer = new PDFViewer({ container: document.getElementById("container"), eventBus, linkService });
linkService.setViewer(viewer);
const pdf = await pdfjs.getDocument({ url: "../document.pdf", wasmUrl: "./wasm/", standardFontDataUrl: "./fonts/" }).promise;
viewer.setDocument(pdf);
linkService.setDocument(pdf);
</script>`,
  );
  for (const file of ["build/pdf.min.mjs", "build/pdf.worker.min.mjs", "web/pdf_viewer.mjs", "web/pdf_viewer.css"]) {
    copyFileSync(join(from, file), join(folder, "pdfjs", file.replace(/.*\//, "")));
  }
  cpSync(join(from, "web/images"), join(folder, "pdfjs/images"), { recursive: true });
}

async function reactPdf(modules: string, folder: string): Promise<void> {
  page(
    folder,
    "react-pdf",
    `<link rel="stylesheet" href="out/style.css"><div id="root"></div><script type="module" src="out/main.js"></script>`,
  );
  const source = join(modules, "..", "react-pdf-page");
  mkdirSync(source, { recursive: true });
  writeFileSync(
    join(source, "main.js"),
    `import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { Document, Page, pdfjs } from "react-pdf";
import "react-pdf/dist/Page/AnnotationLayer.css";
import "react-pdf/dist/Page/TextLayer.css";
pdfjs.GlobalWorkerOptions.workerSrc = "out/pdf.worker.min.mjs";
createRoot(document.getElementById("root")).render(
  createElement(Document, { file: "../document.pdf" }, createElement(Page, { pageNumber: 1 })));`,
  );
  const outDir = join(folder, "react-pdf", "out");
  await build({
    root: source,
    configFile: false,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      outDir,
      emptyOutDir: true,
      minify: true,
      lib: { entry: join(source, "main.js"), formats: ["es"], fileName: "main", cssFileName: "style" },
    },
  });
  copyFileSync(join(modules, "pdfjs-dist/build/pdf.worker.min.mjs"), join(outDir, "pdf.worker.min.mjs"));
}

function embedPdf(modules: string, folder: string): void {
  page(
    folder,
    "embedpdf",
    `<div id="viewer" style="height: 100vh"></div>
<script type="module">
import EmbedPDF from "./embedpdf.js";
const wasmUrl = new URL("pdfium.wasm", location.href).href;
EmbedPDF.init({ type: "container", target: document.getElementById("viewer"), src: new URL("../document.pdf", location.href).href, wasmUrl });
</script>`,
  );
  const from = join(modules, "@embedpdf/snippet/dist");
  for (const file of readdirSync(from).filter((name) => /\.(?:js|wasm)$/.test(name))) {
    copyFileSync(join(from, file), join(folder, "embedpdf", file));
  }
}

/** A host's script by itself: what a page pays before anything is shown. */
function script(folder: string, name: string, files: readonly string[]): Subject {
  const place = name.replace(/\W+/g, "-").replace(/^-/, "");
  const names = files.map((file) => file.replace(/.*\//, ""));
  const tags = names.map((file) =>
    file.endsWith(".css") ? `<link rel="stylesheet" href="${file}">` : `<script type="module" src="${file}"></script>`,
  );
  page(folder, place, tags.join(""));
  for (const [index, file] of files.entries()) copyFileSync(file, join(folder, place, names[index] ?? ""));
  return { name: `${name}, script alone`, page: { peer: `${place}/` } };
}
