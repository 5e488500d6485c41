import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect } from "vitest";
import { test } from "./set-up/chromium.ts";
import { claim, expectPassageInView, home, live } from "./set-up/reading.ts";
import { screens } from "./set-up/screens.ts";
import { type Thousands, thousands } from "./set-up/thousands.ts";

const PAGES = 500;
const MORE = 1500;
let one: Thousands;
let many: Thousands;
beforeAll(async () => {
  one = await thousands(1);
  many = await thousands(PAGES, MORE);
}, 60_000);

interface FirstView {
  /** Compressed bytes of the page without the article itself and what each claim of it is. */
  readonly bytes: number;
  /** Compressed bytes of what each claim of the article is. */
  readonly heads: number;
  /** What was asked for until script had taken over, but for the page. */
  readonly requests: readonly string[];
}

async function firstView(open: (prepare: (page: Page) => Promise<void>) => Promise<Page>, from: Thousands) {
  const requests: string[] = [];
  const page = await open(async (opened) => {
    await from.route(opened);
    opened.on("request", (request) => requests.push(new URL(request.url()).pathname));
  });
  await live(page);
  const asked = requests.filter((path) => /\.(?:webp|png|css|js|json)$/.test(path));
  const html = await page.evaluate(async () => (await fetch(location.href)).text());
  const data = /id="publication-data">(.*?)<\/script>/s.exec(html)?.[1] ?? "";
  const { annotations, commentary, ...rest } = JSON.parse(data);
  const shell = html.replace(data, JSON.stringify({ ...rest, commentary: { ...commentary, blocks: [] } }));
  const heads = annotations.filter((annotation: unknown) => Array.isArray(annotation));
  const whole = annotations.filter((annotation: unknown) => !Array.isArray(annotation));
  const view: FirstView = {
    bytes:
      gzipped(shell.replace(/<article.*<\/article>|<section class="endnotes".*<\/section>/s, "")) +
      gzipped(JSON.stringify(whole)),
    heads: gzipped(JSON.stringify(heads)),
    requests: asked,
  };
  return { page, view };
}

const gzipped = (text: string): number => gzipSync(text).byteLength;

describe(`${PAGES} pages with ${MORE} claims and more`, () => {
  test("cost no more at first than a page, but for the article and five bytes a claim", async ({ open }) => {
    const screen = screens.desk;
    const { view: small } = await firstView((prepare) => open(home, { screen, prepare }), one);
    const { view: large, page } = await firstView((prepare) => open(home, { screen, prepare }), many);
    expect(large.bytes).toBeLessThan(1.1 * small.bytes);
    expect(large.heads / MORE).toBeLessThan(5);
    // Script that is fetched while a page is idle is the same for all, and comes sooner or later.
    const own = (paths: readonly string[]): string[] =>
      paths.filter((path) => !path.startsWith("/assets/") && !path.includes("/annotations/"));
    expect(own(small.requests).length).toBeGreaterThan(0);
    expect(own(large.requests).length).toBeLessThanOrEqual(1.1 * own(small.requests).length);
    // The claims on the pages that come next are fetched, and no others.
    await expect
      .poll(() => large.requests.filter((path) => path.includes("/annotations/")).length)
      .toBeLessThanOrEqual(1);
    expect(await page.locator(".endnotes").count()).toBe(0);
    await expect.poll(() => page.locator('[data-page="2"] [data-annotation] polygon').count()).toBeGreaterThan(1);
  });

  test("have each claim's passage and note when they are asked for, and by their own address", async ({ open }) => {
    const page = await open(home, { screen: screens.desk, prepare: many.route });
    await live(page);
    const id = `claim-${MORE - 70}`;
    await claim(page, id).evaluate((link) => link.scrollIntoView({ block: "center" }));
    await claim(page, id).click();
    await expectPassageInView(page, id);
    await expect.poll(() => page.locator(`#comment-${id}`).innerText()).toContain("“strongly encourage”");
    const label = page.locator(`#passage-${id}`);
    await expect.poll(() => label.getAttribute("aria-label")).toContain("I strongly encourage");

    expect(await claim(page, "claim-3").getAttribute("href")).toBe("/sessions-memo/text/#passage-claim-3");

    // Without script a claim's own page has the claim and its passage; with it one comes to the reading view, there.
    const still = await open(`${home}c/${id}/`, { screen: screens.desk, prepare: many.route, script: false });
    expect(await still.locator("main").innerText()).toContain("I strongly encourage federal prosecutors");
    const moved = await open(`${home}c/${id}/`, { screen: screens.desk, prepare: many.route, waitUntil: "commit" });
    await moved.waitForURL((url) => url.pathname === home && url.searchParams.get("c") === id);
    await live(moved);
    await expectPassageInView(moved, id);
  });
});

test("what nobody commented on is worked out from the document's text, once it is asked for", async ({ open }) => {
  const texts: string[] = [];
  const page = await open(home, {
    screen: screens.desk,
    prepare: async (opened) => void opened.on("request", (request) => texts.push(request.url())),
  });
  await live(page);
  const asked = (): number => texts.filter((url) => /\/text\.[0-9a-f]+\.json$/.test(url)).length;
  expect(asked()).toBe(0);
  await page.getByRole("button", { name: "Not commented on" }).click();
  await expect.poll(() => page.locator(".page-uncommented").count()).toBeGreaterThan(3);
  expect(asked()).toBe(1);
  await page.getByRole("button", { name: "Not commented on" }).click();
  expect(await page.locator(".page-uncommented").count()).toBe(0);
});
