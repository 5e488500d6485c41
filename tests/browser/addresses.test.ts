import { describe, expect } from "vitest";
import { test, turnTo } from "./set-up/chromium.ts";
import { isMade } from "./set-up/combinations.ts";
import {
  anchoredClaims,
  claim,
  expectClaimInView,
  expectCurrent,
  expectPassageInView,
  home,
  live,
  writtenClaims,
} from "./set-up/reading.ts";
import { address } from "./set-up/site.ts";
import { screens } from "./set-up/screens.ts";

describe("addresses opened cold", () => {
  const anchored = new Set(anchoredClaims().map(({ id }) => id));
  const claims = writtenClaims().map(({ id }) => id);
  for (const from of [0, 1, 2, 3]) {
    const some = claims.filter((_, index) => index % 4 === from);
    // Those that a click on every other claim in pairs.test.ts leaves out.
    if (!isMade(from === 3)) continue;
    test(`a claim's own address opens there: ${some.join(", ")}`, async ({ open }) => {
      const page = await open(`${home}c/${some[0]}/`);
      for (const [index, id] of some.entries()) {
        if (index > 0) await turnTo(page, `${home}c/${id}/`);
        await live(page);
        await expectCurrent(page, id);
        await expectClaimInView(page, id);
        if (anchored.has(id)) await expectPassageInView(page, id);
      }
    });
  }

  test("on a phone, a claim's own address opens at the claim", async ({ open }) => {
    const page = await open(`${home}c/every-lawful-tool/`, { screen: screens.phone });
    await live(page);
    await expectCurrent(page, "every-lawful-tool");
    await expectClaimInView(page, "every-lawful-tool");
  });

  test("every claim's page has its own title, description and card picture", async () => {
    const seen = new Set<string>();
    for (const { id } of writtenClaims()) {
      const html = await (await fetch(address(`${home}c/${id}/`))).text();
      const title = /<title>([^<]*)/.exec(html)?.[1] ?? "";
      const card = /<meta property="og:image" content="([^"]*)/.exec(html)?.[1] ?? "";
      const description = /<meta name="description" content="([^"]*)/.exec(html)?.[1] ?? "";
      expect(description.length).toBeGreaterThan(20);
      expect(seen.has(title), `title of ${id} is its own`).toBe(false);
      seen.add(title);
      const picture = await fetch(address(card));
      expect(picture.status, card).toBe(200);
      expect(picture.headers.get("content-type")).toMatch(/^image\/(png|jpeg)$/);
      expect(html).toContain('<meta property="og:image:width" content="1200">');
      expect(html).toContain('<meta property="og:image:height" content="630">');
    }
  });

  test("other ways of naming a claim lead to it too", async ({ open }) => {
    const page = await open(`${home}c/every-lawful-tool/`);
    for (const end of [
      "#every-lawful-tool",
      "#passage-every-lawful-tool",
      "?c=every-lawful-tool",
      "#note-every-lawful-tool",
    ]) {
      await turnTo(page, `${home}${end}`);
      await live(page);
      await expectCurrent(page, "every-lawful-tool");
    }
  });

  test("an unknown claim is said to be unknown, and the document is shown", async ({ open }) => {
    const page = await open(`${home}c/never-published/`, { expected: [/404/] });
    await page.waitForURL(/\?c=never-published|\/c\/never-published/);
    await live(page);
    await page
      .getByText(/never-published/)
      .first()
      .waitFor();
    expect(await page.locator('[data-page="1"]').isVisible()).toBe(true);
  });

  test("an unknown path gets a 404 and a page that helps", async ({ open }) => {
    const response = await fetch(address("/no/such/page"));
    expect(response.status).toBe(404);
    const page = await open("/no/such/page", { expected: [/404/] });
    await page.getByRole("link", { name: /memo/i }).first().click();
    await page.locator('[data-page="1"]').waitFor();
  });

  test("the index lists the publications", async ({ open }) => {
    const page = await open("/", { script: false });
    await page.getByRole("link", { name: /memo/i }).first().click();
    expect(new URL(page.url()).pathname).toBe(home);
  });
});

describe("addresses made of words", () => {
  const words: [words: string, light: RegExp][] = [
    ["we cannot continue with business as usual", /business as usual/],
    ["transnational criminal organizations, and violent street gangs all contribute", /./],
    ["FEDERAL PROSECUTORS must consider", /./],
  ];
  for (const [quotation] of words) {
    test(`“${quotation}” is found and lit`, async ({ open }) => {
      const page = await open(`${home}?q=${encodeURIComponent(quotation)}`);
      await live(page);
      const lit = page.locator('[data-words="true"][aria-current="true"]');
      await expect.poll(() => lit.count()).toBeGreaterThan(0);
    });
  }

  test("words that are not there are said not to be there, and the document is shown", async ({ open }) => {
    const page = await open(`${home}?q=${encodeURIComponent("federal prosecutors must not consider")}`);
    await live(page);
    await page
      .getByText(/not found|not in the memo|no such words|could not be found/i)
      .first()
      .waitFor();
    expect(await page.locator('[data-page="1"]').isVisible()).toBe(true);
    expect(await page.locator('[data-words="true"]').count()).toBe(0);
  });

  test("hostile words do no harm", async ({ open }) => {
    const nasty = ["%", "%E0%A4%A", "<img src=x onerror=alert(1)>", "a".repeat(5000), "\u0000\uD800", "__proto__", "…"];
    const page = await open(home);
    for (const words of nasty) {
      await turnTo(page, `${home}?q=${words.startsWith("%") ? words : encodeURIComponent(words.toWellFormed())}`);
      await live(page);
      expect(await claim(page, "every-lawful-tool").isVisible()).toBe(true);
    }
  });

  test("selected words can be copied as a link that opens there", async ({ open, chromium }) => {
    expect(chromium.isConnected()).toBe(true);
    const page = await open(home);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await live(page);
    const line = page.locator('[data-page="1"] .textLayer span').filter({ hasText: "killed more than 64,000" }).first();
    await line.waitFor({ state: "attached" });
    await line.evaluate((span) => {
      const text = span.firstChild;
      if (!(text instanceof Text)) throw new Error("the line has no text");
      const start = text.data.indexOf("64,000");
      getSelection()?.setBaseAndExtent(text, start, text, start + "64,000 Americans".length);
    });
    await page
      .getByRole("button", { name: /copy link/i })
      .last()
      .click();
    const copied = await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(/\?q=64/)
      .then(() => page.evaluate(() => navigator.clipboard.readText()));
    const url = new URL(copied);
    expect(url.searchParams.get("q")).toBe("64,000 Americans");
    const there = await open(url.pathname + url.search);
    await expect.poll(() => there.locator('[data-words="true"][aria-current="true"]').count()).toBe(1);
  });
});
