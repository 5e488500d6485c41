import { describe, expect } from "vitest";
import { test } from "./set-up/chromium.ts";
import { choiceOf } from "./set-up/combinations.ts";
import { expectAccessible } from "./set-up/accessibility.ts";
import { anchoredClaims, claim, highlights, home, writtenClaims } from "./set-up/reading.ts";
import { inView } from "./set-up/rest.ts";
import { screens } from "./set-up/screens.ts";

describe("with script switched off", () => {
  for (const [name, screen] of Object.entries({ phone: screens.phone, desk: screens.desk })) {
    test(`everything is there to read on a ${name}`, async ({ open }) => {
      const page = await open(home, { script: false, screen });
      for (const { id, exact } of writtenClaims()) {
        expect(await claim(page, id).count(), `claim ${id}`).toBe(1);
        expect(await page.locator(`#note-${id}`).isVisible(), `note of ${id}`).toBe(true);
        for (const words of exact) {
          expect(await page.locator(`#note-${id}`).textContent(), `words of ${id} in its note`).toContain(words);
        }
      }
      for (const { id } of anchoredClaims()) expect(await highlights(page, id).count(), id).toBeGreaterThan(0);
      await expectAccessible(page);
    });

    test(`links go both ways by fragment on a ${name}`, async ({ open }) => {
      const page = await open(home, { script: false, screen });
      for (const { id } of choiceOf(anchoredClaims(), 4, name === "phone" ? 0 : 2)) {
        await claim(page, id).click();
        expect(new URL(page.url()).hash).toBe(`#passage-${id}`);
        const passage = page.locator(`#passage-${id}`);
        await expect
          .poll(async () => (await inView(passage)).share, { message: `passage of ${id}` })
          .toBeGreaterThan(0.9);
        await passage.click();
        expect(new URL(page.url()).hash).toBe(`#${id}`);
        await expect
          .poll(async () => (await inView(claim(page, id))).share, { message: `claim ${id}` })
          .toBeGreaterThan(0.9);
      }
    });
  }

  for (const [name, screen] of Object.entries({ phone: screens.phone, desk: screens.desk })) {
    test(`a claim's own page opens at the claim, unless its address names another place (${name})`, async ({
      open,
    }) => {
      const { id } = anchoredClaims().at(-1) ?? { id: "" };
      const page = await open(`${home}c/${id}/`, { script: false, screen });
      await expect.poll(async () => (await inView(claim(page, id))).share).toBeGreaterThan(0.9);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Claim \d+: $/);
      const other = await open(`${home}c/${id}/#passage-${id}`, { script: false, screen, expected: [/utofocus/] });
      await expect.poll(async () => (await inView(other.locator(`#passage-${id}`))).share).toBeGreaterThan(0.9);
    });
  }

  test("a claim that rests on nothing in the memo leads to its note", async ({ open }) => {
    const page = await open(home, { script: false });
    const anchored = new Set(anchoredClaims().map(({ id }) => id));
    const others = writtenClaims().filter(({ id }) => !anchored.has(id));
    expect(others.length).toBeGreaterThan(0);
    for (const { id } of others) {
      await claim(page, id).click();
      expect(new URL(page.url()).hash).toBe(`#note-${id}`);
      await expect.poll(async () => (await inView(page.locator(`#note-${id}`))).share).toBeGreaterThan(0.9);
    }
  });

  test("the page's picture is legible: as many device pixels as the screen shows", async ({ open }) => {
    for (const screen of [screens.desk, screens.sharp, screens.phone]) {
      const page = await open(home, { script: false, screen });
      const picture = page.locator('[data-page="1"] img');
      await picture.scrollIntoViewIfNeeded();
      await expect
        .poll(() => picture.evaluate((image) => image instanceof HTMLImageElement && image.complete))
        .toBe(true);
      const shown = await picture.evaluate((image) => image.getBoundingClientRect().width * devicePixelRatio);
      const wide = await picture.evaluate(async (image) => {
        const response = await fetch(image instanceof HTMLImageElement ? image.currentSrc : "");
        const bitmap = await createImageBitmap(await response.blob());
        return bitmap.width;
      });
      expect(wide, `${screen.viewport.width} px at ${screen.deviceScaleFactor}x`).toBeGreaterThanOrEqual(
        Math.min(shown, 1200) * 0.9,
      );
      expect(wide).toBeLessThanOrEqual(shown * 1.6);
    }
  });
});
