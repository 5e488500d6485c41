import type { Page } from "playwright-core";
import { beforeAll, describe, expect } from "vitest";
import { expectAccessible } from "./set-up/accessibility.ts";
import { test } from "./set-up/chromium.ts";
import { layoutShift } from "./set-up/measures.ts";
import { claim, expectPassageInView, home, live } from "./set-up/reading.ts";
import { atRest, inView } from "./set-up/rest.ts";
import { screens } from "./set-up/screens.ts";
import { ONLY } from "./set-up/thousands-of-texts.ts";
import { SIZES, type Thousands, thousands } from "./set-up/thousands.ts";

const PAGES = 5000;
let many: Thousands;
beforeAll(async () => {
  many = await thousands(PAGES);
}, 60_000);

const area = (page: Page) => page.locator(".document-scroll");
const shown = (page: Page): Promise<number[]> =>
  page.locator("[data-page]").evaluateAll((all) => all.map((one) => Number(one.getAttribute("data-page"))));
const nodes = (page: Page): Promise<number> => area(page).evaluate((one) => one.querySelectorAll("*").length);
const canvasPixels = (page: Page): Promise<number> =>
  page.evaluate(() => [...document.querySelectorAll("canvas")].reduce((sum, one) => sum + one.width * one.height, 0));

/** Where pages have to be, by their sizes alone: as wide as the room, and a gap apart. */
async function expectExact(page: Page): Promise<void> {
  const found = await area(page).evaluate((one) => ({
    padding: Number.parseFloat(getComputedStyle(one).paddingTop),
    width: one.clientWidth - 2 * Number.parseFloat(getComputedStyle(one).paddingTop),
    scrollHeight: one.scrollHeight,
    tops: [...one.querySelectorAll("[data-page]")].map((each) => ({
      number: Number(each.getAttribute("data-page")),
      top: each.getBoundingClientRect().top - one.getBoundingClientRect().top + one.scrollTop,
    })),
  }));
  const gap = 16;
  const high = SIZES.map(({ width, height }) => (found.width * height) / width + gap);
  const round = high.reduce((sum, each) => sum + each, 0);
  const topOf = (number: number): number => {
    const rounds = Math.floor((number - 1) / SIZES.length);
    const rest = high.slice(0, (number - 1) % SIZES.length);
    return found.padding + rounds * round + rest.reduce((sum, each) => sum + each, 0);
  };
  expect(Math.abs(found.scrollHeight - (topOf(PAGES + 1) - gap + found.padding))).toBeLessThan(2);
  expect(found.tops.length).toBeGreaterThan(0);
  for (const { number, top } of found.tops) expect(Math.abs(top - topOf(number)), `page ${number}`).toBeLessThan(1.5);
}

async function scrollTo(page: Page, share: number): Promise<void> {
  await area(page).evaluate((one, to) => one.scrollTo(0, to * (one.scrollHeight - one.clientHeight)), share);
  await atRest(page);
}

