import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { expectAccessible } from "./set-up/accessibility.ts";
import { test } from "./set-up/chromium.ts";
import { isMade } from "./set-up/combinations.ts";
import { embedTag, type HostSite, paragraphs, scriptTag, serveHost } from "./set-up/host-site.ts";
import { frameOf, shown, swipeUp } from "./set-up/host-embed.ts";
import { layoutShift, watchWire } from "./set-up/measures.ts";
import { workerFromMemory } from "./set-up/problems.ts";
import { atRest } from "./set-up/rest.ts";
import { screens } from "./set-up/screens.ts";
import { address, siteAddress, siteFolder } from "./set-up/site.ts";

let host: HostSite;
const views = ["reader", "document", "card"] as const;

/** Everything of the host's forbidden but what an embed needs: its script and its frame. */
const strictPolicy = (): string =>
  `default-src 'none'; script-src ${siteAddress()}embed.js; frame-src ${siteAddress()}; style-src 'self'; img-src 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'`;

beforeAll(async () => {
  const article = (embed: string, before = 8): string =>
    `<main><h1>An article</h1>${paragraphs(before)}${embed}${paragraphs(8)}</main>${scriptTag()}`;
  const pages = Object.fromEntries(
    views.flatMap((view) => {
      const attributes = `class="reserved" view="${view}" claim="every-lawful-tool"`;
      return [
        [`/${view}`, { body: article(embedTag(attributes)) }],
        [`/${view}-first`, { body: article(embedTag(attributes), 0) }],
        [
          `/${view}-strict`,
          { body: strictBody(attributes), sheet: true, headers: { "Content-Security-Policy": strictPolicy() } },
        ],
      ];
    }),
  );
  host = await serveHost({
    ...pages,
    "/isolated": {
      body: article(embedTag('class="reserved" view="card" claim="every-lawful-tool"'), 0),
      headers: { "Cross-Origin-Embedder-Policy": "require-corp", "Cross-Origin-Opener-Policy": "same-origin" },
    },
    "/credentialless": {
      body: article(embedTag('class="reserved" view="document"'), 0),
      headers: { "Cross-Origin-Embedder-Policy": "credentialless" },
    },
    "/module": {
      body: article(embedTag('class="reserved" view="card" claim="march-20"'), 0).replace("async", 'type="module"'),
    },
    "/sandbox": { body: article(embedTag('class="reserved" view="document" sandbox="allow-scripts"'), 0) },
    "/wrong": { body: article(embedTag(), 0).replaceAll('sessions-memo/"', 'no-such-memo/"') },
    // Its script comes when the page has been painted.
    "/unreserved": { body: article(embedTag('view="document"'), 0).replace(scriptTag(), "") },
    "/card-far": { body: article(embedTag('view="card" claim="every-lawful-tool"')) },
    "/unreserved-card": {
      body: article(embedTag('view="card" claim="march-20"'), 0).replace(scriptTag(), ""),
    },
  });
});
afterAll(() => host.stop());

/** Without the styles that the policy forbids. */
function strictBody(attributes: string): string {
  return `<main><h1>An article</h1>${embedTag(attributes)}</main>${scriptTag()}`;
}

