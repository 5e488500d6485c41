import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { expectAccessible } from "./set-up/accessibility.ts";
import { test } from "./set-up/chromium.ts";
import { choiceOf, isMade } from "./set-up/combinations.ts";
import { clickPassage, frameOf, shown } from "./set-up/host-embed.ts";
import {
  articleOfLinks,
  embedTag,
  type HostSite,
  linkedClaims,
  memo,
  paragraphs,
  scriptTag,
  serveHost,
} from "./set-up/host-site.ts";
import { atRest, inView } from "./set-up/rest.ts";
import { screens } from "./set-up/screens.ts";

let host: HostSite;

beforeAll(async () => {
  const document = embedTag('class="reserved" view="document"');
  host = await serveHost({
    "/": { body: '<main><h1>The front page</h1><a href="/below">An article</a></main>' },
    "/below": { body: `<main><h1>An article</h1>${articleOfLinks()}${document}${paragraphs(6)}</main>${scriptTag()}` },
    "/beside": {
      body: `<main class="beside"><div><h1>An article</h1>${articleOfLinks()}</div><div>${embedTag('view="document"')}</div></main>${scriptTag()}`,
    },
    "/without": { body: `<main><h1>An article</h1>${articleOfLinks()}</main>${scriptTag()}` },
    "/other": {
      body: `<main><h1>An article</h1>${articleOfLinks()}${embedTag('claim="march-20"')}</main>${scriptTag()}`,
    },
    "/base": {
      body: `<main><h1>An article</h1><p id="here">A place of its own. <a href="#here">To it.</a></p>
<div data-verbatim="${memo()}"><p><a href="#march-20">March 20</a>, <a href="#here">a place of its own</a></p></div>
<p><a href="${memo()}#every-lawful-tool">every lawful tool</a>, <a href="${memo()}?c=detection-unit">the unit</a>, <a href="#march-20">nothing</a></p>
${document}</main>${scriptTag()}`,
    },
    "/reader": {
      body: `<main><h1>An article</h1>${articleOfLinks()}${embedTag('class="reserved" view="reader"')}${paragraphs(6)}</main>${scriptTag()}`,
    },
  });
});
afterAll(() => host.stop());

const link = (page: Page, id: string) => page.locator(`a.of-claim[href$="/c/${id}/"]`).first();
const links = (page: Page) => page.locator("a.of-claim");
const passages = (page: Page, id: string) => frameOf(page).locator(`[data-annotation="${id}"]`);

/** Twenty links, there and back, in milliseconds: each waits until all has come to rest. */
const longest = 180_000;

/** The first link has to wait until the embed is there. */
const patience = { timeout: 10_000 };

/** The passage is open in the embed, and its first line is within the window. */
async function expectPassage(page: Page, id: string): Promise<void> {
  const first = passages(page, id).and(frameOf(page).locator('[aria-current="true"]')).first();
  await first.waitFor();
  await expect
    .poll(async () => {
      const box = await first.boundingBox();
      const window = page.viewportSize();
      return box !== null && window !== null && box.y >= 0 && box.y + box.height <= window.height;
    }, patience)
    .toBe(true);
}

/** This link of the article is lit, and no other. */
async function expectLit(page: Page, lit: Locator): Promise<void> {
  await expect.poll(() => lit.getAttribute("aria-current")).toBe("true");
  expect(await lit.getAttribute("data-verbatim-current")).not.toBeNull();
  expect(await page.locator("[data-verbatim-current], a[aria-current]").count()).toBe(1);
}

async function expectLinkInView(page: Page, one: Locator): Promise<void> {
  await atRest(page);
  expect((await inView(one)).share, "the link is in view").toBeGreaterThan(0.9);
}

for (const [size, screen] of Object.entries({ phone: screens.phone, laptop: screens.laptop })) {
  for (const path of ["below", "beside"]) {
    if (!isMade((size === "phone") === (path === "below"))) continue;
    describe(`an article of twenty links, the document ${path}, on a ${size}`, () => {
      test(
        "every link → passage → link by pointer; then Back leaves the article",
        async ({ open }) => {
          const page = await open(host.address, { screen, reducedMotion: "no-preference" });
          await page
            .getByRole("link", { name: "An article" })
            .evaluate((one, to) => one.setAttribute("href", to), `/${path}`);
          await page.getByRole("link", { name: "An article" }).click();
          await page.waitForURL(`**/${path}`);
          await page.waitForLoadState("load");
          const ids = linkedClaims();
          expect(ids).toHaveLength(20);
          for (const [index, id] of choiceOf([...ids.entries()], 4)) {
            const from = links(page).nth(index);
            await from.scrollIntoViewIfNeeded();
            await from.click();
            await expectLit(page, from);
            await expectPassage(page, id);
            await clickPassage(page, id);
            await expectLit(page, from);
            await expectLinkInView(page, from);
          }
          await page.goBack();
          expect(page.url()).toBe(host.address);
        },
        longest,
      );

      test(
        "and by keyboard, the focus going along",
        async ({ open }) => {
          const page = await open(`${host.address}${path}`, { screen });
          for (const [index, id] of choiceOf([...linkedClaims().entries()], 5)) {
            const from = links(page).nth(index);
            await from.focus();
            await page.keyboard.press("Enter");
            await expectPassage(page, id);
            await expect
              .poll(() => page.evaluate(() => document.activeElement?.localName), patience)
              .toBe("verbatim-embed");
            const focused = frameOf(page).locator(":focus");
            await expect.poll(() => focused.getAttribute("data-annotation"), patience).toBe(id);
            await page.keyboard.press("Enter");
            await expect.poll(() => from.evaluate((one) => one === document.activeElement)).toBe(true);
            await expectLinkInView(page, from);
          }
          await expectAccessible(page);
        },
        longest,
      );
    });
  }
}

