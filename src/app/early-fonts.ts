import { escapeHtml } from "../core/text/escape-html.ts";
import { inlineHash } from "./inline-hash.ts";

/**
 * Has the letters of the first view read as soon as they come. Without it the browser begins with them when it lays the page out
 * for the first time, too late for what is painted then: letters that are there would be taken at the next change of the page,
 * and lines move under the reader's eyes.
 */
export const EARLY_FONTS =
  'for(const font of document.currentScript.dataset.fonts.split("|"))document.fonts.load(font).catch(()=>{})';

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
