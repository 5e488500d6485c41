import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type DefaultTreeAdapterTypes, parseFragment, serialize } from "parse5";
import type { Page } from "playwright-core";
import { afterEach, describe, expect } from "vitest";
import { expectAccessible } from "./set-up/accessibility.ts";
import { bundleSource } from "./set-up/bundle-source.ts";
import { test } from "./set-up/chromium.ts";
import { isMade } from "./set-up/combinations.ts";
import { type HostPage, type HostSite, serveHost } from "./set-up/host-site.ts";
import { layoutShift } from "./set-up/measures.ts";
import { home } from "./set-up/reading.ts";
import { screens } from "./set-up/screens.ts";
import { siteAddress, siteFolder } from "./set-up/site.ts";

const embeddingPage = "/embedding/";
const narrowest = { ...screens.small, viewport: { width: 320, height: 640 } };
/** What stands for the site's origin where the build was not told it. */
const UNKNOWN = "https://your-site.example/";

/** Code as the page shows it, which is what people copy. */
async function shown(page: Page, id: string): Promise<string> {
  return (await page.locator(`code[data-recipe="${id}"]`).textContent()) ?? "";
}

type Open = (path: string, options?: { expected?: readonly RegExp[] }) => Promise<Page>;

/** All that the page shows, by name: it is the same for each test, and read once. */
const recipes = new Map<string, string>();

async function recipe(open: Open, id: string): Promise<string> {
  if (recipes.size === 0) {
    const page = await open(embeddingPage);
    await page.locator("[data-copy]").first().waitFor({ state: "visible" });
    const all = page.locator("code[data-recipe]");
    const ids = await all.evaluateAll((codes) => codes.map((code) => code.getAttribute("data-recipe") ?? ""));
    for (const one of ids) recipes.set(one, await shown(page, one));
  }
  const code = recipes.get(id);
  if (code === undefined) throw new Error(`The page shows no recipe "${id}".`);
  return code;
}

let host: HostSite | undefined;
afterEach(async () => {
  await host?.stop();
  host = undefined;
});

/** Pastes code into a page of another site and opens that. */
async function paste(open: Open, pages: Readonly<Record<string, HostPage>>): Promise<Page> {
  host = await serveHost(pages);
  return open(`${host.address}article`);
}

/** The embedded page once the element shows it. */
async function live(page: Page): Promise<ReturnType<Page["frameLocator"]>> {
  const element = page.locator("verbatim-embed");
  await element.scrollIntoViewIfNeeded();
  await element.locator("iframe").waitFor({ state: "visible" });
  return element.frameLocator("iframe");
}

