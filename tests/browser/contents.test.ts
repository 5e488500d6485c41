import type { Page } from "playwright-core";
import { beforeAll, describe, expect } from "vitest";
import { expectAccessible } from "./set-up/accessibility.ts";
import { test } from "./set-up/chromium.ts";
import { CLAIMED, manyPages, manyPagesPath, PAGES } from "./set-up/many-pages.ts";
import { home, live } from "./set-up/reading.ts";
import { atRest, inView } from "./set-up/rest.ts";
import { screens } from "./set-up/screens.ts";

let many: Awaited<ReturnType<typeof manyPages>>;
beforeAll(async () => {
  many = await manyPages();
}, 60_000);

const opener = (page: Page) => page.getByRole("button", { name: "Pages and outline", exact: true });
const panel = (page: Page) => page.getByRole("region", { name: "Pages and outline" });
const field = (page: Page) => panel(page).getByRole("textbox", { name: "Go to page" });
const now = (page: Page) => panel(page).locator(".thumbnail[aria-current]");
/** Number of the page whose beginning is nearest to the upper edge of what can be seen. */
const top = (page: Page) =>
  page.locator(".document-scroll").evaluate((area) => {
    const edge = area.getBoundingClientRect().top;
    const distances = [...area.querySelectorAll("[data-page]")].map((each) =>
      Math.abs(each.getBoundingClientRect().top - edge),
    );
    return distances.indexOf(Math.min(...distances)) + 1;
  });

describe("finding one's way", () => {
  test("by thumbnails, outline, a page's label and the claims beside the scroll bar", async ({ open }) => {
    const page = await open(manyPagesPath, { screen: screens.desk, prepare: many.route });
    await live(page);
    await opener(page).click();
    const thumbnails = panel(page).locator(".thumbnail");
    await expect.poll(() => thumbnails.count()).toBe(PAGES);
    await panel(page).locator(".thumbnail img").first().waitFor();
    const named = (name: string) => panel(page).getByRole("button", { name, exact: true });
    await named("Page i claims: 1 the whole document").and(now(page)).waitFor();
    await named("Page 4 claims: 1 quoted exactly")
      .and(thumbnails.nth(CLAIMED - 1))
      .waitFor();
    await expectAccessible(page);

    // The list has the focus, and is one stop of Tab.
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    expect(await top(page)).toBe(PAGES - 1);
    await named("Page 5").and(now(page)).waitFor();
    expect(await panel(page).locator('.thumbnail[tabindex="0"]').count()).toBe(1);

    await panel(page).getByRole("button", { name: "Outline", exact: true }).click();
    const entry = named("The beginning Page 1");
    expect(await panel(page).locator(".outline ol ol .outline-entry").count()).toBe(3);
    await entry.focus();
    await page.keyboard.press("Enter");
    expect(await top(page)).toBe(3);
    await expectAccessible(page);

    await page.keyboard.press("Escape");
    expect(await panel(page).count()).toBe(0);
    await page.keyboard.press("g");
    await field(page).fill("xiv");
    await page.keyboard.press("Enter");
    await expect.poll(() => panel(page).getByRole("status").innerText()).toContain("There is no page “xiv”.");
    await field(page).fill("II");
    await page.keyboard.press("Enter");
    expect(await top(page)).toBe(2);

    const mark = page.locator(".claims-overview i");
    expect(await mark.count()).toBe(1);
    await mark.click();
    await atRest(page);
    expect((await inView(page.locator('[data-annotation="every-tool"]').first())).share).toBeGreaterThan(0.9);

    // In the place of the pages, the text goes to where the page begins.
    await page.getByRole("button", { name: "Text", exact: true }).click();
    await page.locator(".text-words").waitFor();
    await field(page).fill("3");
    await page.keyboard.press("Enter");
    expect((await inView(page.locator('[data-text-page="5"]'))).share).toBeGreaterThan(0.9);
  });

  test("in the sheet of a phone, by touch", async ({ open }) => {
    const page = await open(manyPagesPath, { screen: screens.small, prepare: many.route, colorScheme: "dark" });
    await live(page);
    await page.getByRole("button", { name: "See the page" }).tap();
    await opener(page).tap();
    await panel(page).locator(".thumbnail").nth(3).tap();
    expect(await top(page)).toBe(4);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    await expectAccessible(page);
  });

  test("is not offered in a document of one page without an outline", async ({ open }) => {
    const page = await open(home);
    await live(page);
    expect(await opener(page).count()).toBe(0);
    await page.keyboard.press("g");
    expect(await panel(page).count()).toBe(0);
  });
});
