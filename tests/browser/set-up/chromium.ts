import { chromium } from "playwright-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { expect, test as base } from "vitest";
import type { Problem } from "./problems.ts";
import { screens } from "./screens.ts";
import type { Screen } from "./screens.ts";
import { address, siteAddress } from "./site.ts";
import { type Tab, Tabs } from "./tabs.ts";

/**
 * Browser tests use this `test`:
 *
 *     import { expect } from "vitest";
 *     import { test } from "./set-up/chromium.ts";
 *     import { screens } from "./set-up/screens.ts";
 *
 *     test("a claim lights its passage", async ({ open }) => {
 *       const page = await open("/sessions-memo/", { screen: screens.phone });
 *       await page.locator('[data-claim="every-lawful-tool"]').tap();
 *       …
 *     });
 *
 * `open` gives each page a tab in a context of its own, in which nothing is left of other tests but the browser's cache (see
 * `Tabs`; nor that with `cold` or `prepare`), and makes the test fail where the page was not clean (see
 * `expectClean`).
 */
export const test = base.extend<{ chromium: Browser; tabs: Tabs; open: Open }>({
  chromium: [
    // oxlint-disable-next-line no-empty-pattern -- Vitest reads from the pattern which fixtures this one needs.
    async ({}, hand) => {
      const browser = await launch();
      await hand(browser);
      await browser.close();
    },
    { scope: "worker" },
  ],
  tabs: [async ({ chromium: browser }, hand) => hand(new Tabs(browser)), { scope: "worker" }],
  open: async ({ tabs }, hand) => {
    const opened: { tab: Tab; options: OpenOptions }[] = [];
    await hand(async (path, options = {}) => {
      const tab = await (isOfItsOwn(options) ? tabs.takeNew : tabs.take).call(tabs, contextOptions(options));
      opened.push({ tab, options });
      for (const each of [siteAddress(), address(path)]) tab.origins.add(new URL(each).origin);
      problemsOf.set(tab.page, tab.problems);
      await options.prepare?.(tab.page);
      await tab.page.goto(address(path), { waitUntil: options.waitUntil ?? "load" });
      return tab.page;
    });
    let isClean = false;
    try {
      for (const { tab, options } of opened) await expectClean(tab.page, options.expected);
      isClean = true;
    } finally {
      for (const { tab, options } of opened) {
        if (isClean && !isOfItsOwn(options) && !tab.page.isClosed()) await tabs.giveBack(tab, contextOptions(options));
        else await tab.page.context().close();
      }
    }
  },
});

function isOfItsOwn({ prepare, cold = prepare !== undefined }: OpenOptions): boolean {
  return cold;
}

/** @param path of the site under test, or the address of a host page that embeds it. */
export type Open = (path: string, options?: OpenOptions) => Promise<Page>;

export interface OpenOptions {
  /** `screens.desk` unless told. */
  readonly screen?: Screen;
  /** false: the reader has script switched off. */
  readonly script?: boolean;
  readonly colorScheme?: "light" | "dark";
  /** "reduce" unless told: to draw each frame of a motion takes a fifth of most tests' time. */
  readonly reducedMotion?: "reduce" | "no-preference";
  readonly forcedColors?: "active" | "none";
  /** What to wait for before the page is handed over: the `load` event unless told. */
  readonly waitUntil?: "commit" | "domcontentloaded" | "load" | "networkidle";
  /** Problems that the test provokes: those that match are not held against the page. */
  readonly expected?: readonly RegExp[];
  /** Called before the first request: to route, to slow down, to add scripts. Routing switches Chromium's cache off. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** true: the browser has none of the site's files yet. With `prepare` it is so unless told. */
  readonly cold?: boolean;
}

/**
 * Opens another address in a page that was opened before: half the work of a page of its own. What the tab keeps from one
 * page to the next (its history, its storage) is there.
 */
export async function turnTo(page: Page, path: string): Promise<void> {
  // So that it is loaded anew where nothing but its fragment differs.
  await page.goto("about:blank");
  await page.goto(address(path), { waitUntil: "load" });
}

const problemsOf = new WeakMap<Page, Problem[]>();

/** What a page has done wrong since it was opened. */
export function problemsSoFar(page: Page): readonly Problem[] {
  return problemsOf.get(page) ?? [];
}

/**
 * Fails where the page, since it was opened, wrote an error or a warning on the console, threw, broke its Content
 * Security Policy, asked anybody but the site for anything, or holds a cookie. Runs by itself at the end of each test.
 */
export async function expectClean(page: Page, expected: readonly RegExp[] = []): Promise<void> {
  const problems = problemsSoFar(page);
  const cookies = page.isClosed() ? [] : await page.context().cookies();
  const all = [...problems, ...cookies.map((cookie) => `cookie: ${cookie.name} for ${cookie.domain}`)];
  const unexpected = all.filter((problem) => !expected.some((pattern) => pattern.test(problem)));
  // In the message whole: a report that is one line long would say no more than how many there are.
  expect(unexpected, `what ${page.url()} did wrong: ${unexpected.join("; ")}`).toEqual([]);
}

function contextOptions(options: OpenOptions): BrowserContextOptions {
  return {
    ...(options.screen ?? screens.desk),
    javaScriptEnabled: options.script ?? true,
    colorScheme: options.colorScheme ?? "light",
    reducedMotion: options.reducedMotion ?? "reduce",
    forcedColors: options.forcedColors ?? "none",
    locale: "en-US",
    timezoneId: "UTC",
  };
}

/** Starts a Chromium of one's own; `test` does this once a file. `npm test` says which one in VERBATIM_CHROMIUM. */
export async function launch(): Promise<Browser> {
  const executablePath = process.env["VERBATIM_CHROMIUM"];
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [
      // The sandbox refuses to run for root, which is who tests are in a container.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      // /dev/shm is small in containers, and a page that does not fit in it crashes.
      "--disable-dev-shm-usage",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-domain-reliability",
      "--no-first-run",
      // As browsers of readers have it: a frame of another site is another process.
      "--site-per-process",
      // Nothing but this machine can be reached: a request to elsewhere fails, and is reported.
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
      "--font-render-hinting=none",
      "--force-color-profile=srgb",
    ],
  });
}
