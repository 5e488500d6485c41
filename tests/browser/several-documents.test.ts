import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { expectAccessible } from "./set-up/accessibility.ts";
import { CLAIMS } from "../../src/ingest/fixtures/make-two-documents.ts";
import { test } from "./set-up/chromium.ts";
import { type HostSite, scriptTag, serveHost } from "./set-up/host-site.ts";
import { claim, expectPassageInView, highlights, live } from "./set-up/reading.ts";
import { atRest, inView } from "./set-up/rest.ts";
import { screens } from "./set-up/screens.ts";
import { address } from "./set-up/site.ts";
import { SITE, twoDocuments, type TwoDocumentsSite } from "./set-up/two-documents.ts";

const home = "/pier/";
const letter = "/pier/d/letter/";
let publication: TwoDocumentsSite;
beforeAll(async () => {
  publication = await twoDocuments();
}, 60_000);

const prepare = (page: Page): Promise<void> => publication.route(page);
const pathOf = (page: Page): string => new URL(page.url()).pathname;
const switcher = (page: Page) => page.getByRole("navigation", { name: "Documents" });

/** Which document is seen, as the list of them says. */
async function seen(page: Page): Promise<string | null> {
  return switcher(page).locator('[aria-current="page"] cite').textContent();
}

async function expectClaimSeen(page: Page, id: string): Promise<void> {
  await expect.poll(async () => (await inView(claim(page, id))).share).toBeGreaterThan(0.9);
}

describe("a commentary on two documents", () => {
  test("stands at its place beside the other, by the switch and by claims, both ways and back", async ({ open }) => {
    const page = await open(home, { screen: screens.laptop, prepare });
    await live(page);
    expect(await seen(page)).toBe("Order of the Harbor Board");
    await claim(page, "ferry").scrollIntoViewIfNeeded();
    await claim(page, "ferry").click();
    await expectPassageInView(page, "ferry");

    await switcher(page).locator("summary").click();
    await expectAccessible(page);
    await switcher(page)
      .getByRole("link", { name: /^Letter of the fishermen/ })
      .click();
    await page.waitForURL(`**${letter}?at=ferry#ferry`);
    await live(page);
    expect(await seen(page)).toContain("Letter of the fishermen");
    await atRest(page);
    await expectClaimSeen(page, "ferry");
    expect(await page.locator(".note").count()).toBe(0);

    // What rests on the order says so, and leads there.
    const other = page.getByRole("link", { name: /shall be closed.*claim 1, .*in the order$/ });
    expect(await other.getAttribute("href")).toBe(`${home}c/closed/`);
    expect(await highlights(page, "closed").count()).toBe(0);
    await other.click();
    await page.waitForURL(`**${home}c/closed/`);
    await live(page);
    await expectPassageInView(page, "closed");
    await expectClaimSeen(page, "closed");
    await page.goBack();
    await live(page);
    expect(pathOf(page)).toBe(letter);
    await expectClaimSeen(page, "closed");
  });

  test("is stepped through by keys: a claim of the other document is opened by Enter", async ({ open }) => {
    const page = await open(home, { prepare });
    await live(page);
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    const note = page.locator("#comment-never-used");
    await note.waitFor();
    expect(await note.textContent()).toContain("The letter, page 1");
    expect(await page.getByRole("status").first().textContent()).toMatch(
      /^Claim 2 of 6: .*, in the letter\. Page 1\.$/,
    );
    expect(await claim(page, "never-used").evaluate((link) => link === document.activeElement)).toBe(true);
    expect(await seen(page)).toBe("Order of the Harbor Board");
    await page.keyboard.press("Enter");
    await expect.poll(() => seen(page)).toContain("Letter of the fishermen");
    await live(page);
    await expectPassageInView(page, "never-used");
    await expectClaimSeen(page, "never-used");
    // A link to a claim in any form comes to the document that it rests on.
    await page.goto(address(`${home}#log-empty`));
    await page.waitForURL(`**${home}c/log-empty/`);
    await live(page);
    await expectPassageInView(page, "log-empty");
  });

  test("is read without script", async ({ open }) => {
    const page = await open(`${home}c/closed/`, { script: false, screen: screens.laptop, prepare });
    expect(await highlights(page, "closed").count()).toBeGreaterThan(0);
    await switcher(page).locator("summary").press("Enter");
    await switcher(page)
      .getByRole("link", { name: /^Letter/ })
      .click();
    expect(new URL(page.url()).href).toBe(address(`${letter}?at=closed#closed`));
    await expectClaimSeen(page, "closed");
    expect(await highlights(page, "never-used").count()).toBeGreaterThan(0);
    expect(await highlights(page, "closed").count()).toBe(0);
    await claim(page, "closed").click();
    expect(pathOf(page)).toBe(`${home}c/closed/`);
    expect(await highlights(page, "closed").count()).toBeGreaterThan(0);
  });

  test("on a phone the sheet shows the other document, and the commentary stays where it was", async ({ open }) => {
    const page = await open(home, { screen: screens.small, prepare });
    await live(page);
    await claim(page, "ferry").tap();
    await page.getByRole("button", { name: "See the page" }).tap();
    const sheet = page.getByRole("dialog");
    await sheet.getByText("Document 1 of 2").tap();
    await expectAccessible(page);
    await sheet.getByRole("link", { name: /^Letter/ }).tap();
    await page.waitForURL(`**${letter}?at=ferry#ferry`);
    await live(page);
    await sheet.getByText("Document 2 of 2").waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await sheet.getByRole("button", { name: "Close" }).tap();
    await expectClaimSeen(page, "ferry");
  });
});

