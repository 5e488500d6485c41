import type { Page } from "playwright-core";
import { beforeAll, describe, expect } from "vitest";
import type { OutlineEntry } from "../../src/core/model/contents.ts";
import { expectAccessible } from "./set-up/accessibility.ts";
import { test } from "./set-up/chromium.ts";
import { manyPages, manyPagesPath, PAGES } from "./set-up/many-pages.ts";
import { live } from "./set-up/reading.ts";
import { inView } from "./set-up/rest.ts";
import { screens } from "./set-up/screens.ts";

let many: Awaited<ReturnType<typeof manyPages>>;
beforeAll(async () => {
  many = await manyPages();
}, 60_000);

/** Five thousand entries: a chapter a page, with sections of 25 items each. */
const SECTIONS = 24;
const thousands = Array.from({ length: PAGES }, (_, chapter) => {
  const at = (title: string, depth: number): OutlineEntry => ({ title, depth, page: chapter + 1 });
  const sections = Array.from({ length: SECTIONS }, (__, section) => [
    at(`Section ${chapter + 1}.${section + 1}`, 1),
    ...Array.from({ length: 25 }, (___, item) => at(`Item ${chapter + 1}.${section + 1}.${item + 1}`, 2)),
  ]);
  return [at(`${"ABCDEFGH"[chapter] ?? ""}: a chapter`, 0), ...sections.flat()];
}).flat();

const outline = (page: Page) => page.locator(".outline");
const entries = (page: Page) => outline(page).locator(".outline-entry");
const entry = (page: Page, name: string | RegExp) => outline(page).getByRole("button", { name });
const twisty = (page: Page, title: string) =>
  outline(page).getByRole("button", { name: `What is below “${title}”`, exact: true });
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.querySelector(".outline-title")?.textContent ?? "");

