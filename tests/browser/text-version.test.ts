import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { expectAccessible } from "./set-up/accessibility.ts";
import { test } from "./set-up/chromium.ts";
import { isMade } from "./set-up/combinations.ts";
import { layoutShift, sumOf, watchWire } from "./set-up/measures.ts";
import { whyNoPdftotext, wordBoxes } from "./set-up/pdftotext.ts";
import { anchoredClaims, claim, expectCurrent, home, live, publicationFolder } from "./set-up/reading.ts";
import { atRest, inView } from "./set-up/rest.ts";
import { richText } from "./set-up/rich-text.ts";
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
      // On a phone and in the narrowest window it is looked at with all kinds of blocks in it, below.
      if (
        !isMade(
          name === (colorScheme === "dark" ? "tablet" : "wide") || (name === "fourfold" && colorScheme === "light"),
        )
      )
        continue;
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

  test.skipIf(!isMade(false))("is accessible in forced colors", async ({ open }) => {
    await expectAccessible(await open(textPage, { forcedColors: "active" }));
  });

  for (const [name, options] of Object.entries({
    "narrow and light": { screen: narrowest },
    "wide and dark": { screen: screens.desk, colorScheme: "dark" },
    "in forced colors": { screen: screens.phone, forcedColors: "active" },
  } as const)) {
    test(`is accessible with lists, a table, notes and running heads, too: ${name}`, async ({ open }) => {
      const rich = await richText();
      const page = await open(textPage, {
        ...options,
        prepare: (one) =>
          one.route(`**${textPage}`, async (route) => {
            const response = await route.fetch();
            const html = await response.text();
            const start = html.indexOf('<div class="text-flow"');
            await route.fulfill({
              response,
              body: `${html.slice(0, start)}${rich}${html.slice(html.indexOf("</article>"))}`,
            });
          }),
      });
      for (const kind of [
        "h2",
        "h3",
        ".text-list",
        "th[scope=col]",
        ".text-footnote",
        ".text-furniture",
        ".text-figure",
      ])
        expect(await page.locator(`.text-words ${kind}`).count(), kind).toBeGreaterThan(0);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over).toBeLessThanOrEqual(0);
      await expectAccessible(page);
    });
  }

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

const switchTo = (page: Page, view: "Page" | "Text") =>
  page.locator(".document-toolbar > button").nth(view === "Page" ? 0 : 1);
const inText = (page: Page, id: string) => page.locator(`.text-view [data-annotation="${id}"]`);

