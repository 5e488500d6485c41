import { once } from "node:events";
import { createServer } from "node:http";
import type { Page, Route } from "playwright-core";
import { describe, expect } from "vitest";
import { siteHandler } from "../../src/cli/site-handler.ts";
import { test, turnTo } from "./set-up/chromium.ts";
import { home, live } from "./set-up/reading.ts";
import { siteFolder } from "./set-up/site.ts";

/** Of the Sessions memo's reader on a line to another continent. */
const FAR_MILLISECONDS = 200;
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

/** Where each line that is seen of the article's text begins and ends: any letter that changes its width moves some. */
const linesOf = (page: Page): Promise<string> =>
  page.locator("#commentary p").evaluateAll((paragraphs) => {
    const range = document.createRange();
    const boxes = paragraphs.flatMap((paragraph) => {
      range.selectNodeContents(paragraph);
      const seen = [...range.getClientRects()].filter(({ bottom }) => bottom < innerHeight);
      return seen.map(({ x, y, width }) => [x, y, width].map(Math.round).join(" "));
    });
    return boxes.join("\n");
  });

/** Until it is written down that the letters are in the cache. */
const kept = async (page: Page): Promise<void> => {
  await expect.poll(() => page.evaluate(() => localStorage.getItem("verbatim.letters"))).toMatch(FONTS);
};

/** All of the page is styled and laid out anew, as a change of its theme does. */
async function styleAnew(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const theme of ["dark", "light"]) {
      document.documentElement.dataset["theme"] = theme;
      document.body.getBoundingClientRect();
    }
  });
}

/** The site from a server that lets every request wait. */
async function serveFar(): Promise<{ readonly address: string; stop(): void }> {
  const answer = siteHandler(siteFolder(), "/");
  const server = createServer(
    (request, response) => void setTimeout(() => answer(request, response), FAR_MILLISECONDS),
  );
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("The server has no port.");
  const stop = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { address: `http://127.0.0.1:${bound.port}/`, stop };
}

describe("the letters of the first view", () => {
  test("are the page's own where they are there in time", async ({ open }) => {
    // From the second page on they come from the cache.
    const page = await open(home);
    await kept(page);
    await turnTo(page, home);
    await live(page);
    expect(await fontsOf(page, "h1")).not.toEqual([]);
  });

  test("are asked for behind the document's picture where the server is far, and kept for the next page", async ({
    open,
  }) => {
    const far = await serveFar();
    try {
      const page = await open(`${far.address}${home.slice(1)}`);
      await live(page);
      await kept(page);
      expect(await fontsOf(page, "h1")).toEqual([]);
      const [font, picture] = await page.evaluate(() => {
        const times = performance
          .getEntriesByType("resource")
          .filter((entry) => entry instanceof PerformanceResourceTiming);
        const picture = times.find(({ name }) => /\/pages\/.*\.webp$/.test(name));
        return [
          Math.min(...times.flatMap((one) => (one.name.endsWith(".woff2") ? one.startTime : []))),
          picture?.responseEnd,
        ];
      });
      expect(font).toBeGreaterThanOrEqual(picture ?? Number.NaN);
      expect(font).toBeLessThan(Number.POSITIVE_INFINITY);
      // Nothing is on its way any more when the server stops.
      await page.goto("about:blank");
    } finally {
      far.stop();
    }
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
    expect(before.split("\n").length).toBeGreaterThan(8);

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
