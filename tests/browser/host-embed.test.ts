import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { bundleForPage } from "./set-up/bundle.ts";
import { test } from "./set-up/chromium.ts";
import { clickPassage, frameOf, shown } from "./set-up/host-embed.ts";
import { embedTag, type HostSite, memo, paragraphs, scriptTag, serveHost } from "./set-up/host-site.ts";
import { address, siteAddress } from "./set-up/site.ts";

let host: HostSite;

beforeAll(async () => {
  const tag = embedTag('class="reserved" view="document"');
  host = await serveHost({
    "/before": { body: `${scriptTag("")}<main>${tag}</main>` },
    "/after": { body: `<main>${tag}</main>${scriptTag("")}` },
    "/twice": {
      body: `${scriptTag()}<main>${tag}${embedTag('class="reserved" view="card" claim="march-20"')}${tag}</main>${scriptTag('type="module"')}`,
    },
    "/empty": { body: `<main><h1>Nothing yet</h1></main>${scriptTag()}` },
    "/react": {
      body: `<script>document.documentElement.dataset.site = "${siteAddress()}"</script>${scriptTag()}<script src="/react.js" defer></script>`,
    },
    "/react.js": { body: await bundleForPage("react-host.ts"), type: "text/javascript" },
    "/long": { body: `<main>${paragraphs(12)}${tag}${paragraphs(12)}</main>${scriptTag()}` },
  });
});
afterAll(() => host.stop());

const passage = (page: Page, id: string) =>
  frameOf(page).locator(`[data-annotation="${id}"][aria-current="true"]`).first();

describe("the element works", () => {
  for (const path of ["before", "after"]) {
    test(`where its script stands ${path} it`, async ({ open }) => {
      await shown(await open(`${host.address}${path}`));
    });
  }

  test("several times on a page, and with its script twice", async ({ open }) => {
    const page = await open(`${host.address}twice`);
    for (const at of [0, 1, 2]) {
      await page.locator("verbatim-embed").nth(at).scrollIntoViewIfNeeded();
      await shown(page, at);
    }
    expect(await frameOf(page, 1).locator("body").innerText()).toContain("March 20");
  });

  test("where it is put in later, in a shadow tree too", async ({ open }) => {
    const page = await open(`${host.address}empty`);
    await page.evaluate((tag) => {
      const late = document.createElement("div");
      document.querySelector("main")?.append(late);
      const root = late.attachShadow({ mode: "open" });
      root.append(document.createRange().createContextualFragment(tag));
      document.querySelector("main")?.insertAdjacentHTML("beforeend", tag);
    }, embedTag('style="display: block; min-height: 640px" view="card" claim="march-20"'));
    for (const at of [0, 1]) {
      await page.locator("verbatim-embed").nth(at).scrollIntoViewIfNeeded();
      await shown(page, at);
    }
  });

  test("in React: rendered again, changed, moved, taken away and put back", async ({ open }) => {
    const page = await open(`${host.address}react`);
    await shown(page);
    const source = (): Promise<string | null> => page.locator("iframe").getAttribute("src");
    const first = await source();
    const press = (name: string): Promise<void> => page.getByRole("button", { name }).click();

    await page.evaluate(() =>
      Reflect.set(globalThis, "frame", document.querySelector("verbatim-embed")?.shadowRoot?.querySelector("iframe")),
    );
    const isSame = (): Promise<boolean> =>
      page.evaluate(
        () =>
          Reflect.get(globalThis, "frame") ===
          document.querySelector("verbatim-embed")?.shadowRoot?.querySelector("iframe"),
      );
    await press("Render");
    await press("Next claim");
    await passage(page, "every-lawful-tool").waitFor();
    await press("Dark");
    await expect.poll(() => frameOf(page).locator("html").getAttribute("data-theme")).toBe("dark");
    expect([await isSame(), await source()]).toEqual([true, first]);

    await press("Turn round");
    await shown(page);
    await passage(page, "every-lawful-tool").waitFor();
    await press("Take away");
    expect(await page.locator("verbatim-embed").count()).toBe(0);
    await press("Take away");
    await shown(page);
    expect(await page.evaluate(() => history.length)).toBe(await page.evaluate(() => 2));
  });

  test("nothing of it is left when it is taken away", async ({ open }) => {
    const page = await open(`${host.address}after`);
    await shown(page);
    const session = await page.context().newCDPSession(page);
    const listeners = async (expression: string): Promise<string[]> => {
      const { result } = await session.send("Runtime.evaluate", { expression });
      const found = await session.send("DOMDebugger.getEventListeners", { objectId: result.objectId ?? "" });
      // The tests themselves listen for violations of the policy.
      return found.listeners.map(({ type }) => type).filter((type) => type !== "securitypolicyviolation");
    };
    expect([await listeners("document"), await listeners("window")]).toEqual([["click"], ["message"]]);
    await page.evaluate(() => document.querySelector("verbatim-embed")?.remove());
    expect([await listeners("document"), await listeners("window")]).toEqual([[], []]);
  });
});

