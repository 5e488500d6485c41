import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page, Route } from "playwright-core";
import { describe, expect } from "vitest";
import { test, turnTo } from "./set-up/chromium.ts";
import { choiceOf } from "./set-up/combinations.ts";
import { layoutShift } from "./set-up/measures.ts";
import { claim, drawn, expectCurrent, expectPassageInView, home, live, publicationFolder } from "./set-up/reading.ts";

const memo = readFileSync(join(publicationFolder, "memo.pdf"));
const someError = [/Failed to load resource/, /console (error|warning)/, /uncaught/];

type Failure = [name: string, answer: (route: Route) => Promise<void>];

const pdfFailures: Failure[] = [
  ["is missing", (route) => route.fulfill({ status: 404, body: "no" })],
  ["is refused by the server", (route) => route.fulfill({ status: 503, body: "busy" })],
  ["cannot be reached", (route) => route.abort("connectionfailed")],
  ["is a web page", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><p>Sign in</p>" })],
  ["is cut short", (route) => route.fulfill({ contentType: "application/pdf", body: memo.subarray(0, 9000) })],
  ["is empty", (route) => route.fulfill({ contentType: "application/pdf", body: "" })],
  ["has one byte flipped", (route) => route.fulfill({ contentType: "application/pdf", body: flipped() })],
];

function flipped(): Buffer {
  const bytes = Buffer.from(memo);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 0x10;
  return bytes;
}

/** What must hold whatever else failed: everything can be read, and claims still lead to passages. */
function withoutWorkers(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    Object.defineProperty(globalThis, "Worker", {
      value: class {
        constructor() {
          throw new DOMException("refused", "SecurityError");
        }
      },
    });
  });
}

async function expectReadable(page: Page): Promise<void> {
  expect(await claim(page, "every-lawful-tool").isVisible()).toBe(true);
  const picture = page.locator('[data-page="1"] img');
  expect(await picture.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth > 0)).toBe(true);
  await claim(page, "every-lawful-tool").click();
  await expectCurrent(page, "every-lawful-tool");
  await expectPassageInView(page, "every-lawful-tool");
}

describe("when the PDF", () => {
  for (const [name, answer] of choiceOf(pdfFailures, 2)) {
    test(`${name}: the page says so, stays readable, and offers to try again`, async ({ open }) => {
      let broken = true;
      const page = await open(home, {
        expected: someError,
        cold: false,
        prepare: (one) => one.route(/\.pdf$/, (route) => (broken ? answer(route) : route.continue())),
      });
      await live(page);
      const again = page.getByRole("button", { name: /try again/i });
      await again.waitFor({ timeout: 40_000 });
      await expectReadable(page);
      broken = false;
      await again.click();
      await drawn(page);
      await expect.poll(() => again.count()).toBe(0);
    });
  }

  test("is slow: everything is there meanwhile", async ({ open }) => {
    const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
    const page = await open(home, {
      cold: false,
      prepare: (one) =>
        one.route(/\.pdf$/, async (route) => {
          await answered;
          await route.continue();
        }),
    });
    await live(page);
    await page.locator(".document-bar").waitFor();
    await expectReadable(page);
    answer();
    await drawn(page);
    await expect.poll(() => page.locator(".document-bar").count()).toBe(0);
    // What is said meanwhile, and no longer, moves nothing.
    expect(await layoutShift(page)).toBe(0);
  });
});