async function showOutline(page: Page): Promise<void> {
  await live(page);
  await page.getByRole("button", { name: "Pages and outline", exact: true }).click();
  const panel = page.getByRole("region", { name: "Pages and outline" });
  await panel.getByRole("button", { name: "Outline", exact: true }).click();
  await entries(page).first().waitFor();
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

describe("an outline of thousands of entries", () => {
  test("shows the branch that is read, and folds by mouse", async ({ open }) => {
    const page = await open(manyPagesPath, { prepare: (one) => many.route(one, thousands) });
    await showOutline(page);
    expect(thousands.length).toBe(5000);
    // The last entry of page 1 is current: its section and its chapter are open, and nothing else is.
    expect(await entries(page).count()).toBe(PAGES + SECTIONS + 25);
    const current = outline(page).locator("[aria-current]");
    expect(await current.innerText()).toContain(`Item 1.${SECTIONS}.25`);
    expect((await inView(current)).share).toBeGreaterThan(0.9);
    await expectAccessible(page);

    // What opens and closes goes nowhere.
    await twisty(page, "A: a chapter").click();
    expect(await twisty(page, "A: a chapter").getAttribute("aria-expanded")).toBe("false");
    expect(await entries(page).count()).toBe(PAGES);
    await entry(page, "A: a chapter Page i contains the current entry").waitFor();
    expect(await current.count()).toBe(0);
    await expectAccessible(page);
    await twisty(page, "C: a chapter").click();
    expect(await entries(page).count()).toBe(PAGES + SECTIONS);
    await entry(page, "A: a chapter Page i contains the current entry").waitFor();
    const box = await twisty(page, "C: a chapter").boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);

    // The branch that is read is open meanwhile, but not one that was closed by hand.
    await entry(page, /^Section 3\.2 /).click();
    await entry(page, /^Section 3\.2 /)
      .and(current)
      .waitFor();
    const field = page.getByRole("textbox", { name: "Go to page" });
    await field.fill("#5");
    await press(page, "Enter");
    await expect.poll(() => current.innerText()).toContain(`Item 5.${SECTIONS}.25`);
    expect(await entries(page).count()).toBe(PAGES + 2 * SECTIONS + 25);
    await field.fill("#1");
    await press(page, "Enter");
    await entry(page, "A: a chapter Page i contains the current entry").waitFor();
    expect(await entries(page).count()).toBe(PAGES + SECTIONS);

    // The outline is found as it was left.
    await press(page, "Escape");
    await showOutline(page);
    expect(await entries(page).count()).toBe(PAGES + SECTIONS);
  });

  test("is in groups where it has no branches, and none of the others is there", async ({ open }) => {
    const flat = thousands.map(({ page }, index): OutlineEntry => ({ title: `Filing ${index + 1}`, depth: 0, page }));
    const page = await open(manyPagesPath, { prepare: (one) => many.route(one, flat) });
    await showOutline(page);
    expect(await entries(page).count()).toBe(50 + 100);
    const current = outline(page).locator("[aria-current]");
    expect(await current.innerText()).toContain("Filing 625");
    expect((await inView(current)).share).toBeGreaterThan(0.9);
    await expectAccessible(page);
    await entry(page, "Filing 4901 … Filing 5000 Page 6").click();
    await entry(page, "Filing 4901 … Filing 5000 Page 6").and(current).waitFor();
    expect(await entries(page).count()).toBe(50 + 100);
  });

  test("is gone through by the keys of a tree", async ({ open }) => {
    const page = await open(manyPagesPath, { prepare: (one) => many.route(one, thousands) });
    await showOutline(page);
    const go = async (key: string, title: string): Promise<void> => {
      await press(page, key);
      expect(await focused(page), key).toBe(title);
    };
    await page.getByRole("button", { name: "Close pages and outline" }).focus();
    // The current entry alone is a stop of Tab.
    await go("Tab", `Item 1.${SECTIONS}.25`);
    // What has the focus stays, also where another branch is read meanwhile.
    const scrollTo = (share: number): Promise<void> =>
      page.locator(".document-scroll").evaluate((area, to) => area.scrollTo(0, area.scrollHeight * to), share);
    await scrollTo(1);
    await expect.poll(() => entries(page).count()).toBe(PAGES + 2 * (SECTIONS + 25));
    expect(await focused(page)).toBe(`Item 1.${SECTIONS}.25`);
    await scrollTo(0);
    await expect.poll(() => entries(page).count()).toBe(PAGES + SECTIONS + 25);
    await go("ArrowLeft", `Section 1.${SECTIONS}`);
    await go("ArrowLeft", `Section 1.${SECTIONS}`);
    expect(await entries(page).count()).toBe(PAGES + SECTIONS);
    await go("ArrowLeft", "A: a chapter");
    await go("ArrowRight", "Section 1.1");
    await go("ArrowDown", "Section 1.2");
    await go("End", "H: a chapter");
    await go("ArrowRight", "H: a chapter");
    expect(await entries(page).count()).toBe(PAGES + 2 * SECTIONS);
    await go("ArrowRight", "Section 8.1");
    await go("*", "Section 8.1");
    expect(await entries(page).count()).toBe(PAGES + 2 * SECTIONS + SECTIONS * 25);
    await go("ArrowUp", "H: a chapter");
    await go("ArrowLeft", "H: a chapter");
    // Letters lead to entries, also those that do something elsewhere: G would ask for a page.
    await go("g", "G: a chapter");
    await go("Home", "A: a chapter");
    await go("ArrowLeft", "A: a chapter");
    await go("s", "A: a chapter");
    await go("c", "C: a chapter");
    await press(page, "Space");
    await entry(page, /^C: a chapter/)
      .and(outline(page).locator("[aria-current]"))
      .waitFor();
    expect(await outline(page).locator('.outline-entry[tabindex="0"]').count()).toBe(1);
    // Who knows no arrows has a stop of Tab before it.
    await press(page, "Shift+Tab", "Enter");
    expect(await twisty(page, "C: a chapter").getAttribute("aria-expanded")).toBe("true");
    await go("ArrowRight", "Section 3.1");
    // After a click, letters do what they do everywhere.
    await entry(page, /^D: a chapter/).click();
    await press(page, "g");
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("INPUT");
  });

  test("opens to the left where lines begin on the right", async ({ open }) => {
    const page = await open(manyPagesPath, { prepare: (one) => many.route(one, thousands) });
    await live(page);
    await page.evaluate(() => {
      document.documentElement.dir = "rtl";
    });
    await showOutline(page);
    await entry(page, /^B: a chapter/).focus();
    await press(page, "ArrowLeft");
    expect(await twisty(page, "B: a chapter").getAttribute("aria-expanded")).toBe("true");
    await press(page, "ArrowLeft");
    expect(await focused(page)).toBe("Section 2.1");
    await press(page, "ArrowRight", "ArrowRight");
    expect(await twisty(page, "B: a chapter").getAttribute("aria-expanded")).toBe("false");
    const [from, to] = [await twisty(page, "B: a chapter").boundingBox(), await entry(page, /^B: /).boundingBox()];
    expect(from?.x ?? 0).toBeGreaterThan(to?.x ?? Infinity);
  });

  test("folds by touch, in the sheet of a phone", async ({ open }) => {
    const page = await open(manyPagesPath, {
      screen: screens.small,
      colorScheme: "dark",
      prepare: (one) => many.route(one, thousands),
    });
    await live(page);
    await page.getByRole("button", { name: "See the page" }).tap();
    await showOutline(page);
    await twisty(page, `Section 1.${SECTIONS}`).tap();
    expect(await entries(page).count()).toBe(PAGES + SECTIONS);
    await twisty(page, "B: a chapter").tap();
    expect(await entries(page).count()).toBe(PAGES + 2 * SECTIONS);
    const box = await twisty(page, "B: a chapter").boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    await expectAccessible(page);
  });
});
