import { afterEach, describe, expect } from "vitest";
import type { Page } from "playwright-core";
import { oembedAnswer } from "../../src/app/oembed.ts";
import { readPublicationData } from "../../src/app/publication-data.ts";
import { cardHeights } from "../../src/core/embed/card-height.ts";
import type { Publication } from "../../src/core/model/publication.ts";
import { test } from "./set-up/chromium.ts";
import { embedded } from "./set-up/framing.ts";
import { type HostSite, serveHost } from "./set-up/host-site.ts";
import { workerFromMemory } from "./set-up/problems.ts";
import { address, siteAddress } from "./set-up/site.ts";
import { filterHtml, WORDPRESS_SCRIPT, wordpressHtml } from "./set-up/wordpress.ts";

const SECRET = "Ab12Cd34Ef";
const picture = { href: "/picture.png", width: 1200, height: 630 };

let hosts: HostSite | undefined;
afterEach(async () => {
  await hosts?.stop();
  hosts = undefined;
});

/** The publication as the site under test has it: oEmbed is written only for a site that knows its place. */
async function publication(): Promise<Publication> {
  const page = await (await fetch(address("/sessions-memo/"))).text();
  const data = readPublicationData(/id="publication-data">(.*?)<\/script>/s.exec(page)?.[1]);
  if (data.kind === "unusable") throw new Error(data.reason);
  return data.publication;
}

async function answerAbout(claim: string | undefined): Promise<Record<string, unknown> & { readonly html: string }> {
  const one = await publication();
  const annotation = one.annotations.find(({ id }) => id === claim);
  const cards = { publication: picture, claims: {} };
  const answer: unknown = JSON.parse(oembedAnswer({ publication: one, cards }, annotation, siteAddress()).html);
  if (typeof answer !== "object" || answer === null || !("html" in answer) || typeof answer.html !== "string") {
    throw new Error("The answer has no HTML.");
  }
  return { ...answer, html: answer.html };
}

describe("the filter", () => {
  test("takes away what WordPress takes away", async () => {
    const html =
      '<div class="a"><blockquote class="b" style="color:red"><p onclick="x()">One</p> <a href="javascript:x()">two</a></blockquote></div>' +
      '<iframe src="https://a.example/" allow="fullscreen" loading="lazy" style="x" title="t" width="3"></iframe><script>x()</script>';
    expect(filterHtml(html)).toBe(
      '<blockquote>One <a>two</a></blockquote><iframe src="https://a.example/" title="t" width="3"></iframe>',
    );
  });
});

describe("WordPress", () => {
  for (const [name, claim, view] of [
    ["a claim that quotes", "every-lawful-tool", "card"],
    ["a claim that rests elsewhere", "since-1994", "card"],
    ["a judgment", "overton-window", "card"],
    ["the publication", undefined, "reader"],
  ] as const) {
    test(`shows ${name}: quotation, credit and link survive, and the frame gets its height`, async ({ open }) => {
      const answer = await answerAbout(claim);
      expect(answer).toMatchObject({
        version: "1.0",
        type: "rich",
        provider_name: "Verbatim",
        provider_url: siteAddress(),
      });
      for (const field of ["width", "height", "thumbnail_width", "thumbnail_height", "cache_age"]) {
        expect(answer[field]).toSatisfy((value) => Number.isInteger(value) && Number(value) > 0);
      }
      const html = wordpressHtml(answer.html, SECRET) ?? "";
      hosts = await serveHost({ "/": { head: WORDPRESS_SCRIPT, body: `<main>${html}</main><p>After.</p>` } });

      const page = await open(hosts.address, { expected: [workerFromMemory] });
      const quotation = page.locator("blockquote");
      const text = (await quotation.textContent()) ?? "";
      expect(text).toContain("Jeff Sessions, Attorney General of the United States, March 20, 2018.");
      if (claim === "every-lawful-tool") expect(text).toContain("“federal prosecutors must consider every lawful tool");
      expect(text).not.toMatch(/[.)”][A-Z“]/);
      const path = claim === undefined ? "/sessions-memo/" : `/sessions-memo/c/${claim}/`;
      expect(await quotation.locator("a").getAttribute("href")).toBe(address(path));

      const frame = await embedded(page);
      expect(await frame.evaluate(() => globalThis.origin)).toBe("null");
      await expect.poll(() => quotation.isVisible()).toBe(false);
      await expect.poll(() => page.locator("iframe").isVisible()).toBe(true);
      const content = await frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
      await expect.poll(() => heightOf(page)).toBe(Math.min(1000, content));
      expect(await frame.evaluate(() => document.documentElement.dataset["view"])).toBe(view);
      if (view === "card") expect(content).toBeLessThan(1000);
    });
  }

  test("follows the card's “Open”", async ({ open }) => {
    const html = wordpressHtml((await answerAbout("every-lawful-tool")).html, SECRET) ?? "";
    hosts = await serveHost({ "/": { head: WORDPRESS_SCRIPT, body: html } });
    const page = await open(hosts.address);
    const frame = await embedded(page);
    await frame.locator(".card-open").click();
    await page.waitForURL(address("/sessions-memo/c/every-lawful-tool/"));
  });
});

describe("the height that a card's frame is given", () => {
  test("is that of the card, or a little more, in an article and on a phone", async ({ open }) => {
    const page = await open("/sessions-memo/", {
      screen: { viewport: { width: 600, height: 400 }, deviceScaleFactor: 1, hasTouch: false, isMobile: false },
    });
    const real = (): Promise<number> => page.evaluate(() => document.documentElement.getBoundingClientRect().height);
    const whole = await publication();
    for (const annotation of whole.annotations) {
      const { id } = annotation;
      await page.goto(address(`/sessions-memo/c/${id}/embed/`));
      const { narrow, wide } = cardHeights(whole, annotation);
      expect((await answerAbout(id))["height"]).toBe(wide);
      expect(wide / (await real()), id).toBeGreaterThan(0.95);
      expect(wide / (await real()), id).toBeLessThan(1.2);
      await page.setViewportSize({ width: 288, height: 400 });
      expect(narrow / (await real()), id).toBeGreaterThan(0.95);
      expect(narrow / (await real()), id).toBeLessThan(1.25);
      await page.setViewportSize({ width: 600, height: 400 });
    }
  });
});

async function heightOf(page: Page): Promise<number> {
  return page.locator("iframe").evaluate((element) => element.clientHeight);
}
