/** The scripts of the other viewers' pages. Each finds the document's address in FILE and gives hooks in `globalThis.bench`. */

/** The paint after an answer is what a reader waits for. */
const PAINTED = `const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));`;

export const PDFJS_VIEWER = `
import * as pdfjs from "../pdfjs/pdf.min.mjs";
globalThis.pdfjsLib = pdfjs;
const { EventBus, PDFFindController, PDFLinkService, PDFViewer } = await import("../pdfjs/pdf_viewer.mjs");
${PAINTED}
pdfjs.GlobalWorkerOptions.workerSrc = "../pdfjs/pdf.worker.min.mjs";
const eventBus = new EventBus();
const linkService = new PDFLinkService({ eventBus });
const findController = new PDFFindController({ eventBus, linkService });
const container = document.getElementById("pane");
const viewer = new PDFViewer({ container, eventBus, linkService, findController });
linkService.setViewer(viewer);
const ready = Promise.withResolvers();
eventBus.on("pagesinit", () => {
  viewer.currentScaleValue = "page-width";
  ready.resolve();
});
globalThis.bench = {
  ready: ready.promise,
  jump: (page) => { viewer.currentPageNumber = page; },
  search: async (query) => {
    const started = performance.now();
    let first;
    const done = Promise.withResolvers();
    const count = async ({ matchesCount }) => {
      if (first === undefined && matchesCount.total > 0) {
        first = 0;
        await painted();
        first = performance.now() - started;
      }
      const read = (findController.pageMatches ?? []).filter((matches) => matches !== undefined).length;
      if (read === viewer.pagesCount) done.resolve(matchesCount.total);
    };
    const state = (event) => { if (event.state !== 3) void count(event); };
    eventBus.on("updatefindmatchescount", count);
    eventBus.on("updatefindcontrolstate", state);
    // "again" begins at once; what is typed waits a quarter of a second for more.
    eventBus.dispatch("find", { type: "again", query, highlightAll: true, caseSensitive: false, entireWord: false, matchDiacritics: false });
    const hits = await done.promise;
    await painted();
    eventBus.off("updatefindmatchescount", count);
    eventBus.off("updatefindcontrolstate", state);
    return { first, all: performance.now() - started, hits };
  },
};
const pdf = await pdfjs.getDocument({ url: FILE }).promise;
viewer.setDocument(pdf);
linkService.setDocument(pdf);
`;

/** Only the pages near what is seen are there: nobody who has 500 would do otherwise. */
export const REACT_PDF = `
import { createElement, useCallback, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { Document, Page, pdfjs } from "react-pdf";
import { useVirtualizer } from "@tanstack/react-virtual";
import "react-pdf/dist/Page/AnnotationLayer.css";
import "react-pdf/dist/Page/TextLayer.css";
pdfjs.GlobalWorkerOptions.workerSrc = "../react-pdf/pdf.worker.min.mjs";
const WIDTH = 608, GAP = 16;
const pane = document.getElementById("pane");
const ready = Promise.withResolvers();
function Pages({ count, height }) {
  const virtual = useVirtualizer({ count, getScrollElement: () => pane, estimateSize: () => height + GAP, overscan: 1 });
  globalThis.bench.jump = (page) => virtual.scrollToIndex(page - 1, { align: "start" });
  return createElement("div", { style: { height: virtual.getTotalSize(), position: "relative" } },
    virtual.getVirtualItems().map(({ key, index, start }) => createElement("div",
      { key, style: { position: "absolute", top: 0, left: 16, transform: "translateY(" + (start + GAP) + "px)" } },
      createElement(Page, { pageNumber: index + 1, width: WIDTH }))));
}
function Viewer() {
  const [known, setKnown] = useState(null);
  const loaded = useCallback(async (pdf) => {
    const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 });
    setKnown({ count: pdf.numPages, height: (height * WIDTH) / width });
    ready.resolve();
  }, []);
  return createElement(Document, { file: FILE, onLoadSuccess: loaded }, known && createElement(Pages, known));
}
globalThis.bench = { ready: ready.promise, jump: () => {} };
createRoot(pane).render(createElement(Viewer));
`;

export const EMBEDPDF = `
import EmbedPDF from "../embedpdf/embedpdf.js";
${PAINTED}
const wasmUrl = new URL("../embedpdf/pdfium.wasm", location.href).href;
const target = document.getElementById("pane");
// Its fonts would come from another host.
const fonts = { ui: { stylesheetUrl: null }, signature: { stylesheetUrl: null } };
const viewer = EmbedPDF.init({ type: "container", target, src: FILE, wasmUrl, fonts });
const registry = await viewer.registry;
const capability = (name) => registry.getPlugin(name).provides();
const ready = Promise.withResolvers();
capability("scroll").onLayoutReady(() => ready.resolve());
globalThis.bench = {
  ready: ready.promise,
  jump: (pageNumber) => capability("scroll").scrollToPage({ pageNumber, behavior: "instant" }),
  search: async (words) => {
    const started = performance.now();
    let first;
    const task = capability("search").searchAllPages(words);
    task.onProgress(async ({ results }) => {
      if (first !== undefined || results.length === 0) return;
      first = 0;
      await painted();
      first = performance.now() - started;
    });
    const { total } = await new Promise((resolve, reject) => task.wait(resolve, ({ reason }) => reject(new Error(JSON.stringify(reason)))));
    await painted();
    return { first, all: performance.now() - started, hits: total };
  },
};
`;
