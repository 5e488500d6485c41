import { join } from "node:path";
import { describe, expect } from "vitest";
import { expectAccessible } from "./set-up/accessibility.ts";
import { test } from "./set-up/chromium.ts";
import { sumOf, watchWire } from "./set-up/measures.ts";
import { whyNoPdftotext, wordBoxes } from "./set-up/pdftotext.ts";
import { anchoredClaims, expectCurrent, home, live, publicationFolder } from "./set-up/reading.ts";
import { screens } from "./set-up/screens.ts";

const textPage = `${home}text/`;
const narrowest = { ...screens.small, viewport: { width: 320, height: 640 } };
/** What is left of a window of 1280 × 1024 at 400 %. */
const fourfold = { ...screens.laptop, viewport: { width: 320, height: 256 } };

const plain = (text: string): string => text.replace(/\s+/gu, " ").trim();

describe("the page of the text version", () => {
  for (const colorScheme of ["light", "dark"] as const) {
    for (const [name, screen] of Object.entries({
      narrowest,
      fourfold,
      phone: screens.phone,
      tablet: screens.tablet,
      wide: screens.wide,
    })) {
      test(`is accessible and never scrolls sideways: ${name}, ${colorScheme}`, async ({ open }) => {
        const page = await open(textPage, { screen, colorScheme });
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(over).toBeLessThanOrEqual(0);
        await expectAccessible(page);
      });
    }
  }

  test("is accessible in forced colors", async ({ open }) => {
    await expectAccessible(await open(textPage, { forcedColors: "active" }));
  });

  test.skipIf(whyNoPdftotext)("has the words of the file and no others, in order, without script", async ({ open }) => {
    const page = await open(textPage, { script: false });
    const found = plain((await page.locator(".text-words").textContent()) ?? "");
    const wanted = (await wordBoxes(join(publicationFolder, "memo.pdf"))).map(({ text }) => text);
    // Blocks follow each other without white space in the tree; words are compared letter by letter.
    expect(found.replaceAll(" ", "")).toBe(wanted.join(""));
  });

  test("links each passage to its claim, and its claim to it, without script", async ({ open }) => {
    const page = await open(textPage, { script: false });
    for (const { id, exact, whole } of anchoredClaims()) {
      const links = page.locator(`[data-annotation="${id}"]`);
      expect(await links.count(), id).toBeGreaterThan(0);
      for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")))) {
        expect(href).toBe(`../c/${id}/`);
      }
      const passage = page.locator(`#passage-${id}`);
      expect(await passage.getAttribute("aria-details")).toBe(`note-${id}`);
      const note = page.locator(`#note-${id}`);
      expect(await note.getAttribute("role")).toBe("comment");
      expect(await note.locator(`a[href="#passage-${id}"]`).count()).toBe(1);
      // Its words are there in one piece, whatever lies over them.
      const text = plain((await page.locator(".text-words").textContent()) ?? "");
      if (!whole) for (const words of exact) expect(text).toContain(plain(words).replace(/^\W+|\W+$/gu, ""));
    }
  });

  test("leads to the claim and back", async ({ open }) => {
    const page = await open(textPage);
    await page.locator("#passage-every-lawful-tool").click();
    await page.waitForURL(`**${home}c/every-lawful-tool/`);
    await live(page);
    await expectCurrent(page, "every-lawful-tool");
    await page.goBack();
    await page.locator('#note-every-lawful-tool a[href="#passage-every-lawful-tool"]').click();
    await expect
      .poll(() => page.locator("#passage-every-lawful-tool").evaluate((link) => link.matches(":target")))
      .toBe(true);
  });

  test("lets a link name any of its words", async ({ open }) => {
    const page = await open(
      `${textPage}#:~:text=${encodeURIComponent("every lawful tool at their disposal. This includes")}`,
      {
        screen: narrowest,
      },
    );
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(200);
  });

  test("says what it is: language, direction, page, canonical name, and that it may be found", async ({ open }) => {
    const page = await open(textPage);
    expect(
      await page.locator(".text-flow").evaluate((flow) => [flow.getAttribute("lang"), flow.getAttribute("dir")]),
    ).toEqual(["en-US", "ltr"]);
    expect(await page.locator("#page-1").getAttribute("aria-label")).toBe("Page 1");
    expect(await page.locator('meta[name="robots"]').count()).toBe(0);
    expect(await page.locator("h1").textContent()).toContain("Capital Punishment");
    const reading = await open(home);
    expect(await reading.locator('link[rel="alternate"][type="text/html"]').getAttribute("href")).toBe(textPage);
  });

  test("is light: no more than 75 kB on the wire, fonts included", async ({ open }) => {
    const wire = watchWire();
    await open(textPage, { prepare: wire.prepare, waitUntil: "networkidle" });
    expect(sumOf(await wire.transfers())).toBeLessThan(75_000);
  });

  test("prints its text on paper white, without what only leads elsewhere", async ({ open }) => {
    const page = await open(textPage, { colorScheme: "dark" });
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".text-links").isVisible()).toBe(false);
    expect(await page.locator(".text-words").isVisible()).toBe(true);
  });
});
