import type { Translate } from "../catalogue.ts";
import { embeddingWords } from "./embedding-words.ts";
import { ledgerWords } from "./ledger-words.ts";
import { siteWords } from "./site-words.ts";
import { spanishInBrowser } from "./spanish-in-browser.ts";

const catalogues = new Map<string, object>(Object.entries({ embeddingWords, ledgerWords, siteWords }));

/** All of Spanish, for the build: what browsers use, and the words of pages that are only built. */
export const spanish: Translate = (name, english) => catalogues.get(name) ?? spanishInBrowser(name, english);