describe("the way back", () => {
  test("leads to where the link was in the window, and is offered no longer than it is needed", async ({ open }) => {
    const page = await open(`${host.address}below`, { screen: screens.phone });
    const back = page.getByRole("button", { name: "Back to the text" });
    const id = "detection-unit";
    await link(page, id).evaluate((one) => {
      scrollBy({ top: one.getBoundingClientRect().top - 333, behavior: "instant" });
    });
    const { top } = await inView(link(page, id));
    await link(page, id).tap();
    await expectPassage(page, id);
    await expectAccessible(page);
    await back.tap();
    expect(Math.abs((await inView(link(page, id))).top - top)).toBeLessThan(1);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe(`${memo()}c/${id}/`);
    expect(await back.isVisible()).toBe(false);

    await link(page, id).tap();
    await back.waitFor();
    await link(page, id).scrollIntoViewIfNeeded();
    await back.waitFor({ state: "hidden" });
  });
});

describe("links stay links", () => {
  test("with a modifier, where the host has answered, and where nothing can show the claim", async ({ open }) => {
    for (const path of ["without", "other"]) {
      const page = await open(`${host.address}${path}`);
      await link(page, "detection-unit").click();
      await page.waitForURL("**/sessions-memo/c/detection-unit/");
    }
    const page = await open(`${host.address}below`);
    await page.locator("verbatim-embed").scrollIntoViewIfNeeded();
    await shown(page);
    // Pressed right after the scroll, it could be the frame that stood there before.
    await link(page, "detection-unit").scrollIntoViewIfNeeded();
    await atRest(page);
    const [other] = await Promise.all([
      page.context().waitForEvent("page"),
      link(page, "detection-unit").click({ modifiers: ["ControlOrMeta"] }),
    ]);
    await other.close();
    expect(await page.locator("[data-verbatim-current]").count()).toBe(0);
    await link(page, "detection-unit").evaluate((one) =>
      one.addEventListener("click", (event) => event.preventDefault()),
    );
    await link(page, "detection-unit").click();
    expect(await page.locator("[data-verbatim-current]").count()).toBe(0);
  });

  test("without script", async ({ open }) => {
    const page = await open(`${host.address}below`, { script: false });
    await link(page, "detection-unit").click();
    await page.waitForURL("**/sessions-memo/c/detection-unit/");
  });
});

describe("a host's own ways of writing", () => {
  test("fragments within data-verbatim, fragments and queries of the publication; its own places are its own", async ({
    open,
  }) => {
    const page = await open(`${host.address}base`);
    await page.getByRole("link", { name: "March 20" }).click();
    await expectPassage(page, "march-20");
    await page.getByRole("link", { name: "every lawful tool", exact: true }).click();
    await expectPassage(page, "every-lawful-tool");
    await page.getByRole("link", { name: "the unit" }).click();
    await expectPassage(page, "detection-unit");
    expect(page.url()).toBe(`${host.address}base`);
    await page.getByRole("link", { name: "a place of its own" }).click();
    expect(page.url()).toBe(`${host.address}base#here`);
    await page.getByRole("link", { name: "nothing" }).click();
    expect(page.url()).toBe(`${host.address}base#march-20`);
  });

  test("links that are added later; the host may answer a selection by itself", async ({ open }) => {
    const page = await open(`${host.address}base`);
    await shown(page);
    await page.evaluate((href) => {
      document.querySelector("h1")?.insertAdjacentHTML("afterend", `<p><a id="late" href="${href}">late</a></p>`);
    }, `${memo()}c/civil-and-criminal/`);
    await page.locator("#late").click();
    await expectPassage(page, "civil-and-criminal");
    await page.evaluate(() => {
      document.addEventListener("verbatim:select", (event) => event.preventDefault());
    });
    await passages(page, "every-lawful-tool").first().dispatchEvent("click");
    await expect
      .poll(() => page.evaluate(() => document.querySelector("verbatim-embed")?.claim))
      .toBe("every-lawful-tool");
    expect(await page.locator("[data-verbatim-current]").getAttribute("id")).toBe("late");
  });

  test("the whole reader opens at the claim; it has the commentary itself, so the host stays where it is", async ({
    open,
  }) => {
    const page = await open(`${host.address}reader`, { screen: screens.laptop });
    await link(page, "detection-unit").click();
    await frameOf(page).locator('[data-claim="detection-unit"][aria-current="true"]').waitFor();
    await atRest(page);
    const before = await page.evaluate(() => scrollY);
    await frameOf(page).locator('[data-claim="civil-and-criminal"]').first().dispatchEvent("click");
    await expectLit(page, link(page, "civil-and-criminal"));
    expect(await page.evaluate(() => scrollY)).toBe(before);
  });
});