describe("what a host pays", () => {
  test("the script: at most 5 kB compressed, one file, kept only as long as the host's own pages", async () => {
    const script = readFileSync(join(siteFolder(), "embed.js"));
    expect(gzipSync(script).byteLength).toBeLessThanOrEqual(5_000);
    expect(script.toString()).not.toMatch(/\bimport\b|\beval\b|innerHTML|document\.write|console\./);
    const { headers } = await fetch(address("/embed.js"));
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("cache-control")).not.toContain("immutable");
    expect(readFileSync(join(siteFolder(), "embed.d.ts"), "utf8")).toContain("interface VerbatimEmbedElement");
  });

  for (const view of views) {
    test(`before the ${view} is near: that script, and no cookie, storage or third party`, async ({ open }) => {
      const wire = watchWire();
      const page = await open(`${host.address}${view}`, {
        screen: { ...screens.desk, viewport: { width: 1440, height: 400 } },
        prepare: wire.prepare,
        waitUntil: "networkidle",
      });
      const paths = (await wire.transfers()).map(({ path }) => path);
      expect(paths.toSorted()).toEqual([`/${view}`, "/embed.js"].toSorted());
      expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
        0,
        0,
        "",
      ]);
      expect(await page.locator("iframe").count()).toBe(0);
      await page.mouse.wheel(0, 1_200);
      await shown(page);
      const later = (await wire.transfers()).map(({ path }) => path);
      expect(later.some((path) => /embed\/(document\/)?$/.test(path))).toBe(true);
      expect(later.filter((path) => /\/pdf|reader/.test(path) && view === "card")).toEqual([]);
    });

    for (const [name, screen] of Object.entries({ phone: screens.phone, laptop: screens.laptop })) {
      if (!isMade((view === "document") === (name === "laptop"))) continue;
      test(`nothing jumps as the ${view} comes and the page is scrolled through (${name})`, async ({ open }) => {
        // A card that is come to by scrolling needs no place kept free.
        for (const path of [view === "card" ? "card-far" : view, `${view}-first`]) {
          const page = await open(`${host.address}${path}`, { screen, cold: true });
          const end = await page.evaluate(() => document.documentElement.scrollHeight);
          for (let y = 0; y < end + 2_000; y += 300) {
            await page.evaluate((top) => scrollTo({ top, behavior: "instant" }), y);
            await page.waitForTimeout(120);
          }
          await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
          await shown(page);
          await atRest(page);
          expect(await layoutShift(page), path).toBe(0);
        }
      });
    }
  }
});

describe("in any page", () => {
  for (const view of views) {
    test(`axe finds nothing with the ${view}, before and after it is there; its frame has a name, numbers for its size, and leave for what it needs`, async ({
      open,
    }) => {
      const page = await open(`${host.address}${view}-first`, { screen: screens.laptop });
      await shown(page);
      const frame = page.locator("iframe");
      expect(await frame.getAttribute("title")).toBe("The Sessions memo");
      expect(Number(await frame.getAttribute("width"))).toBeGreaterThan(300);
      expect(Number(await frame.getAttribute("height"))).toBeGreaterThan(50);
      expect(await frame.getAttribute("loading")).toBe("lazy");
      expect(await frame.getAttribute("allow")).toBe("clipboard-write; fullscreen");
      await expectAccessible(page);
      // Without script there is what the author wrote, whatever the view.
      if (!isMade(view === "reader")) return;
      const still = await open(`${host.address}${view}-first`, { screen: screens.phone, script: false });
      await expectAccessible(still);
    });
  }

  test("a page without script shows what its author wrote, and nothing is fetched", async ({ open }) => {
    const wire = watchWire();
    const page = await open(`${host.address}document-first`, { script: false, prepare: wire.prepare });
    await expect.poll(() => page.locator("blockquote").isVisible()).toBe(true);
    expect((await wire.transfers()).map(({ path }) => path)).toEqual(["/document-first"]);
  });

  test("on paper stands what its author wrote", async ({ open }) => {
    const page = await open(`${host.address}card-first`);
    await shown(page);
    expect(await page.locator("blockquote").isVisible()).toBe(false);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("blockquote").isVisible()).toBe(true);
    expect(await page.locator("iframe").isVisible()).toBe(false);
  });

  test("as a module, under COEP, and in a sandbox", async ({ open }) => {
    for (const path of ["module", "isolated", "credentialless", "sandbox"]) {
      const page = await open(`${host.address}${path}`, { expected: [/sandbox/, workerFromMemory] });
      await shown(page);
      expect(await frameOf(page).locator("body").innerText()).toContain("Sessions");
    }
  });

  test("what its author wrote stays where there is no such publication", async ({ open }) => {
    const page = await open(`${host.address}wrong`, { expected: [/404/] });
    await page.locator("iframe").waitFor({ state: "attached" });
    await page.waitForLoadState("networkidle");
    expect(await page.locator("blockquote").isVisible()).toBe(true);
    expect(await page.locator("iframe").isVisible()).toBe(false);
  });

  test("where no place is kept free in view, the frame waits until it moves nothing, or is asked for", async ({
    open,
  }) => {
    const ways = [
      ["unreserved", "click", 640],
      ["unreserved-card", "scroll", 300],
    ] as const;
    for (const [path, way, least] of ways) {
      const page = await open(host.address + path, { screen: screens.laptop, cold: true });
      await page.waitForFunction(() => performance.getEntriesByType("paint").length > 0);
      await page.addScriptTag({ url: address("/embed.js") });
      const unseen = await page.waitForSelector("iframe", { state: "attached" });
      await (await unseen.contentFrame())?.waitForLoadState("load");
      await page.waitForTimeout(500);
      expect(await page.locator("iframe").isVisible()).toBe(false);
      expect(await page.locator("blockquote").isVisible()).toBe(true);
      if (way === "click") await page.locator("blockquote a").click();
      else await page.mouse.wheel(0, 700);
      await shown(page);
      expect((await page.locator("iframe").boundingBox())?.height).toBeGreaterThanOrEqual(least);
      expect(await layoutShift(page)).toBe(0);
    }
  });
});

