import { join } from "node:path";
import type { Page } from "playwright-core";
import { bundleReactPdf, copyEmbedPdf, copyPdfjs, writePage } from "../../viewers/viewer-files.ts";
import type { BuiltDocument } from "../documents/built-site.ts";
import { PANE } from "./floor.ts";
import { EMBEDPDF, PDFJS_VIEWER, REACT_PDF } from "./viewer-scripts.ts";
import type { Searched, Subject } from "./subject.ts";

/** Each viewer's page has these in `globalThis.bench`, in terms of what the viewer publishes. */
interface Hooks {
  /** Resolves once it can be told where to go. */
  readonly ready: Promise<unknown>;
  jump(page: number): void;
  search?(words: string): Promise<Searched>;
}

declare global {
  var bench: Hooks | undefined;
}

const GO = `<button id="go" onclick="bench.jump(Number(this.value))">Go</button>`;

/**
 * Pages with other viewers of the same file, as their own instructions have it, written into a folder that is served as /peers/.
 *
 * @param peers where they are installed.
 */
export async function otherViewers(peers: string, document: BuiltDocument, folder: string): Promise<Subject[]> {
  const file = `<script>const FILE = new URL("/${document.pdf}", location.href).href</script>`;
  writePage(
    folder,
    `pdfjs-${document.name}`,
    `<link rel="stylesheet" href="../pdfjs/pdf_viewer.css">${PANE}${GO}
<div id="pane"><div class="pdfViewer"></div></div>${file}
<script type="module">${PDFJS_VIEWER}</script>`,
  );
  copyPdfjs(join(folder, "pdfjs"));
  writePage(
    folder,
    `react-pdf-${document.name}`,
    `<link rel="stylesheet" href="../react-pdf/style.css">${PANE}${GO}<div id="pane"></div>${file}
<script type="module" src="../react-pdf/main.js"></script>`,
  );
  await bundleReactPdf(peers, "react-pdf-windowed", REACT_PDF, join(folder, "react-pdf"));
  writePage(
    folder,
    `embedpdf-${document.name}`,
    `${PANE}${GO}<div id="pane"></div>${file}<script type="module">${EMBEDPDF}</script>`,
  );
  copyEmbedPdf(peers, join(folder, "embedpdf"));
  return [
    {
      ...viewer("pdf.js viewer", `/peers/pdfjs-${document.name}/`, ".page canvas"),
      firstPage: '.page[data-page-number="1"]',
      scroller: "#pane",
      search,
    },
    {
      ...viewer("react-pdf", `/peers/react-pdf-${document.name}/`, ".react-pdf__Page canvas"),
      firstPage: '.react-pdf__Page[data-page-number="1"]',
      scroller: "#pane",
    },
    { ...viewer("EmbedPDF", `/peers/embedpdf-${document.name}/`, 'img[src^="blob:"]'), search },
  ];
}

function viewer(name: string, path: string, begun: string): Subject {
  return {
    name,
    kind: "viewer",
    path,
    begun,
    goesTo: async (page, number) => {
      await page.evaluate(async (to) => {
        await globalThis.bench?.ready;
        document.querySelector("#go")?.setAttribute("value", String(to));
      }, number);
      return () => page.locator("#go").click();
    },
  };
}

function search(page: Page, words: string): Promise<Searched> {
  return page.evaluate(async (wanted) => {
    await globalThis.bench?.ready;
    const found = await globalThis.bench?.search?.(wanted);
    if (found === undefined) throw new Error("It cannot search.");
    return found;
  }, words);
}
