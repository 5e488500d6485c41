import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { test } from "./set-up/chromium.ts";
import { claim, expectCurrent, highlights, home, live } from "./set-up/reading.ts";
import { atRest } from "./set-up/rest.ts";
import { screens } from "./set-up/screens.ts";

/** Far enough down that the article never begins below its place. */
const id = "leading-cause";

const topOf = (page: Page, selector: string): Promise<number> =>
  page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);

async function select(page: Page): Promise<void> {
  await live(page);
  await claim(page, id).click();
  await expectCurrent(page, id);
  await atRest(page);
}

describe("what is being read stays where it is", () => {
  test("while the keyboard goes through the document's controls", async ({ open }) => {
    const page = await open(home, { screen: screens.laptop });
    await select(page);
    const before = await topOf(page, `#${id}`);
    await highlights(page, id).first().focus();
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press("Shift+Tab");
      if (await page.locator(".divider").evaluate((divider) => divider === document.activeElement)) break;
    }
    expect(await page.locator(".document-toolbar button").count()).toBeGreaterThan(5);
    expect(await page.locator(".divider").evaluate((divider) => divider === document.activeElement)).toBe(true);
    expect(await topOf(page, `#${id}`)).toBe(before);
  });

  test("while the window is resized, to and fro across the width where the page becomes a sheet", async ({ open }) => {
    const page = await open(home, { screen: screens.laptop });
    await select(page);
    const before = await topOf(page, `#${id}`);
    for (const width of [880, 920, 700, 1400, 1280]) {
      await page.setViewportSize({ width, height: 720 });
      await atRest(page);
      expect(Math.abs((await topOf(page, `#${id}`)) - before), `at ${width} px`).toBeLessThanOrEqual(1);
    }
  });

  test("while the divider is moved with no claim selected", async ({ open }) => {
    const page = await open(home, { screen: screens.laptop });
    await live(page);
    const heading = "#commentary h2:has-text('What the law already allowed')";
    await page.locator(heading).evaluate((element) => window.scrollBy(0, element.getBoundingClientRect().top - 239));
    await atRest(page);
    const before = await topOf(page, heading);
    await page.locator(".divider").focus();
    await page.keyboard.press("Home");
    await atRest(page);
    expect(Math.abs((await topOf(page, heading)) - before)).toBeLessThanOrEqual(1);
  });

  test("and the article's beginning stays at the top", async ({ open }) => {
    const page = await open(home, { screen: screens.laptop });
    await live(page);
    await page.locator(".divider").focus();
    await page.keyboard.press("Home");
    await atRest(page);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
  });
});

test("a sheet that is open when the window grows wide leaves the focus with the document", async ({ open }) => {
  const page = await open(home, { screen: screens.tablet });
  await live(page);
  await page.getByRole("button", { name: "See the page" }).tap();
  await page.locator("dialog[open]").waitFor();
  await page.setViewportSize({ width: 1100, height: 800 });
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("document");
});

test("with letters twice as large nothing sticks out of a phone's window, and every control of the page can be had", async ({
  open,
}) => {
  const page = await open(home, { screen: screens.phone });
  await live(page);
  await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
  const overhang = (): Promise<number> =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await overhang()).toBe(0);
  await page.getByRole("button", { name: "See the page" }).tap();
  await page.locator("dialog[open] .document-toolbar").waitFor();
  const rights = await page
    .locator("dialog[open] button:visible")
    .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().right));
  expect(rights.length).toBeGreaterThan(6);
  expect(Math.max(...rights)).toBeLessThanOrEqual(await page.evaluate(() => window.innerWidth));
});
