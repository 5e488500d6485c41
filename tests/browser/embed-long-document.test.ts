import type { Frame } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { test } from "./set-up/chromium.ts";
import { currentIn, embedded, framing, heard, say } from "./set-up/framing.ts";
import { type HostSite, serveHost } from "./set-up/host-site.ts";
import { type LongDocument, longDocument } from "./set-up/long-document.ts";
import { atRest } from "./set-up/rest.ts";
import { screens } from "./set-up/screens.ts";

const PAGES = 60;
const FAR = 57;
const claim = "every-lawful-tool";
const path = "/sessions-memo/embed/document/";

let hosts: HostSite;
let long: LongDocument;

beforeAll(async () => {
  hosts = await serveHost({
    "/laptop": framing({ path, width: 1000 }),
    "/phone": framing({ path, width: 358 }),
  });
  long = await longDocument(PAGES, claim, FAR);
});
afterAll(() => hosts.stop());

const edges = (frame: Frame, selector: string): Promise<{ top: number; bottom: number } | undefined> =>
  frame.evaluate((wanted) => {
    const box = document.querySelector(wanted)?.getBoundingClientRect();
    return box && { top: Math.round(box.top), bottom: Math.round(box.bottom) };
  }, selector);

describe(`a document of ${PAGES} pages in a frame as high as its content`, () => {
  for (const screen of ["laptop", "phone"] as const) {
    test(`comes to a passage far behind, with its note by it, and stays as high as it was (${screen})`, async ({
      open,
    }) => {
      const page = await open(new URL(screen, hosts.address).href, {
        screen: screens[screen],
        prepare: (one) => long.route(one),
      });
      const frame = await embedded(page);
      await frame.waitForFunction(() => document.documentElement.classList.contains("is-live"));
      // Few of its pages stand in the document tree; the scroll bar tells of all.
      expect(await frame.locator(".page").count()).toBeLessThan(8);
      const lengths = await frame.locator(".document-scroll").evaluate((area) => {
        const page = area.querySelector("[data-page]")?.getBoundingClientRect().height ?? 0;
        return { all: area.scrollHeight, page };
      });
      expect(lengths.all).toBeGreaterThan(PAGES * lengths.page);
      await say(page, { verbatim: 1, type: "select", claim, activation: "pointer" });
      await expect.poll(() => currentIn(frame)).toEqual([claim]);
      await atRest(page);

      // The host is told where it stands, once it has come to rest: within what is seen of the document.
      await expect.poll(async () => (await heard(page, "place")).length).toBe(1);
      const pages = await edges(frame, ".document-scroll");
      const passage = await edges(frame, `[data-page="${FAR}"] [aria-current="true"] polygon`);
      expect(passage?.top).toBeGreaterThan(pages?.top ?? 0);
      expect(passage?.bottom).toBeLessThan(pages?.bottom ?? 0);

      await expect
        .poll(async () => {
          const [note, now] = [await edges(frame, ".note"), await edges(frame, `[data-page="${FAR}"] polygon`)];
          return Math.abs((note?.top ?? 9999) - ((screen === "laptop" ? now?.top : now?.bottom) ?? 0));
        })
        .toBeLessThan(60);
      const heights = (await heard(page, "height")).map(({ height }) => Number(height));
      expect(Math.max(...heights)).toBeLessThan(1500);
      // Pages that are far from what is seen hold no canvas.
      expect(await frame.locator("canvas").count()).toBeLessThan(8);
    });
  }

  test("scrolls its host until it is asked for, then itself", async ({ open }) => {
    const page = await open(new URL("laptop", hosts.address).href, {
      screen: screens.laptop,
      prepare: (one) => long.route(one),
    });
    const frame = await embedded(page);
    const scrolled = (): Promise<number[]> =>
      Promise.all([
        page.evaluate(() => scrollY),
        frame.evaluate(() => document.querySelector(".document-scroll")?.scrollTop ?? 0),
      ]);
    await frame.getByRole("button", { name: `Look through all ${PAGES} pages here` }).waitFor();
    await page.mouse.move(300, 400);
    await page.mouse.wheel(0, 100);
    await expect.poll(scrolled).toEqual([100, 0]);
    await frame.getByRole("button", { name: `Look through all ${PAGES} pages here` }).click();
    const [before = 0] = await scrolled();
    await page.mouse.move(300, 300);
    await page.mouse.wheel(0, 900);
    await expect.poll(scrolled).toEqual([before, 900]);
  });
});
