import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { expectAccessible } from "./set-up/accessibility.ts";
import { test } from "./set-up/chromium.ts";
import { home, live } from "./set-up/reading.ts";
import { atRest, inView } from "./set-up/rest.ts";
import { screens } from "./set-up/screens.ts";

const field = (page: Page) => page.getByRole("searchbox", { name: "Search in the document" });
const count = (page: Page) => page.locator(".search-count");

/** Every place of "drug" in the memo, as its text is written. */
const PLACES = 7;

describe("searching", () => {
  test("finds words in the document and the article, marks them and goes from one to the next", async ({ open }) => {
    const page = await open(home, { screen: screens.laptop });
    await live(page);
    await page.locator("body").press("/");
    await field(page).fill("drug");
    await expect.poll(() => count(page).innerText()).toBe(`${PLACES} places`);
    expect(await page.locator(".search-hit").count()).toBe(PLACES);
    await expect
      .poll(() => page.locator('[data-page="1"] .page-found g:has(polygon)').count(), { timeout: 30_000 })
      .toBe(PLACES);
    await expect.poll(() => page.locator(".article-search p").innerText()).toMatch(/^\d+ places in the article$/);
    await expectAccessible(page);

    await field(page).press("Shift+Enter");
    await expect.poll(() => count(page).innerText()).toBe(`${PLACES} of ${PLACES}`);
    await atRest(page);
    const now = page.locator(".page-found [data-now] polygon");
    expect((await inView(now.first())).share).toBeGreaterThan(0.9);
    await field(page).press("Enter");
    await expect.poll(() => count(page).innerText()).toBe(`1 of ${PLACES}`);
    await field(page).press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect.poll(() => count(page).innerText()).toBe(`2 of ${PLACES}`);
    await page.keyboard.press("n");
    await expect.poll(() => count(page).innerText()).toBe(`3 of ${PLACES}`);

    // The first place of another search is gone to as well.
    await page.locator(".document-scroll").evaluate((area) => area.scrollTo(0, area.scrollHeight));
    await field(page).fill("march 20");
    await expect.poll(() => count(page).innerText()).toMatch(/^\d+ places?$/);
    await field(page).press("Enter");
    await atRest(page);
    expect((await inView(now.first())).share).toBeGreaterThan(0.9);
    await field(page).fill("drug");
    await expect.poll(() => count(page).innerText()).toBe(`${PLACES} places`);

    await page.getByRole("button", { name: "Text", exact: true }).click();
    await page.locator(".text-words").waitFor();
    await page.keyboard.press("F3");
    const lit = () =>
      page.evaluate(() => {
        const said = (name: string): string[] => [...(CSS.highlights.get(name) ?? [])].map(String);
        return {
          all: said("found-in-text").map((words) => words.toLowerCase()),
          now: said("found-now-in-text").map((words) => words.toLowerCase()),
        };
      });
    await expect.poll(lit).toEqual({ all: Array.from({ length: PLACES }, () => "drug"), now: ["drug"] });

    await field(page).press("Escape");
    expect(await field(page).count()).toBe(0);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  });

  test("says what is not there, and in the sheet of a phone it is all within reach", async ({ open }) => {
    const page = await open(home, { screen: screens.small });
    await live(page);
    await page.getByRole("button", { name: "See the page" }).tap();
    await page.getByRole("button", { name: "Search", exact: true }).tap();
    await field(page).fill("“death penalty”");
    await expect.poll(() => page.locator(".search-said").first().innerText()).toContain("is not in the document");
    await field(page).fill("CAPITAL punishment");
    await page.locator(".search-hit").first().tap();
    await expect.poll(() => count(page).innerText()).toMatch(/^1 of \d+$/);
    await atRest(page);
    expect((await inView(page.locator(".page-found [data-now] polygon").first())).share).toBeGreaterThan(0.9);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    await expectAccessible(page);
  });

  test("says that the text cannot be read, and reads it anew when asked", async ({ open }) => {
    let broken = true;
    const page = await open(home, {
      screen: screens.laptop,
      expected: [/console (error|warning)/],
      prepare: (one) =>
        one.route(/\/words\.[^/]*json$/, (route) =>
          broken ? route.fulfill({ contentType: "application/json", body: '{"sha256":1}' }) : route.continue(),
        ),
    });
    await live(page);
    await page.locator("body").press("/");
    await field(page).fill("drug");
    const said = page.locator(".search-said").getByRole("alert");
    await said.waitFor();
    broken = false;
    await page
      .locator(".search-said")
      .getByRole("button", { name: /try again/i })
      .click();
    await expect.poll(() => count(page).innerText()).toBe(`${PLACES} places`);
    expect(await said.count()).toBe(0);
  });

  test("lists what it found where the places cannot be had, says so, and marks them when asked again", async ({
    open,
  }) => {
    let broken = true;
    const page = await open(home, {
      screen: screens.laptop,
      expected: [/console (error|warning)/],
      prepare: (one) =>
        one.route(/\/text\.[^/]*json$/, (route) =>
          broken ? route.fulfill({ contentType: "application/json", body: '{"sha256":1}' }) : route.continue(),
        ),
    });
    await live(page);
    await page.locator("body").press("/");
    await field(page).fill("drug");
    await expect.poll(() => count(page).innerText()).toBe(`${PLACES} places`);
    expect(await page.locator(".search-hit").count()).toBe(PLACES);
    const said = page.locator(".search-said").getByRole("alert");
    await expect.poll(() => said.innerText()).toContain("where they stand");
    await expectAccessible(page);
    broken = false;
    await page
      .locator(".search-said")
      .getByRole("button", { name: /try again/i })
      .click();
    await expect.poll(() => page.locator('[data-page="1"] .page-found polygon').count()).toBeGreaterThanOrEqual(PLACES);
    expect(await said.count()).toBe(0);
  });
});