describe("the host's page goes on", () => {
  for (const view of views) {
    const scrolls = isMade(view === "reader");
    test.skipIf(!scrolls)(`a wheel over the ${view} scrolls the article`, async ({ open }) => {
      const page = await open(`${host.address}${view}`, { screen: screens.laptop });
      await page.locator("verbatim-embed").scrollIntoViewIfNeeded();
      await shown(page);
      await atRest(page);
      const box = await page.locator("iframe").boundingBox();
      const before = await page.evaluate(() => scrollY);
      await page.mouse.move((box?.x ?? 0) + 100, Math.max(50, Math.min(600, (box?.y ?? 0) + 100)));
      await page.mouse.wheel(0, 300);
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 200);
    });

    test.skipIf(!scrolls)(`a swipe that starts on the ${view} scrolls the article`, async ({ open }) => {
      const page = await open(`${host.address}${view}`, { screen: screens.phone });
      await page.locator("verbatim-embed").scrollIntoViewIfNeeded();
      await shown(page);
      await atRest(page);
      const box = await page.locator("iframe").boundingBox();
      const before = await page.evaluate(() => scrollY);
      await swipeUp(page, Math.max(300, Math.min(700, (box?.y ?? 0) + 200)));
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 150);
    });

    test(`the ${view} works under a strict policy with Trusted Types, and the focus goes into it and out of it in order`, async ({
      open,
    }) => {
      const page = await open(`${host.address}${view}-strict`);
      await shown(page);
      expect(await page.evaluate(() => document.querySelectorAll("[style]").length)).toBe(0);
      await page.evaluate(() => {
        const link = (text: string): HTMLAnchorElement =>
          Object.assign(document.createElement("a"), { href: "#", textContent: text });
        document.querySelector("main")?.prepend(link("Before"));
        document.querySelector("main")?.append(link("After"));
      });
      await page.getByRole("link", { name: "Before" }).focus();
      await page.keyboard.press("Tab");
      // The frame is a process of its own: the focus is a moment on its way.
      await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe("verbatim-embed");
      for (let presses = 0; presses < 150; presses += 1) {
        await page.keyboard.press("Tab");
        await page.waitForTimeout(40);
        if ((await page.evaluate(() => document.activeElement?.textContent)) === "After") break;
      }
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("After");
      await page.keyboard.press("Shift+Tab");
      await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe("verbatim-embed");
    });
  }
});