describe("what a host can say and hear", () => {
  test("events, select(), claim and ready", async ({ open }) => {
    const page = await open(`${host.address}empty`);
    await page.evaluate((tag) => {
      const heard: unknown[] = [];
      Reflect.set(globalThis, "heard", heard);
      for (const name of ["verbatim:ready", "verbatim:select"] as const) {
        document.addEventListener(name, (event) => heard.push([event.type, event.detail]));
      }
      document.querySelector("main")?.insertAdjacentHTML("beforeend", tag);
    }, embedTag('class="reserved" view="document" claim="march-20"'));
    const heard = (): Promise<unknown> => page.evaluate((): unknown => Reflect.get(globalThis, "heard"));
    await page.evaluate(() => document.querySelector("verbatim-embed")?.ready);
    expect(await heard()).toEqual([
      ["verbatim:ready", { publication: "sessions-memo", view: "document", claim: "march-20" }],
    ]);
    await page.evaluate(() => document.querySelector("verbatim-embed")?.select("every-lawful-tool"));
    await passage(page, "every-lawful-tool").waitFor();
    // The frame has scrolled to the passage; the other one stands higher on the page.
    await frameOf(page).locator('[data-annotation="march-20"] polygon').first().scrollIntoViewIfNeeded();
    await clickPassage(page, "march-20");
    await expect
      .poll(heard)
      .toEqual([
        expect.anything(),
        [
          "verbatim:select",
          { publication: "sessions-memo", claim: "every-lawful-tool", activation: "program", origin: "host" },
        ],
        [
          "verbatim:select",
          { publication: "sessions-memo", claim: "march-20", activation: "pointer", origin: "embed" },
        ],
      ]);
    expect(await page.evaluate(() => document.querySelector("verbatim-embed")?.claim)).toBe("march-20");
  });

  test("theme and accent, from the first and later on", async ({ open }) => {
    const page = await open(`${host.address}empty`);
    await page.evaluate(
      (tag) => document.querySelector("main")?.insertAdjacentHTML("beforeend", tag),
      embedTag('class="reserved" view="document" theme="dark" accent="#00AA55"'),
    );
    await shown(page);
    expect(await page.locator("iframe").getAttribute("src")).toBe(`${memo()}embed/document/?theme=dark&accent=00aa55`);
    await page.locator("verbatim-embed").evaluate((embed) => embed.setAttribute("theme", "light"));
    await expect.poll(() => frameOf(page).locator("html").getAttribute("data-theme")).toBe("light");
  });

  test("a sandboxed or foreign page that never says that it runs is not shown", async ({ open }) => {
    const page = await open(`${host.address}empty`, { expected: [/404/] });
    await page.evaluate(
      (src) =>
        document
          .querySelector("main")
          ?.insertAdjacentHTML("beforeend", `<verbatim-embed src="${src}">As written</verbatim-embed>`),
      `${host.address}some-memo/`,
    );
    await page.locator("iframe").waitFor({ state: "attached" });
    await page.waitForLoadState("networkidle");
    expect(await page.locator("iframe").isVisible()).toBe(false);
    await page.locator("verbatim-embed").evaluate((embed) => embed.setAttribute("src", "javascript:alert(1)"));
    expect(await page.locator("iframe").count()).toBe(0);
    await page
      .locator("verbatim-embed")
      .evaluate((embed, src) => embed.setAttribute("src", src), address("/sessions-memo/c/march-20/"));
    await page.locator("iframe").waitFor({ state: "attached" });
    expect(await page.locator("iframe").getAttribute("src")).toBe(`${memo()}c/march-20/embed/`);
  });
});
