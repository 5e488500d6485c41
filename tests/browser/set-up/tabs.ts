import type { Browser, BrowserContextOptions, Disposable, Page } from "playwright-core";
import { type Problem, watchForProblems } from "./problems.ts";

/** A tab of a context of its own, as a test has it. */
export interface Tab {
  readonly page: Page;
  /** What its pages did wrong in this test. */
  readonly problems: Problem[];
  /** Of the site, and of the host page that embeds it: what its pages may ask. */
  readonly origins: Set<string>;
  /** Scripts that its pages have before their own. */
  readonly scripts: Disposable[];
}

/**
 * Tabs that one file's tests have one after the other. To start a tab, with its context and its process, costs about as
 * much as a whole page of the site; so one that a test has done with is emptied and handed to the next test that wants
 * the same kind. It has nothing of the test before but the browser's cache of files: no cookie, storage, history,
 * permission, route, look or size.
 */
export class Tabs {
  readonly #browser: Browser;
  readonly #idle = new Map<string, Tab[]>();

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  /** A new tab, or one that was used: as the options say, on an empty page. */
  async take(options: BrowserContextOptions): Promise<Tab> {
    return this.#idle.get(kindOf(options))?.pop() ?? this.takeNew(options);
  }

  /** One that nobody had before: with nothing in its cache, and for those who change what cannot be changed back. */
  async takeNew(options: BrowserContextOptions): Promise<Tab> {
    const context = await this.#browser.newContext(options);
    const origins = new Set<string>();
    const problems = await watchForProblems(context, origins);
    const page = await context.newPage();
    return { page, problems, origins, scripts: keptScripts(page) };
  }

  /** Empties a tab that `take` gave for these options, and keeps it; one that cannot be emptied is closed. */
  async giveBack(tab: Tab, options: BrowserContextOptions): Promise<void> {
    try {
      await empty(tab, options);
    } catch {
      await tab.page.context().close();
      return;
    }
    const kind = kindOf(options);
    this.#idle.set(kind, [...(this.#idle.get(kind) ?? []), tab]);
  }
}

function kindOf(options: BrowserContextOptions): string {
  return JSON.stringify(options);
}

/** The scripts that tests will add to a page, so that they can be taken away again. */
function keptScripts(page: Page): Disposable[] {
  const kept: Disposable[] = [];
  page.addInitScript = new Proxy(page.addInitScript, {
    async apply(add, self, words: Parameters<Page["addInitScript"]>) {
      const script = await Reflect.apply(add, self, words);
      kept.push(script);
      return script;
    },
  });
  return kept;
}

async function empty({ page, problems, origins, scripts }: Tab, options: BrowserContextOptions): Promise<void> {
  const context = page.context();
  for (const other of context.pages()) if (other !== page) await other.close();
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await context.unrouteAll({ behavior: "ignoreErrors" });
  for (const script of scripts.splice(0)) await script.dispose();
  await page.goto("about:blank");
  await context.clearCookies();
  await context.clearPermissions();
  if (options.viewport) await page.setViewportSize(options.viewport);
  const { colorScheme = null, reducedMotion = null, forcedColors = null } = options;
  await page.emulateMedia({ media: null, colorScheme, reducedMotion, forcedColors });
  const session = await context.newCDPSession(page);
  for (const origin of origins) {
    await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" });
    await session.send("DOMStorage.clear", { storageId: { securityOrigin: origin, isLocalStorage: false } });
  }
  await session.send("Page.resetNavigationHistory");
  await session.detach();
  problems.length = 0;
  origins.clear();
}
