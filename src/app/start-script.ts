import type { PageNumber } from "../core/model/units.ts";
import { escapeHtml } from "../core/text/escape-html.ts";
import { inlineHash } from "./inline-hash.ts";

/** The script's element: with it, all that is seen first has come. */
export const START_ID = "start";

/** A page that has taken so long to come is not waited for, in milliseconds. */
const LONGEST_WAIT_MILLISECONDS = 2000;

/**
 * Fetches the page's module once the picture of the document's page is there: they would share the line, and the picture
 * is what one came to see. On a narrow window the picture is not seen at first, and stays lazy.
 */
export const START =
  `{const{module,first}=document.currentScript.dataset,p=document.querySelector('[data-page="'+first+'"] img'),` +
  `go=()=>{import(module)};if(!p||matchMedia("(width < 900px)").matches)go();else{p.loading="eager";p.decoding="sync";` +
  `if(p.complete)go();else{p.onload=p.onerror=go;setTimeout(go,${LONGEST_WAIT_MILLISECONDS})}}}`;

/** Its source expression for `script-src`. */
export const START_HASH = await inlineHash(START);

/** @param href of the module. @param page whose picture is seen first. */
export function startScript(href: string, page: PageNumber): string {
  return `<script id="${START_ID}" data-module="${escapeHtml(href)}" data-first="${page}">${START}</script>`;
}