describe("when a part is missing", () => {
  test("the chunk with pdf.js is of an older deployment: one reload, then a plain message", async ({ open }) => {
    let loads = 0;
    const page = await open(home, {
      expected: someError,
      cold: false,
      prepare: async (one) => {
        one.on("framenavigated", (frame) => {
          if (frame === one.mainFrame()) loads += 1;
        });
        await one.route(/assets\/[^/]*pdf[^/]*\.m?js$/, (route) => route.fulfill({ status: 404, body: "gone" }));
      },
    });
    await page.getByRole("button", { name: /try again/i }).waitFor({ timeout: 40_000 });
    expect(loads).toBeLessThanOrEqual(2);
    await live(page);
    await expectReadable(page);
  });

  test("the worker is refused: the page is drawn without it", async ({ open }) => {
    const page = await open(home, { expected: someError, cold: false, prepare: withoutWorkers });
    await live(page);
    await drawn(page);
    await expectReadable(page);
  });

  test("the worker is refused: words are not looked up on the page's own thread, and the page says so", async ({
    open,
  }) => {
    const page = await open(`${home}?q=${encodeURIComponent("every lawful tool")}`, {
      expected: someError,
      cold: false,
      prepare: withoutWorkers,
    });
    await live(page);
    await page.getByText("The words that this link names could not be looked up.").waitFor({ timeout: 40_000 });
    expect(await page.getByRole("button", { name: /try again/i }).count()).toBeGreaterThan(0);
    await expectReadable(page);
  });

  test("the worker never answers: the picture stays and the page says what happened or draws without it", async ({
    open,
  }) => {
    const page = await open(home, {
      expected: someError,
      cold: false,
      prepare: (one) => one.route(/worker/, (route) => route.fulfill({ status: 404, body: "gone" })),
    });
    await live(page);
    await expectReadable(page);
  });

  test("the document's text is malformed: words cannot be looked up, and the page says so", async ({ open }) => {
    let body = "";
    const path = `${home}?q=${encodeURIComponent("every lawful tool")}`;
    const page = await open("/404.html", {
      expected: someError,
      cold: false,
      prepare: (one) =>
        one.route(/text\.[^/]*json$/, (route) => route.fulfill({ contentType: "application/json", body })),
    });
    for (body of ["{", '{"sha256":1}', "<html>"]) {
      await turnTo(page, path);
      await live(page);
      await page
        .getByRole("button", { name: /try again/i })
        .first()
        .waitFor({ timeout: 40_000 });
      await expectReadable(page);
    }
  });

  test("the data in the page is malformed: the static page stays, with a message", async ({ open }) => {
    const page = await open(home, {
      expected: someError,
      cold: false,
      prepare: (one) =>
        one.route(/\/sessions-memo\/$/, async (route) => {
          const response = await route.fetch();
          const html = (await response.text()).replace(/"format":1/, '"format":99');
          await route.fulfill({ response, body: html });
        }),
    });
    await page.getByRole("status").first().waitFor();
    expect(await claim(page, "every-lawful-tool").isVisible()).toBe(true);
    await claim(page, "every-lawful-tool").click();
    expect(new URL(page.url()).hash).toBe("#passage-every-lawful-tool");
  });

  test("the document's pane fails: its pages stand as they came, and the commentary lives on", async ({ open }) => {
    const page = await open(home, {
      expected: someError,
      cold: false,
      prepare: (one) =>
        one.addInitScript(() => {
          const real = globalThis.IntersectionObserver;
          Object.defineProperty(globalThis, "IntersectionObserver", {
            configurable: true,
            value: class {
              constructor() {
                throw new Error("made to fail");
              }
            },
          });
          addEventListener("mend", () => Object.defineProperty(globalThis, "IntersectionObserver", { value: real }));
        }),
    });
    await live(page);
    const again = page.getByRole("button", { name: /try again/i });
    await again.waitFor();
    expect(await page.locator('[data-page="1"] img').isVisible()).toBe(true);
    expect(await page.locator('[data-annotation="every-lawful-tool"]').first().isVisible()).toBe(true);
    await claim(page, "every-lawful-tool").click();
    await page.locator('[role="comment"]').waitFor();
    await page.evaluate(() => dispatchEvent(new Event("mend")));
    await again.click();
    await expectPassageInView(page, "every-lawful-tool");
    await drawn(page);
  });

  test("the commentary fails: it stands as it came, and the document stays", async ({ open }) => {
    const page = await open(home, { expected: someError });
    await live(page);
    // A note cannot be shown: its standing's words are asked for by a formatter that is made to fail.
    await page.evaluate(() => {
      Object.defineProperty(Intl.NumberFormat.prototype, "format", {
        get() {
          throw new Error("made to fail");
        },
      });
    });
    await claim(page, "every-lawful-tool").click();
    await page
      .getByRole("status")
      .filter({ hasText: /went wrong|could not be brought to life/i })
      .first()
      .waitFor();
    expect(await claim(page, "every-lawful-tool").isVisible()).toBe(true);
    expect(await page.locator('[data-page="1"] img').isVisible()).toBe(true);
  });

  test("storage throws: nothing else changes", async ({ open }) => {
    const page = await open(home, {
      cold: false,
      prepare: (one) =>
        one.addInitScript(() => {
          for (const name of ["localStorage", "sessionStorage"]) {
            Object.defineProperty(globalThis, name, {
              get() {
                throw new DOMException("barred", "SecurityError");
              },
            });
          }
        }),
    });
    await live(page);
    await drawn(page);
    await expectReadable(page);
  });

  test("there is no WebGL: nothing else changes", async ({ open }) => {
    const page = await open(home, {
      cold: false,
      prepare: (one) =>
        one.addInitScript(() => {
          Object.defineProperty(HTMLCanvasElement.prototype, "getContext", {
            value: ((original) =>
              function (this: HTMLCanvasElement, kind: string, options?: unknown) {
                return kind.startsWith("webgl") ? null : Reflect.apply(original, this, [kind, options]);
              })(HTMLCanvasElement.prototype.getContext),
          });
        }),
    });
    await live(page);
    await drawn(page);
    await expectReadable(page);
  });
});
