import { BESIDE } from "./first-picture.ts";
import { inlineScript, voidElement } from "./head.ts";
import { inlineHash } from "./inline-hash.ts";
import { START_ID } from "./start-script.ts";

/** Up to so much of a page, in UTF-16 units, is painted in one piece. What is longer is painted as it comes. */
const LONGEST = 160_000;
/** Where its end has not come by then, what has come is painted, in milliseconds. */
const LONGEST_WAIT_MILLISECONDS = 1000;

/** Lets the page be painted although its end has not come. */
export const PAINT_ANYWAY = `setTimeout(()=>document.querySelector("link[rel=expect]")?.remove(),${LONGEST_WAIT_MILLISECONDS})`;

/** Its source expression for `script-src`. */
export const PAINT_ANYWAY_HASH = await inlineHash(PAINT_ANYWAY);

/**
 * Has a page painted in one piece, where the document is beside the commentary: its picture stands behind all of the
 * commentary, and what is painted in pieces on the way takes longer than the page. (HTML, 4.6.7.5, "expect"; browsers that
 * do not know it paint as it comes.)
 *
 * @param html up to the script that starts the page.
 */
export function paintedAtOnce(html: string): string {
  if (html.length > LONGEST) return "";
  const expected = { rel: "expect", href: `#${START_ID}`, blocking: "render", media: BESIDE };
  return voidElement("link", expected) + inlineScript(PAINT_ANYWAY);
}
