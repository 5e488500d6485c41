import { type PDFPageProxy, TextLayer } from "pdfjs-dist";
import type { PageText } from "../../core/model/page-text.ts";
import type { Points } from "../../core/model/units.ts";
import type { Size } from "../zoom.ts";
import { scaleBetween } from "./draw-part.ts";
import { ownWords } from "./own-words.ts";

/**
 * Fills an element with the page's words. They are placed in percent of the page and sized by the custom property
 * `--total-scale-factor` (CSS pixels per point), so that they follow every zoom by themselves.
 *
 * @param own the page's text as the build has it, to be laid instead of the file's.
 * @throws the signal's reason where it was cancelled; else what pdf.js throws.
 */
export async function layText(
  page: PDFPageProxy,
  size: Size<Points>,
  container: HTMLElement,
  signal: AbortSignal,
  own?: PageText,
): Promise<void> {
  signal.throwIfAborted();
  const words = window.document.createElement("div");
  const viewport = page.getViewport({ scale: scaleBetween(page, size) });
  const layer = new TextLayer({
    textContentSource:
      own === undefined ? page.streamTextContent({ disableNormalization: true }) : ownWords(own, viewport),
    container: words,
    viewport,
  });
  const stop = (): void => layer.cancel();
  signal.addEventListener("abort", stop, { once: true });
  try {
    await layer.render();
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener("abort", stop);
  }
  signal.throwIfAborted();
  // The library lays words on the page before its own rotation; the element is turned to where the page is.
  const turn = viewport.rotation;
  const sideways = turn % 180 !== 0;
  container.style.width = sideways ? `${(size.height / size.width) * 100}%` : "";
  container.style.height = sideways ? `${(size.width / size.height) * 100}%` : "";
  if (turn === 0) delete container.dataset["turn"];
  else container.dataset["turn"] = String(turn);
  container.style.setProperty("--min-font-size", words.style.getPropertyValue("--min-font-size"));
  container.lang = words.lang;
  container.replaceChildren(...words.childNodes);
}
