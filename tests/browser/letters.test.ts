import type { Page, Route } from "playwright-core";
import { describe, expect } from "vitest";
import { test, turnTo } from "./set-up/chromium.ts";
import { home, live } from "./set-up/reading.ts";

const FONTS = /\.woff2$/;

/** What a heading is drawn with, by Chromium's own account. */
async function fontsOf(page: Page, selector: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument");
  const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector });
  const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
  await session.detach();
  return fonts.filter((font) => font.isCustomFont).map((font) => font.familyName);
}

/** Where each line of the article's text begins and ends: any letter that changes its width moves some. */
const linesOf = (page: Page): Promise<string> =>
  page.locator("#commentary p").evaluateAll((paragraphs) => {
    const range = document.createRange();
    const boxes = paragraphs.flatMap((paragraph) => {
      range.selectNodeContents(paragraph);
      return [...range.getClientRects()].map(({ x, y, width }) => [x, y, width].map(Math.round).join(" "));
    });
    return boxes.join("\n");
  });

/** All of the page is styled and laid out anew, as a change of its theme does. */
async function styleAnew(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const theme of ["dark", "light"]) {
      document.documentElement.dataset["theme"] = theme;
      document.body.getBoundingClientRect();
    }
  });
}

describe("the letters of the first view", () => {
  test("are the page's own where they are there in time", async ({ open }) => {
    // From the second page on they come from the cache.
    const page = await open(home);
    await turnTo(page, home);
    await live(page);
    expect(await fontsOf(page, "h1")).not.toEqual([]);
  });

  test("are others for good where they come later, and no line moves", async ({ open }) => {
    const held: Route[] = [];
    const page = await open(home, {
      waitUntil: "domcontentloaded",
      prepare: (opened) => opened.route(FONTS, (route) => void held.push(route)),
    });
    await expect.poll(() => held.length).toBeGreaterThanOrEqual(2);
    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))));
    const before = await linesOf(page);
    expect(before.split("\n").length).toBeGreaterThan(20);

    for (const route of held) await route.continue();
    await expect
      .poll(() =>
        page.evaluate(
          () => document.fonts.check('1em "Verbatim Serif"') && document.fonts.check('1em "Verbatim Sans"'),
        ),
      )
      .toBe(true);
    await live(page);
    await styleAnew(page);
    expect(await fontsOf(page, "h1")).toEqual([]);
    expect(await linesOf(page)).toBe(before);
  });

  test("are others where they cannot be had", async ({ open }) => {
    const page = await open(home, {
      prepare: (opened) => opened.route(FONTS, (route) => route.abort()),
      expected: [/Failed to load resource/],
    });
    await live(page);
    expect(await fontsOf(page, "h1")).toEqual([]);
  });
});
