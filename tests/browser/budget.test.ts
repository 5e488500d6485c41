import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { test } from "./set-up/chromium.ts";
import { layoutShift, sumOf, watchWire } from "./set-up/measures.ts";
import { claim, drawn, home, live } from "./set-up/reading.ts";
import { atRest } from "./set-up/rest.ts";
import { screens } from "./set-up/screens.ts";
import { siteFolder } from "./set-up/site.ts";

describe("what a reader pays", () => {
  for (const [name, screen] of Object.entries({ phone: screens.phone, desk: screens.desk, sharp: screens.sharp })) {
    test(`until memo and commentary are readable (${name}): at most 150 kB and 8 requests, no script`, async ({
      open,
    }) => {
      const wire = watchWire();
      const page = await open(home, { screen, script: false, prepare: wire.prepare, waitUntil: "networkidle" });
      await page.locator('[data-page="1"] img').scrollIntoViewIfNeeded();
      await page.waitForLoadState("networkidle");
      const transfers = await wire.transfers();
      expect(transfers.map(({ path, wireBytes }) => `${path} ${wireBytes}`).length).toBeLessThanOrEqual(8);
      expect(sumOf(transfers), JSON.stringify(transfers, null, 1)).toBeLessThanOrEqual(150_000);
      expect(transfers.some(({ type }) => type === "image")).toBe(true);
    });
  }

  test("application script: at most 90 kB compressed beside pdf.js and what comes with it", async ({ open }) => {
    const folder = join(siteFolder(), "assets");
    const source = (name: string): string => readFileSync(join(folder, name), "utf8");
    const size = (name: string): number => gzipSync(source(name)).byteLength;
    // The anchor engine is asked for only when words are looked for or selected, and runs in a worker.
    const scripts = readdirSync(folder).filter((name) => /\.m?js$/.test(name) && !/^(?:pdf|anchoring)/.test(name));
    const entry = scripts.filter((name) => name.startsWith("reader"));
    expect(entry.length).toBe(1);
    const atOnce = new Set(entry);
    for (const name of atOnce) {
      for (const [, imported] of source(name).matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+)["']/g)) {
        if (imported !== undefined) atOnce.add(imported);
      }
    }
    expect([...atOnce].reduce((sum, name) => sum + size(name), 0)).toBeLessThanOrEqual(90_000);
    // What comes with the first use of something comes without a wait.
    for (const name of scripts.filter((each) => !atOnce.has(each)))
      expect(size(name), name).toBeLessThanOrEqual(15_000);

    const wire = watchWire();
    const page = await open(home, { prepare: wire.prepare });
    await live(page);
    await drawn(page);
    const loaded = (await wire.transfers()).filter(({ type, path }) => type === "script" && !/\/pdf[^/]*$/.test(path));
    expect(sumOf(loaded), JSON.stringify(loaded, null, 1)).toBeLessThanOrEqual(90_000);
  });

  test("the page's picture is asked for first, and the script once it has come", async ({ open }) => {
    const page = await open(home, { cold: true });
    await live(page);
    const resources = await page.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .flatMap((entry) =>
          entry instanceof PerformanceResourceTiming
            ? { path: new URL(entry.name).pathname, asked: entry.startTime, come: entry.responseEnd }
            : [],
        ),
    );
    const [first] = resources.toSorted((one, other) => one.asked - other.asked);
    expect(first?.path).toMatch(/\/pages\/p1-/);
    const script = resources.find(({ path }) => /\/reader-[^/]*\.js$/.test(path));
    expect(script?.asked).toBeGreaterThanOrEqual(first?.come ?? Number.NaN);
  });

  test("under Save-Data pdf.js is not fetched until it is asked for", async ({ open }) => {
    const wire = watchWire();
    const page = await open(home, {
      prepare: async (one) => {
        await wire.prepare(one);
        await one.addInitScript(() => {
          Object.defineProperty(navigator, "connection", {
            value: { saveData: true, addEventListener: () => undefined },
          });
        });
      },
    });
    await live(page);
    await page.waitForLoadState("networkidle");
    expect((await wire.transfers()).filter(({ path }) => /pdf/.test(path))).toEqual([]);
    await page.getByRole("button", { name: "Zoom in" }).click();
    await drawn(page);
  });
});

describe("nothing jumps", () => {
  for (const [name, screen] of Object.entries({ phone: screens.phone, desk: screens.desk, tablet: screens.tablet })) {
    test(`layout shift is 0 through hydration and the arrival of pdf.js (${name})`, async ({ open }) => {
      const page = await open(home, { screen, cold: true });
      await live(page);
      if (screen === screens.desk) await drawn(page);
      await page.waitForLoadState("networkidle");
      await atRest(page);
      expect(await layoutShift(page)).toBe(0);
    });
  }

  test("the page's box is the same before and after script and pdf.js", async ({ open }) => {
    const still = await open(home, { script: false });
    const before = await still.locator('[data-page="1"]').boundingBox();
    // What is not seen yet is not laid out, and nothing has to be that costs a browser more than a page of text.
    const lastNote = (page: Page): Promise<boolean> =>
      page
        .locator(".endnotes > ol > li:last-child > p:last-child")
        .evaluate((note) => note.checkVisibility({ contentVisibilityAuto: true }));
    expect(await lastNote(still)).toBe(false);
    expect(await still.locator("input, select, textarea").count()).toBe(0);
    const page = await open(home);
    await live(page);
    expect(await lastNote(page)).toBe(true);
    await drawn(page);
    expect(await page.locator('[data-page="1"]').boundingBox()).toEqual(before);
  });

  test("a page that is off screen holds no canvas", async ({ open }) => {
    const page = await open(home, { screen: screens.laptop });
    await live(page);
    await drawn(page);
    const area = (): Promise<number> =>
      page.evaluate(() =>
        [...document.querySelectorAll("canvas")].reduce((sum, one) => sum + one.width * one.height, 0),
      );
    expect(await area()).toBeGreaterThan(0);
    // On a narrow screen the pane lives in the sheet: closed, it holds nothing.
    await page.setViewportSize({ width: 800, height: 700 });
    await expect.poll(area).toBe(0);
    await claim(page, "every-lawful-tool").click();
    expect(await area()).toBe(0);
  });
});