describe(`${PAGES} pages of four sizes`, () => {
  test("stand exactly where they have to, wherever one scrolls, and few of them in the document tree", async ({
    open,
  }) => {
    const page = await open(home, { screen: screens.desk, prepare: many.route });
    await live(page);
    expect(await shown(page)).toContain(1);
    await expectExact(page);
    await expectAccessible(page);
    const [atFirst, most] = [await nodes(page), PAGES];
    for (const share of [0.1, 0.5, 0.50005, 0.9, 1, 0.25]) {
      await scrollTo(page, share);
      await expect.poll(async () => (await shown(page)).length).toBeLessThan(12);
      await expectExact(page);
      expect(await nodes(page)).toBeLessThan(Math.min(most, 3 * atFirst));
      expect(await canvasPixels(page)).toBeLessThan(34_000_000);
    }
    // What is in the middle is there, with its words over it.
    await page.locator(".textLayer span").first().waitFor({ state: "attached" });
    const last = PAGES * 0.25;
    expect(Math.abs(((await shown(page))[1] ?? 0) - last)).toBeLessThan(200);
    expect(await layoutShift(page)).toBe(0);
  });

  test("are gone through by claims, by links and by Tab, and keep their place through zooming", async ({ open }) => {
    const { id = "", page: on = 0 } = many.claims.at(-2) ?? {};
    const page = await open(`${home}c/${id}/`, { screen: screens.desk, prepare: many.route });
    await live(page);
    await expectPassageInView(page, id);
    expect(await shown(page)).toContain(on);
    await expectExact(page);

    const { id: other = "", page: there = 0 } = many.claims[1] ?? {};
    await claim(page, other).click();
    await expectPassageInView(page, other);
    expect(await page.locator(".document-toolbar").innerText()).toContain("of 5,000");

    // Tab goes from each passage to the next, however far it is.
    const passage = page.locator(`#passage-${other}`);
    await passage.focus();
    const next = many.claims[2];
    await expect
      .poll(async () => {
        await page.keyboard.press("Tab");
        return page.evaluate(() => document.activeElement?.closest("[data-page]")?.getAttribute("data-page"));
      })
      .toBe(String(next?.page));
    await atRest(page);
    expect(there).toBeLessThan(next?.page ?? 0);

    const middle = (): Promise<string | undefined> =>
      area(page).evaluate((one) => {
        const frame = one.getBoundingClientRect();
        const [x, y] = [frame.left + one.clientWidth / 2, frame.top + one.clientHeight / 2];
        const sheet = document.elementFromPoint(x, y)?.closest("[data-page]");
        const box = sheet?.getBoundingClientRect();
        return box && `${sheet?.getAttribute("data-page")} ${Math.round(((y - box.top) / box.height) * 100)}`;
      });
    const before = await middle();
    for (const name of ["Zoom in", "Zoom in", "Zoom out"]) {
      await page.getByRole("button", { name }).click();
      expect(await middle()).toBe(before);
    }
    // No browser lays out more than some millions of pixels: the field says what there is.
    const zoom = page.getByRole("textbox", { name: "Zoom, in percent" });
    await zoom.fill("800");
    await zoom.press("Enter");
    await expect.poll(() => zoom.inputValue()).not.toBe("800%");
    expect(await area(page).evaluate((one) => one.scrollHeight)).toBeLessThan(16_100_000);
    expect(await middle()).toBe(before);
  });

  test("that fly past are paper; where the flight ends they are there", async ({ open }) => {
    const page = await open(home, { screen: screens.desk, prepare: many.route });
    await live(page);
    const before = await shown(page);
    const flown = await area(page).evaluate(async (one) => {
      const [began, far] = [performance.now(), one.scrollHeight - one.clientHeight];
      const seen = new Set<string>();
      for (let share = 0; share < 1;) {
        await new Promise(requestAnimationFrame);
        share = Math.min(1, (performance.now() - began) / 2000);
        one.scrollTop = 0.7 * share * far;
        for (const each of one.querySelectorAll("[data-page]")) seen.add(each.getAttribute("data-page") ?? "");
      }
      return [...seen].map(Number);
    });
    // The first few moves are no flight yet.
    expect(flown.length).toBeLessThan(before.length + 40);
    const landed = 0.7 * PAGES;
    await expect.poll(async () => (await shown(page)).some((each) => Math.abs(each - landed) < 20)).toBe(true);
    await expectExact(page);
  });

  test("are searched: all places are counted, few listed, and marked on the pages that are looked at", async ({
    open,
  }) => {
    const texts: string[] = [];
    const page = await open(home, {
      screen: screens.desk,
      prepare: async (opened) => {
        await many.route(opened);
        opened.on("request", (request) => {
          const { pathname } = new URL(request.url());
          if (pathname.includes("/texts/")) texts.push(pathname);
        });
      },
    });
    await live(page);
    await page.locator("body").press("/");
    const field = page.getByRole("searchbox", { name: "Search in the document" });
    const count = page.locator(".search-count");
    await field.fill("page of thousands");
    await expect.poll(() => count.innerText()).toBe(`${PAGES} places`);
    await expect.poll(() => page.locator('[data-page="1"] .page-found polygon').count()).toBe(1);
    const hits = page.locator(".search-hit");
    expect(await hits.count()).toBeLessThan(100);
    await expectAccessible(page);
    await page.getByRole("button", { name: "More places" }).click();
    expect(await hits.count()).toBeGreaterThan(100);
    for (let turn = 0; turn < 8; turn += 1) {
      await page.locator(".search-list").evaluate((list) => list.scrollTo(0, list.scrollHeight));
      await atRest(page);
    }
    expect(await hits.count()).toBe(500);
    await expect.poll(() => page.locator(".search-list .search-said").innerText()).toMatch(/^4500 more/);
    await field.focus();
    await page.keyboard.press("Shift+Enter");
    await expect.poll(() => count.innerText()).toBe(`${PAGES} of ${PAGES}`);
    await expect.poll(() => shown(page)).toContain(PAGES);

    await field.fill(ONLY.word);
    await expect.poll(() => count.innerText()).toBe("1 place");
    await page.keyboard.press("Enter");
    await expect.poll(() => shown(page)).toContain(ONLY.page);
    const mark = page.locator(".page-found [data-now] polygon");
    await mark.waitFor({ state: "attached" });
    await atRest(page);
    expect((await inView(mark)).share).toBeGreaterThan(0.9);
    // Of the text's 125 parts with places, those that have pages which were looked at.
    expect(new Set(texts).size).toBeLessThanOrEqual(6);
    await expectExact(page);
  });

  test("can be selected over the edge of a page, and stay selected while they are scrolled away", async ({ open }) => {
    const page = await open(home, { screen: screens.desk, prepare: many.route });
    await live(page);
    await scrollTo(page, 0.5);
    const words = page.locator(".textLayer span", { hasText: "It goes on" });
    await words.nth(1).waitFor({ state: "attached" });
    await words.first().evaluate((from) => {
      const all = [...document.querySelectorAll(".textLayer span")].filter(({ textContent }) =>
        textContent.includes("It goes on"),
      );
      const to = all[1] ?? from;
      document.getSelection()?.setBaseAndExtent(from.firstChild ?? from, 0, to.firstChild ?? to, 5);
    });
    const selected = (): Promise<string> => page.evaluate(() => document.getSelection()?.toString() ?? "");
    const before = await selected();
    expect(before).toMatch(/^It goes on.*One page of thousands.*It go$/s);
    await scrollTo(page, 0.9);
    expect(await selected()).toBe(before);
    await page.evaluate(() => document.getSelection()?.removeAllRanges());
    await scrollTo(page, 0.1);
    await expect.poll(async () => (await shown(page)).length).toBeLessThan(12);
  });

  test("have thumbnails that are gone through by key and field, few of them in the document tree", async ({ open }) => {
    const page = await open(home, { screen: screens.desk, prepare: many.route });
    await live(page);
    await page.getByRole("button", { name: "Pages and outline", exact: true }).click();
    const panel = page.getByRole("region", { name: "Pages and outline" });
    const list = panel.locator(".contents-list");
    await panel.locator(".thumbnail img").first().waitFor();
    const focused = (): Promise<string | null> =>
      page.evaluate(() => document.activeElement?.getAttribute("data-step") ?? null);
    const few = async (): Promise<void> => {
      expect(await panel.locator(".thumbnail").count()).toBeLessThan(120);
      expect(await panel.locator('.thumbnail[tabindex="0"]').count()).toBe(1);
    };
    await few();
    const high = await list.evaluate((one) => one.scrollHeight);
    await page.keyboard.press("End");
    await expect.poll(focused).toBe(String(PAGES - 1));
    await few();
    expect(await list.evaluate((one) => one.scrollHeight)).toBe(high);
    await page.keyboard.press("Enter");
    await expect.poll(() => shown(page)).toContain(PAGES);
    await panel.getByRole("textbox", { name: "Go to page" }).fill("2600");
    await page.keyboard.press("Enter");
    await expect.poll(() => shown(page)).toContain(2600);
    await expectExact(page);
    const now = panel.locator('.thumbnail[aria-current="page"]');
    await expect.poll(() => now.getAttribute("data-step")).toBe("2599");
    await list.locator("li[aria-setsize='5000'][aria-posinset='2600']").waitFor();
    // What had the focus is scrolled away: the arrows go on from there.
    await now.focus();
    await list.evaluate((one) => one.scrollTo(0, 0));
    await expect.poll(() => panel.locator('[data-step="0"]').count()).toBe(1);
    await page.keyboard.press("ArrowRight");
    await expect.poll(focused).toBe("2600");
    await few();
    await expectAccessible(page);
  });
});
