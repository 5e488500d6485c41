import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";

/**
 * A screen reader in the page: it walks the accessibility tree as WAI-ARIA, HTML-AAM and AccName have it, and says what
 * real ones would say in other words. It does not replace listening to them; it notices when there is nothing to hear.
 */
export interface ScreenReader {
  /** Reads on until it has said a phrase with these words, and gives what it said last. @throws where it never does. */
  readUntil(words: string): Promise<string>;
  /** Reads on so many phrases and gives them, what ends elements left out. */
  read(phrases: number): Promise<readonly string[]>;
  /** What it has said since it was last asked; phrases of the live region begin with "polite: ". */
  said(): Promise<readonly string[]>;
}

const MOST_PHRASES = 3000;

export async function startScreenReader(page: Page): Promise<ScreenReader> {
  await page.evaluate(program());
  await page.evaluate("screenReader.start({ container: document.body })");
  const next = async (): Promise<string> =>
    String(await page.evaluate("screenReader.next().then(() => screenReader.lastSpokenPhrase())"));

  return {
    async readUntil(words) {
      for (let count = 0; count < MOST_PHRASES; count += 1) {
        const phrase = await next();
        if (phrase.includes(words)) return phrase;
      }
      throw new Error(`The screen reader never says “${words}”.`);
    },
    async read(phrases) {
      const heard: string[] = [];
      while (heard.length < phrases) {
        const phrase = await next();
        if (!phrase.startsWith("end of ")) heard.push(phrase);
      }
      return heard;
    },
    async said() {
      const log: unknown = await page.evaluate(
        "screenReader.spokenPhraseLog().then((log) => { const copy = [...log]; return screenReader.clearSpokenPhraseLog().then(() => copy); })",
      );
      return Array.isArray(log) ? log.map(String) : [];
    },
  };
}

/** The library for browsers is a module: what it exports becomes a global of the page, without asking the page's policy. */
function program(): string {
  const source = readFileSync(fileURLToPath(import.meta.resolve("@guidepup/virtual-screen-reader/browser.js")), "utf8");
  const exported = /export\s*\{[^}]*?([\w$]+) as virtual\s*\};/.exec(source);
  if (exported?.[1] === undefined) throw new Error("The screen reader has no export called virtual.");
  const before = source.slice(0, exported.index);
  return `(() => { ${before}; globalThis.screenReader = ${exported[1]}; })()`;
}
