import type { Route } from "playwright-core";
import { describe, expect } from "vitest";
import { type Open, test } from "./set-up/chromium.ts";
import { drawn, home, live } from "./set-up/reading.ts";
import { atRest } from "./set-up/rest.ts";
import { screens } from "./set-up/screens.ts";
import { PIECES, type Thousands, thousands } from "./set-up/thousands.ts";

const PAGES = 500;

/** The stretch that a request asks for; undefined where it asks for the whole. */
function rangeOf(route: Route): readonly [from: number, to: number] | undefined {
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(route.request().headers()["range"] ?? "") ?? [];
  return from === undefined || to === undefined ? undefined : [Number(from), Number(to)];
}

function announced(bytes: Buffer): Record<string, string> {
  return { "Accept-Ranges": "bytes", "Content-Length": String(bytes.length), "Content-Type": "application/pdf" };
}

/** The document is drawn, without a word of trouble, though a request for it fails. */
async function expectDrawn(open: Open, many: Thousands): Promise<void> {
  const page = await open(home, { screen: screens.desk, prepare: many.route, expected: [/Failed to load resource/] });
  await live(page);
  await drawn(page);
  expect(await page.locator(".document-trouble").count()).toBe(0);
}

describe("a file of some megabytes", () => {
  test("is fetched in pieces: those of the pages that are looked at", async ({ open }) => {
    const asked: (readonly [number, number])[] = [];
    let length = 0;
    const many = await thousands(PAGES, 0, (route, bytes) => {
      length = bytes.length;
      const range = rangeOf(route);
      expect(new URL(route.request().url()).pathname).toBe(PIECES);
      if (range === undefined) return route.fulfill({ headers: announced(bytes), body: bytes });
      asked.push(range);
      const [from, to] = range;
      const headers = { ...announced(bytes), "Content-Range": `bytes ${from}-${to}/${bytes.length}` };
      const body = bytes.subarray(from, to + 1);
      return route.fulfill({ status: 206, headers: { ...headers, "Content-Length": String(body.length) }, body });
    });
    const page = await open(home, { screen: screens.desk, prepare: many.route });
    await live(page);
    await drawn(page);
    await page.locator(".document-scroll").evaluate((area) => area.scrollTo(0, area.scrollHeight * 0.8));
    await atRest(page);
    await page.locator('[data-page="402"] canvas, [data-page="401"] canvas').first().waitFor();
    const fetched = asked.reduce((sum, [from, to]) => sum + to + 1 - from, 0);
    expect(asked.length).toBeGreaterThan(0);
    expect(fetched).toBeLessThan(length / 8);
  });

  for (const [name, answer] of Object.entries({
    "refuses pieces that it announced": { status: 416, body: "no" },
    "hands out something else for a piece": { status: 206, body: "<!doctype html><p>Sign in</p>" },
  })) {
    test(`is fetched whole from a server that ${name}`, async ({ open }) => {
      let pieces = 0;
      const many = await thousands(PAGES, 0, (route, bytes) => {
        if (rangeOf(route) === undefined) return route.fulfill({ headers: announced(bytes), body: bytes });
        pieces += 1;
        return route.fulfill(answer);
      });
      await expectDrawn(open, many);
      expect(pieces).toBeGreaterThan(0);
    });
  }

  test("is fetched itself where the copy for pieces is missing", async ({ open }) => {
    const asked: string[] = [];
    const many = await thousands(PAGES, 0, (route, bytes) => {
      const { pathname } = new URL(route.request().url());
      asked.push(pathname);
      return pathname === PIECES ? route.fulfill({ status: 404 }) : route.fulfill({ body: bytes });
    });
    await expectDrawn(open, many);
    expect(new Set(asked).size).toBe(2);
  });
});
