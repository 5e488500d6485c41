import type { PageNumber } from "../core/model/units.ts";
import { escapeHtml } from "../core/text/escape-html.ts";
import { inlineHash } from "./inline-hash.ts";

/** The script's element: with it, all that is seen first has come. */
export const START_ID = "start";

/** A picture that has taken so long to come is not waited for, in milliseconds. */
const LONGEST_WAIT_MILLISECONDS = 2000;
/** Where no browser tells of the first paint by then, there is none to wait for, in milliseconds. */
const LONGEST_PAINT_MILLISECONDS = 500;

/**
 * Fetches the page's module once the picture of the document's page is there, and runs it once the page is on the screen:
 * they would share the line and the processor, and the picture is what one came to see. On a narrow window it is not seen
 * at first, and stays lazy.
 *
 * The publication's data may still be on the way then: the module reads them as it begins.
 */
export const START = `{
const { module, first } = document.currentScript.dataset;
const picture = document.querySelector('[data-page="' + first + '"] img');
let begun;
const begin = () => {
  if (begun) return;
  begun = true;
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", () => import(module));
  else import(module);
};
const seen = () => {
  if (document.hidden) return begin();
  const link = document.createElement("link");
  link.rel = "modulepreload";
  link.href = module;
  document.head.append(link);
  setTimeout(begin, ${LONGEST_PAINT_MILLISECONDS});
  new PerformanceObserver((list) => list.getEntriesByName("first-contentful-paint").forEach(begin))
    .observe({ type: "paint", buffered: true });
};
if (!picture || matchMedia("(width < 900px)").matches) seen();
else {
  picture.loading = "eager";
  picture.decoding = "sync";
  if (picture.complete) seen();
  else {
    picture.onload = picture.onerror = seen;
    setTimeout(seen, ${LONGEST_WAIT_MILLISECONDS});
  }
}
}`;

/** Its source expression for `script-src`. */
export const START_HASH = await inlineHash(START);

/** @param href of the module. @param page whose picture is seen first. */
export function startScript(href: string, page: PageNumber): string {
  return `<script id="${START_ID}" data-module="${escapeHtml(href)}" data-first="${page}">${START}</script>`;
}