describe("the text in the document pane", () => {
  test("has the words of the pages, and is asked for only when it is wanted", async ({ open }) => {
    const wire = watchWire();
    const page = await open(home, { prepare: wire.prepare });
    await live(page);
    await page.waitForLoadState("networkidle");
    expect((await wire.transfers()).filter(({ path }) => /text-v/.test(path))).toEqual([]);
    await switchTo(page, "Text").click();
    const still = await open(textPage, { script: false });
    await expect
      .poll(() => page.locator(".text-view .text-words").textContent())
      .toBe(await still.locator(".text-words").textContent());
    await switchTo(page, "Page").click();
    expect(await page.locator(".text-view").count()).toBe(0);
    expect(await page.locator('[data-page="1"] img').isVisible()).toBe(true);
  });

  test("lights and shows the passage of a claim, and the claim of a passage", async ({ open }) => {
    const page = await open(home, { screen: screens.laptop });
    await live(page);
    await switchTo(page, "Text").click();
    await inText(page, "every-lawful-tool").first().waitFor();
    await claim(page, "every-lawful-tool").click();
    await expectCurrent(page, "every-lawful-tool");
    await atRest(page);
    expect((await inView(inText(page, "every-lawful-tool").first())).share).toBeGreaterThan(0.9);
    const last = anchoredClaims().findLast(({ exact }) => exact.length === 1);
    if (last === undefined) throw new Error("No claim rests on words.");
    await inText(page, last.id).first().click();
    await expectCurrent(page, last.id);
    await atRest(page);
    expect((await inView(claim(page, last.id))).share).toBeGreaterThan(0.9);
    expect(new URL(page.url()).pathname).toBe(`${home}c/${last.id}/`);
  });

  test("takes the focus from a claim to its passage and back by keyboard", async ({ open }) => {
    const page = await open(home, { screen: screens.laptop });
    await live(page);
    await switchTo(page, "Text").press("Enter");
    await inText(page, "every-lawful-tool").first().waitFor();
    await claim(page, "every-lawful-tool").press("Enter");
    const active = () =>
      page.evaluate(() => [
        document.activeElement?.getAttribute("data-annotation"),
        document.activeElement?.getAttribute("data-claim"),
      ]);
    await expect.poll(active).toEqual(["every-lawful-tool", null]);
    await page.keyboard.press("Enter");
    await expect.poll(active).toEqual([null, "every-lawful-tool"]);
  });

  test("selects words by dragging, also over a passage, and makes a link to them", async ({ open }) => {
    const page = await open(home, { screen: screens.laptop });
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await live(page);
    await switchTo(page, "Text").click();
    const passage = inText(page, "every-lawful-tool").first();
    await passage.scrollIntoViewIfNeeded();
    await atRest(page);
    const line = await passage.evaluate((link) => {
      const [first] = link.getClientRects();
      return { x: first?.x ?? 0, y: (first?.y ?? 0) + (first?.height ?? 0) / 2, width: first?.width ?? 0 };
    });
    await page.mouse.move(line.x + 1, line.y);
    await page.mouse.down();
    await page.mouse.move(line.x + line.width - 2, line.y, { steps: 4 });
    await page.mouse.up();
    await page.getByRole("button", { name: "Copy link to these words" }).click();
    await page.getByText("Link copied").waitFor();
    // The drag was no click: no claim is chosen.
    expect(new URL(page.url()).pathname).toBe(home);
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const words = new URL(link).searchParams.get("q") ?? "";
    expect(words).toMatch(/^federal prosecutors must/);
    await page.goto(link);
    await live(page);
    await switchTo(page, "Text").click();
    await expect
      .poll(async () => plain((await page.locator(".text-view [data-words]").allTextContents()).join("")))
      .toBe(words);
  });

  test("shows the words that a link names", async ({ open }) => {
    const page = await open(`${home}?q=${encodeURIComponent("To combat this deadly epidemic")}`, {
      screen: screens.laptop,
    });
    await live(page);
    await switchTo(page, "Text").click();
    await expect
      .poll(async () => plain((await page.locator(".text-view [data-words]").allTextContents()).join("")))
      .toBe("To combat this deadly epidemic");
    expect((await inView(page.locator(".text-view [data-words]").first())).share).toBeGreaterThan(0.9);
  });

  for (const [name, screen] of Object.entries({ desk: screens.desk, laptop: screens.laptop })) {
    for (const colorScheme of ["light", "dark"] as const) {
      if (!isMade((name === "desk") === (colorScheme === "dark"))) continue;
      test(`is accessible: ${name}, ${colorScheme}`, async ({ open }) => {
        const page = await open(`${home}c/every-lawful-tool/`, { screen, colorScheme });
        await live(page);
        await switchTo(page, "Text").click();
        await inText(page, "every-lawful-tool").first().waitFor();
        await expectAccessible(page);
      });
    }
  }

  test("is in the sheet of narrow screens, too, and stays chosen", async ({ open }) => {
    const page = await open(`${home}c/every-lawful-tool/`, { screen: narrowest });
    await live(page);
    const see = page.getByRole("button", { name: "See the page" }).first();
    await see.click();
    await switchTo(page, "Text").click();
    await inText(page, "every-lawful-tool").first().waitFor();
    await atRest(page);
    expect((await inView(inText(page, "every-lawful-tool").first())).share).toBeGreaterThan(0.9);
    const over = await page.locator(".text-view").evaluate((view) => view.scrollWidth - view.clientWidth);
    expect(over).toBeLessThanOrEqual(0);
    await expectAccessible(page);
    await page.locator("dialog").getByRole("button", { name: "Close" }).click();
    await see.click();
    await inText(page, "every-lawful-tool").first().waitFor();
  });

  test("moves nothing but itself", async ({ open }) => {
    const page = await open(home, { cold: true });
    await live(page);
    await atRest(page);
    await switchTo(page, "Text").click();
    await page.locator(".text-view .text-words").waitFor();
    await atRest(page);
    expect(await layoutShift(page)).toBe(0);
  });

  test("says where it cannot be fetched, and tries again", async ({ open }) => {
    const page = await open(home, { expected: [/text-version/, /Failed to load/] });
    await live(page);
    await page.route("**/text-version.*.json", (route) => route.abort());
    await switchTo(page, "Text").click();
    await page.locator(".text-view").getByRole("button", { name: "Try again" }).waitFor();
    await page.unroute("**/text-version.*.json");
    await page.locator(".text-view").getByRole("button", { name: "Try again" }).click();
    await page.locator(".text-view .text-words").waitFor();
  });

  test("has a page of its own, which the colophon names, without script, too", async ({ open }) => {
    const page = await open(home, { script: false });
    expect(await switchTo(page, "Text").isVisible()).toBe(false);
    await page.getByRole("contentinfo").getByRole("link", { name: "Text", exact: true }).click();
    await page.waitForURL(`**${textPage}`);
  });
});
