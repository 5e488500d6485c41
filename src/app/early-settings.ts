import { SETTINGS, storageKey } from "../state/settings.ts";
import { inlineHash } from "./inline-hash.ts";

const shown = Object.entries(SETTINGS)
  .filter(([, { sets }]) => sets !== "")
  .map(([name, { pattern, sets, unit }]) => [storageKey(name), pattern, sets, unit]);

/**
 * A script that stands in the pages themselves: it shows kept settings before anything is drawn, so that nothing
 * changes under the reader's eyes. The Content Security Policy lets it through by its hash. Without storage it does
 * nothing.
 */
export const EARLY_SETTINGS =
  `try{for(const[k,p,s,u]of${JSON.stringify(shown)}){const v=localStorage.getItem(k),r=document.documentElement;` +
  `v&&RegExp(p).test(v)&&(u?r.style.setProperty(s,v+u):r.setAttribute(s,v))}}catch{}`;

/** Its source expression for `script-src`. */
export const EARLY_SETTINGS_HASH = await inlineHash(EARLY_SETTINGS);