describe("the pages of two documents", () => {
  const htmlOf = (path: string): string => publication.pages.find((page) => page.path === path)?.html ?? "";

  test("are one of each kind beside each document, and one for each claim", () => {
    const paths = publication.pages.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    for (const view of ["pier/", "pier/d/letter/"]) {
      for (const file of ["index.html", "text/index.html", "cite/index.html", "embed/index.html", "oembed.json"]) {
        expect(paths).toContain(view + file);
      }
    }
    for (const [id, rests = "order"] of CLAIMS) {
      const html = htmlOf(`pier/c/${id}/index.html`);
      const view = rests === "order" ? home : letter;
      expect(html, id).toContain(`<a href="${view}?at=${id}#${id}" aria-current="page">`);
      expect(html.includes(`id="passage-${id}"`), id).toBe(id !== "since-long");
    }
  });

  test("name both documents to search engines, and the one that a claim quotes", () => {
    const documents = ["pier/", "pier/d/letter/"].map((view) => `${SITE}${view}#document`);
    for (const [id, document] of [
      ["closed", documents[0]],
      ["never-used", documents[1]],
    ]) {
      const [, data = "{}"] =
        /<script type="application\/ld\+json">(.*?)<\/script>/.exec(htmlOf(`pier/c/${id}/index.html`)) ?? [];
      const [article, quotation] = JSON.parse(data)["@graph"];
      expect(article.citation.map((one: Record<string, unknown>) => one["@id"])).toEqual(documents);
      expect(quotation.isBasedOn["@id"]).toBe(document);
    }
    for (const below of ["", "text/", "cite/"]) {
      expect(htmlOf("sitemap.xml")).toContain(`<loc>${SITE}pier/d/letter/${below}</loc>`);
    }
    expect(htmlOf("pier/text/index.html")).toContain(`<a href="${letter}text/" lang="en">Letter of the fishermen`);
    expect(htmlOf("index.html")).toContain(`<a href="${letter}" lang="en">`);
  });
});

describe("two documents in another site's page", () => {
  let host: HostSite;
  beforeAll(async () => {
    host = await serveHost({
      "/": {
        head: scriptTag(),
        body: `<main><p><a id="to-letter" href="${address(home)}c/never-used/">Never used</a></p>
<verbatim-embed class="reserved" src="${address(home)}" view="document"></verbatim-embed>
<verbatim-embed class="reserved" id="second" src="${address(letter)}" view="document"></verbatim-embed></main>`,
      },
    });
  });
  afterAll(() => host.stop());

  test("a link to a claim opens it in the frame, whichever document is there", async ({ open }) => {
    const page = await open(host.address, { screen: screens.desk, prepare });
    const frame = page.frameLocator("verbatim-embed >> nth=0 >> iframe");
    await frame.locator(".is-live").waitFor({ state: "attached" });
    await page.locator("#to-letter").click();
    await frame.locator('[data-annotation="never-used"][aria-current="true"]').first().waitFor();
    expect(await page.locator("#to-letter").getAttribute("aria-current")).toBe("true");
    const frames = (): string[] => page.frames().map((each) => each.url());
    expect(frames()).toContain(address(`${letter}embed/document/?c=never-used`));
    await page.locator("#second").scrollIntoViewIfNeeded();
    await expect.poll(frames).toContain(address(`${letter}embed/document/`));
    await page.locator("#second").evaluate((embed): unknown => Reflect.get(embed, "ready"));
  });
});
