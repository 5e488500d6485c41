import { copyFileSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { bundleReactPdf, copyEmbedPdf, copyPdfjs, writePage } from "../viewers/viewer-files.ts";
import type { Subject } from "./subjects.ts";

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
  await reactPdf(peers, folder);
  embedPdf(peers, folder);
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

function pdfjsViewer(folder: string): void {
  writePage(
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
  copyPdfjs(join(folder, "pdfjs"));
}

async function reactPdf(peers: string, folder: string): Promise<void> {
  writePage(
    folder,
    "react-pdf",
    `<link rel="stylesheet" href="out/style.css"><div id="root"></div><script type="module" src="out/main.js"></script>`,
  );
  const source = `import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { Document, Page, pdfjs } from "react-pdf";
import "react-pdf/dist/Page/AnnotationLayer.css";
import "react-pdf/dist/Page/TextLayer.css";
pdfjs.GlobalWorkerOptions.workerSrc = "out/pdf.worker.min.mjs";
createRoot(document.getElementById("root")).render(
  createElement(Document, { file: "../document.pdf" }, createElement(Page, { pageNumber: 1 })));`;
  await bundleReactPdf(peers, "react-pdf-one-page", source, join(folder, "react-pdf", "out"));
}

function embedPdf(peers: string, folder: string): void {
  writePage(
    folder,
    "embedpdf",
    `<div id="viewer" style="height: 100vh"></div>
<script type="module">
import EmbedPDF from "./embedpdf.js";
const wasmUrl = new URL("pdfium.wasm", location.href).href;
EmbedPDF.init({ type: "container", target: document.getElementById("viewer"), src: new URL("../document.pdf", location.href).href, wasmUrl });
</script>`,
  );
  copyEmbedPdf(peers, join(folder, "embedpdf"));
}

/** A host's script by itself: what a page pays before anything is shown. */
function script(folder: string, name: string, files: readonly string[]): Subject {
  const place = name.replace(/\W+/g, "-").replace(/^-/, "");
  const names = files.map((file) => file.replace(/.*\//, ""));
  const tags = names.map((file) =>
    file.endsWith(".css") ? `<link rel="stylesheet" href="${file}">` : `<script type="module" src="${file}"></script>`,
  );
  writePage(folder, place, tags.join(""));
  for (const [index, file] of files.entries()) copyFileSync(file, join(folder, place, names[index] ?? ""));
  return { name: `${name}, script alone`, page: { peer: `${place}/` } };
}
