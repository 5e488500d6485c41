import { escapeHtml } from "../core/text/escape-html.ts";
import { inlineHash } from "./inline-hash.ts";

/**
 * Has the letters of the first view read as soon as they come, and settles at the first frame, once, whether the page is set in
 * them. `font-display: optional` alone does not: letters that come between a layout and its paint are taken at the next
 * change of the page, whenever that is, and lines move under the reader's eyes. Until then, and for good where one of them is
 * not there, tokens.css leaves them out (`data-letters`). The next page has them from the cache.
 */
export const EARLY_FONTS =
  "{const{dataset}=document.documentElement,early=document.currentScript.dataset.fonts.split('|');" +
  "let settled;dataset.letters='others';" +
  "const take=()=>{if(!settled&&early.every(font=>document.fonts.check(font))){settled=1;delete dataset.letters}};" +
  "for(const font of early)document.fonts.load(font).then(take,()=>{});" +
  "requestAnimationFrame(()=>{take();settled=1})}";

/** Its source expression for `script-src`. */
export const EARLY_FONTS_HASH = await inlineHash(EARLY_FONTS);

/** As tokens.css names them. */
const UPRIGHT = ['1em "Verbatim Serif"', '1em "Verbatim Sans"'];
const SLANTED = 'italic 1em "Verbatim Serif"';

/** The script; it has to stand behind the style sheet. @param slants whether slanted letters are among the first. */
export function earlyFonts(slants: boolean): string {
  const fonts = [...UPRIGHT, ...(slants ? [SLANTED] : [])].join("|");
  return `<script data-fonts="${escapeHtml(fonts)}">${EARLY_FONTS}</script>`;
}
