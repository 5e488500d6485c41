import { escapeHtml } from "../core/text/escape-html.ts";
import { storageKey } from "../state/settings.ts";
import { inlineHash } from "./inline-hash.ts";

/** In milliseconds: a line whose server answers that soon brings the letters before the page is painted. */
const NEAR_MILLISECONDS = 50;

/** Where it is kept which files of letters the browser's cache was given. */
export const LETTERS_KEY = storageKey("letters");

/**
 * Settles at the first frame, once, whether the page is set in its own letters. `font-display: optional` alone does not:
 * letters that come between a layout and its paint are taken at the next change of the page, whenever that is, and lines
 * move under the reader's eyes. Until then, and for good where one of them is not there, tokens.css leaves them out
 * (`data-letters`); once they are taken, `swap` has them in use at once.
 *
 * They are asked for at once where they are likely to be there in time: in the cache, or near. Elsewhere they would only
 * take the line from the document's picture, and come once the page is there, for the next one; not where data are saved.
 */
export const EARLY_FONTS =
  "{const page=document.documentElement.dataset,{early,all,files}=document.currentScript.dataset,fonts=document.fonts," +
  `key=${JSON.stringify(LETTERS_KEY)},[line]=performance.getEntriesByType("navigation"),` +
  'load=names=>Promise.all(names.split("|").map(name=>fonts.load(name)));' +
  "let kept,settled;try{kept=localStorage.getItem(key)===files}catch{}" +
  'page.letters="others";for(const face of fonts)face.display="swap";' +
  "const take=()=>{if(!settled)delete page.letters;settled=1};" +
  `if(kept||line?.responseStart-line?.requestStart<${NEAR_MILLISECONDS})load(early).then(take,()=>{});` +
  'requestAnimationFrame(()=>{if(early.split("|").every(name=>fonts.check(name)))take();settled=1});' +
  'if(!kept)addEventListener("load",()=>{if(!navigator.connection?.saveData)' +
  "load(all).then(()=>localStorage.setItem(key,files)).catch(()=>{})})}";

/** Its source expression for `script-src`. */
export const EARLY_FONTS_HASH = await inlineHash(EARLY_FONTS);

/** As tokens.css names them. */
const UPRIGHT = ['1em "Verbatim Serif"', '1em "Verbatim Sans"'];
const SLANTED = 'italic 1em "Verbatim Serif"';

/**
 * The script; it has to stand behind the style sheet.
 *
 * @param files addresses of all files of letters: they change with their content.
 * @param slants whether slanted letters are among the first.
 */
export function earlyFonts(files: readonly string[], slants: boolean): string {
  const data = {
    early: [...UPRIGHT, ...(slants ? [SLANTED] : [])].join("|"),
    all: [...UPRIGHT, SLANTED].join("|"),
    files: files.map((href) => href.slice(href.lastIndexOf("/") + 1)).join(" "),
  };
  const attributes = Object.entries(data).map(([name, value]) => ` data-${name}="${escapeHtml(value)}"`);
  return `<script${attributes.join("")}>${EARLY_FONTS}</script>`;
}
