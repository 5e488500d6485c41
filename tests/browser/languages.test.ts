import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { expectAccessible } from "./set-up/accessibility.ts";
import { type BuiltSite, buildAnew } from "./set-up/build-site.ts";
import { test, turnTo } from "./set-up/chromium.ts";
import { choiceOf, isMade } from "./set-up/combinations.ts";
import { claim, drawn, expectCurrent, expectPassageInView, highlights, home, live } from "./set-up/reading.ts";
import { screens } from "./set-up/screens.ts";
import { serveSite, type SiteServer } from "./set-up/serve-site.ts";

const pages = [
  home,
  `${home}c/strongly-encourages/`,
  `${home}ledger/`,
  `${home}embed/`,
  "/",
  "/404.html",
  "/embedding/",
];

/** Every page in English that is marked as foreign, and from right to left. */
for (const [language, direction] of [
  ["en-XA", "ltr"],
  ["ar-XB", "rtl"],
] as const) {
  // From right to left it is as foreign, and as long.
  if (!isMade(direction === "rtl")) continue;
  describe(`an interface in ${language}`, () => {
    let site: BuiltSite;
    let server: SiteServer;
    const at = (path: string): string => new URL(path.slice(1), server.address).href;
    /** The site is another than the one that `open` knows: what it asks its own origin for is as it should be. */
    const expected = [/^request to elsewhere: http:\/\/127\.0\.0\.1/, /404/, /embed\.js/];

    beforeAll(async () => {
      site = await buildAnew(language);
      server = await serveSite(site.folder);
    }, 120_000);

    afterAll(async () => {
      await server.stop();
      await site.remove();
    });

    test("every word is from a catalogue, or has a language of its own", async ({ open }) => {
      const page = await open(at("/"), { expected });
      for (const path of pages) {
        await turnTo(page, at(path));
        if (path.startsWith(home) && !path.endsWith("ledger/")) await live(page);
        expect(
          await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir || "ltr"]),
        ).toEqual([language, direction]);
        expect(await unmarkedWords(page), path).toEqual([]);
      }
    });

    test("what opens later speaks it too", async ({ open }) => {
      const page = await open(at(home), { expected });
      await live(page);
      await page.keyboard.press("?");
      await page.getByRole("dialog").waitFor();
      expect(await unmarkedWords(page)).toEqual([]);
    });

    test.skipIf(!isMade(direction === "rtl"))(
      "pairs work, nothing sticks out, and axe finds nothing",
      async ({ open }) => {
        for (const screen of [screens.phone, screens.desk]) {
          const page = await open(at(home), { screen, expected });
          await live(page);
          await claim(page, "every-lawful-tool").click();
          await expectCurrent(page, "every-lawful-tool");
          if (screen === screens.desk) {
            await drawn(page);
            await expectPassageInView(page, "every-lawful-tool");
            const [passage, commentary] = await Promise.all([
              highlights(page, "every-lawful-tool").first().boundingBox(),
              claim(page, "every-lawful-tool").boundingBox(),
            ]);
            // The commentary comes first in reading order: on the left, or on the right.
            expect((passage?.x ?? 0) > (commentary?.x ?? 0)).toBe(direction === "ltr");
          }
          await expectAccessible(page);
          expect(await sideways(page)).toBeLessThanOrEqual(0);
        }
      },
    );
  });
}

describe("an interface in Spanish", () => {
  let site: BuiltSite;
  let server: SiteServer;
  const at = (path: string): string => new URL(path.slice(1), server.address).href;
  const expected = [/^request to elsewhere: http:\/\/127\.0\.0\.1/, /404/, /embed\.js/];

  beforeAll(async () => {
    site = await buildAnew("es");
    server = await serveSite(site.folder);
  }, 120_000);

  afterAll(async () => {
    await server.stop();
    await site.remove();
  });

  for (const size of ["phone", "desk"] as const) {
    test(`every page says so, fits, and axe finds nothing (${size})`, async ({ open }) => {
      const page = await open(at("/"), { screen: screens[size], expected });
      for (const [index, path] of [...pages, `${home}text/`, `${home}cite/`, `${home}embed/document/`].entries()) {
        if (!isMade((index % 2 === 0) === (size === "phone"))) continue;
        await turnTo(page, at(path));
        if (path === home || path.startsWith(`${home}c/`)) await live(page);
        expect(await page.evaluate(() => document.documentElement.lang), path).toBe("es");
        expect(await sideways(page), path).toBeLessThanOrEqual(0);
        await expectAccessible(page);
      }
    });
  }

  for (const size of ["phone", "desk"] as const) {
    test(`speaks it in a note and in every dialog (${size})`, async ({ open }) => {
      const page = await open(at(`${home}c/strongly-encourages/`), { screen: screens[size], expected });
      await live(page);
      await page
        .getByText(/^Afirmación \d+ de \d+$/)
        .first()
        .waitFor();
      const offers = [
        ["Citar", "Citar", "Copiar"],
        ["Insertar", "Insertar", "Vista previa"],
        ["Imprimir", "Imprimir", "Imprimir también"],
      ] as const;
      for (const [offer, title, word] of choiceOf(offers, 2, size === "phone" ? 0 : 1)) {
        await page.getByRole("link", { name: offer, exact: true }).last().click();
        const dialog = page.getByRole("dialog", { name: title });
        await dialog.getByText(word).first().waitFor();
        expect(await sideways(page), offer).toBeLessThanOrEqual(0);
        await expectAccessible(page);
        await page.keyboard.press("Escape");
        await dialog.waitFor({ state: "detached" });
      }
      if (!isMade(size === "desk")) return;
      await page.keyboard.press("?");
      const settings = page.getByRole("dialog", { name: "Ajustes y teclas" });
      await settings.getByText("Tamaño del texto").waitFor();
      await expectAccessible(page);
    });
  }
});

/** By how many CSS pixels the page is wider than its window. */
function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Texts of the page's own language that no catalogue has marked. Names of files and keys have no language. */
function unmarkedWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { lang } = document.documentElement;
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode() !== null) {
      const { textContent, parentElement } = texts.currentNode;
      const text = textContent?.trim() ?? "";
      if (parentElement === null || !/\p{Letter}{2}/u.test(text) || text.includes("⟦")) continue;
      if (
        parentElement.closest(
          "script, code, pre, kbd, [translate=no], a[download], .textLayer, .document-fingerprint-short",
        ) !== null
      )
        continue;
      if (parentElement.closest("[lang]")?.getAttribute("lang") !== lang) continue;
      found.push(`${parentElement.tagName} ${parentElement.className}: ${text.slice(0, 80)}`);
    }
    for (const element of document.querySelectorAll("[aria-label], [title]:not(iframe), img[alt]")) {
      if (element.closest("[lang]")?.getAttribute("lang") !== lang) continue;
      for (const name of ["aria-label", "title", "alt"]) {
        const text = element.getAttribute(name) ?? "";
        if (/\p{Letter}{2}/u.test(text) && !text.includes("⟦"))
          found.push(`${element.tagName} ${name}: ${text.slice(0, 80)}`);
      }
    }
    return found;
  });
}