describe("the page on embedding", () => {
  for (const colorScheme of ["light", "dark"] as const) {
    for (const [name, screen] of Object.entries({ narrowest, desk: screens.desk })) {
      if (!isMade((name === "desk") === (colorScheme === "dark"))) continue;
      test(`is whole, accessible, and still (${name}, ${colorScheme})`, async ({ open }) => {
        const page = await open(embeddingPage, { screen, colorScheme, cold: true });
        await page.locator("[data-copy]").first().waitFor({ state: "visible" });
        await expectAccessible(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        expect(await layoutShift(page)).toBe(0);
      });
    }
  }

  test("can be read without script, with every recipe and file", async ({ open }) => {
    const page = await open(embeddingPage, { script: false });
    for (const link of await page.locator(".code-to-copy a[download]").all()) {
      const path = (await link.getAttribute("href")) ?? "";
      const code = await link.locator("xpath=ancestor::figure").locator("code").textContent();
      expect(readFileSync(join(siteFolder(), "embedding", path), "utf8"), path).toBe(code);
    }
    expect(await page.locator("[data-copy]").first().isVisible()).toBe(false);
    expect(await page.locator("verbatim-embed blockquote").first().isVisible()).toBe(true);
  });

  test("is found from the index, from a publication and from the 404 page", async ({ open }) => {
    for (const path of ["/", home, "/404.html"]) {
      const page = await open(path, { script: false });
      expect(await page.locator(`a[href="${embeddingPage}"]`).count(), path).toBeGreaterThan(0);
    }
  });

  test("puts its own address into the code, and copies it", async ({ open }) => {
    const page = await open(embeddingPage);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const button = page.getByRole("button", { name: "Copy: claim-link" });
    await button.click();
    await expect.poll(() => page.getByRole("status").textContent()).toBe("Copied");
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(new RegExp(`^${siteAddress()}sessions-memo/c/[a-z0-9-]+/$`));
    expect(await page.locator(".code-to-copy", { hasText: UNKNOWN }).count()).toBe(0);
  });
});

describe("a recipe, pasted into another site:", () => {
  test("the link leads to a page with a preview", async ({ open }) => {
    const page = await open(embeddingPage);
    for (const id of ["link", "claim-link"]) {
      const response = await fetch(await shown(page, id));
      expect(response.status).toBe(200);
      const html = await response.text();
      expect(html).toMatch(/<meta property="og:title" content="[^"]+">/);
      const picture = /<meta property="og:image" content="([^"]+)">/.exec(html)?.[1] ?? "";
      expect((await fetch(new URL(picture, siteAddress()))).headers.get("content-type")).toMatch(/^image\//);
    }
  });

  test("the frame", async ({ open }) => {
    const page = await paste(open, { "/article": { body: await recipe(open, "iframe") } });
    await page.frameLocator("iframe").locator("[data-claim]").first().waitFor();
    expect(await page.locator("iframe").getAttribute("title")).toContain("The Sessions memo");
  });

  test("Drupal: what its filter lets through still shows the frame at a size", async ({ open }) => {
    const frame = await recipe(open, "iframe");
    const filtered = filteredBy(await recipe(open, "drupal-tags"), frame);
    expect(filtered).not.toContain("style=");
    const page = await paste(open, { "/article": { body: filtered } });
    await page.frameLocator("iframe").locator("[data-claim]").first().waitFor();
    expect(await page.locator("iframe").boundingBox()).toMatchObject({ height: 644 });
  });

  describe("with the script", () => {
    for (const id of ["card", "document", "reader"]) {
      test(`the element: ${id}`, async ({ open }) => {
        const page = await paste(open, { "/article": { body: `<main>${await recipe(open, id)}</main>` } });
        const frame = await live(page);
        await frame
          .locator(id === "card" ? "blockquote" : "[data-page]")
          .first()
          .waitFor();
        expect(await page.locator("verbatim-embed iframe").getAttribute("title")).toContain("The Sessions memo");
      });
    }

    test("static HTML: both links open the passage", async ({ open }) => {
      const article = await recipe(open, "article");
      const page = await paste(open, { "/article": { body: article, type: "text/html; charset=utf-8" } });
      const frame = await live(page);
      const links = page.locator("article > p > a");
      const claim = (await links.nth(1).getAttribute("href"))?.slice(1) ?? "";
      for (const at of [0, 1]) {
        await links.nth(at).click();
        await frame.locator(`[data-annotation="${claim}"][aria-current="true"]`).first().waitFor();
      }
      expect(new URL(page.url()).pathname).toBe("/article");
    });

    test("React: the component", async ({ open }) => {
      const component = await recipe(open, "verbatim-embed");
      const script = await bundleSource(
        `${component}\nimport { createRoot } from "react-dom/client";
const root = document.body.appendChild(document.createElement("main"));
createRoot(root).render(createElement(VerbatimEmbed, { view: "document", label: "The Sessions memo" }, createElement("p", null, "Words")));`,
      );
      const page = await paste(open, {
        "/article": { body: '<script src="/page.js" defer></script>' },
        "/page.js": { body: script, type: "text/javascript" },
      });
      await (await live(page)).locator("[data-page]").first().waitFor();
      expect(await page.locator("verbatim-embed > p").textContent()).toBe("Words");
    });
  });
});

/** HTML as a filter of tags and attributes leaves it. @param allowed "<p> <a href>": as Drupal's setting has it. */
function filteredBy(allowed: string, html: string): string {
  const rules = new Map(
    [...allowed.matchAll(/<(\S+)([^>]*)>/g)].map(([, tag = "", attributes = ""]) => [
      tag,
      new Set(attributes.trim().split(" ")),
    ]),
  );
  const tree = parseFragment(html);
  const filter = (parent: DefaultTreeAdapterTypes.ParentNode): void => {
    for (const node of parent.childNodes) {
      if (!("attrs" in node)) continue;
      const rule = rules.get(node.tagName);
      if (rule === undefined) throw new Error(`<${node.tagName}> would be taken away`);
      node.attrs = node.attrs.filter(({ name }) => rule.has(name));
      filter(node);
    }
  };
  filter(tree);
  return serialize(tree);
}
