import { describe, expect } from "vitest";
import { test } from "./set-up/chromium.ts";
import { choiceOf, isMade } from "./set-up/combinations.ts";
import {
  anchoredClaims,
  claim,
  expectClaimInView,
  expectCurrent,
  expectPairInView,
  expectPassageInView,
  highlights,
  home,
  live,
  writtenClaims,
} from "./set-up/reading.ts";
import { atRest, inView } from "./set-up/rest.ts";
import { screens } from "./set-up/screens.ts";

describe("claims and passages at 1440 px", () => {
  test("a click on every claim lights its passage, in view, and the claim stays", async ({ open }) => {
    const anchored = new Set(anchoredClaims().map(({ id }) => id));
    const page = await open(home, { screen: screens.desk, reducedMotion: "no-preference" });
    await live(page);
    for (const { id } of choiceOf(writtenClaims(), 3)) {
      await claim(page, id).scrollIntoViewIfNeeded();
      await claim(page, id).click();
      await expectCurrent(page, id);
      await (anchored.has(id) ? expectPairInView : expectClaimInView)(page, id);
      expect(new URL(page.url()).pathname).toBe(`${home}c/${id}/`);
    }
  });

  test("a passage that is chosen is lit in the next frame, not by and by", async ({ open }) => {
    const page = await open(home, { screen: screens.desk, reducedMotion: "no-preference" });
    await live(page);
    const [id] = anchoredClaims().flatMap((one) => (one.whole ? [] : one.id));
    const light = await page.evaluate(async (asked) => {
      document.getElementById(asked ?? "")?.click();
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const passage = document.querySelector(`[data-annotation="${asked}"] polygon`);
      return passage && { fill: getComputedStyle(passage).fill, fading: passage.getAnimations().length };
    }, id);
    expect(light).toEqual({ fill: "rgb(255, 212, 81)", fading: 0 });
  });

  test("a click on every passage turns to its claim", async ({ open }) => {
    const page = await open(home, { screen: screens.desk });
    await live(page);
    for (const { id } of choiceOf(anchoredClaims(), 5)) {
      await highlights(page, id).first().click();
      await expectCurrent(page, id);
      await expectClaimInView(page, id);
    }
  });

  test("by keyboard: Enter on a claim, Enter on its passage, and one is back", async ({ open }) => {
    const page = await open(home, { screen: screens.desk });
    await live(page);
    for (const { id } of choiceOf(anchoredClaims(), 5)) {
      await claim(page, id).focus();
      await page.keyboard.press("Enter");
      await expectCurrent(page, id);
      await expectPassageInView(page, id);
      const focused = (): Promise<string | null> =>
        page.evaluate(() => document.activeElement?.getAttribute("data-annotation") ?? null);
      await expect.poll(focused, { message: `focus is on the passage of ${id}` }).toBe(id);
      await page.keyboard.press("Enter");
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-claim")), {
          message: `focus is back on ${id}`,
        })
        .toBe(id);
      await expectClaimInView(page, id);
    }
  });

  test("j and k go through all claims in the article's order and speak once a step", async ({ open }) => {
    const page = await open(home, { screen: screens.desk });
    await live(page);
    const inArticle = await page
      .locator("[data-claim]")
      .evaluateAll((all) => all.map((one) => one.getAttribute("data-claim")));
    expect(inArticle).toEqual(writtenClaims().map(({ id }) => id));
    for (const [index, { id }] of writtenClaims().entries()) {
      await page.keyboard.press("j");
      await expectCurrent(page, id);
      if (isMade(index % 3 === 0)) await expectClaimInView(page, id);
    }
    const spoken = page.locator('[aria-live="polite"]');
    await expect
      .poll(() => spoken.first().textContent())
      .toMatch(new RegExp(`${inArticle.length} of ${inArticle.length}`));
    await page.keyboard.press("k");
    await expectCurrent(page, writtenClaims().at(-2)?.id ?? "");
  });

  test("one Back, or Esc, returns to the very place in the article", async ({ open }) => {
    const page = await open(home, { screen: screens.desk, reducedMotion: "no-preference" });
    await live(page);
    const goBack: (() => Promise<unknown>)[] = [() => page.goBack(), () => page.keyboard.press("Escape")];
    for (const back of goBack) {
      await page.evaluate(() => scrollTo({ top: 400, behavior: "instant" }));
      await atRest(page);
      for (let step = 0; step < 9; step += 1) await page.keyboard.press("j");
      await atRest(page);
      await back();
      await expect.poll(() => new URL(page.url()).pathname).toBe(home);
      await atRest(page);
      expect(await page.evaluate(() => scrollY)).toBe(400);
      expect(await page.locator('[aria-current="true"]').count()).toBe(0);
    }
    await page.goForward();
    await expect.poll(() => new URL(page.url()).pathname).toMatch(/\/c\//);
    await expect.poll(() => page.locator('[data-claim][aria-current="true"]').count()).toBe(1);
  });

  test("where several claims share words, the reader chooses", async ({ open }) => {
    const page = await open(home, { screen: screens.desk });
    await live(page);
    await highlights(page, "when-appropriate").first().click();
    await expectCurrent(page, "when-appropriate");
    const other = page
      .locator(".document-chooser")
      .getByText(/strongly/i)
      .first();
    await other.click();
    await expectCurrent(page, "strongly-encourages");
  });
});

describe("claims and passages at 390 px", () => {
  test("a tap on every claim opens its excerpt in the flow, with the passage lit", async ({ open }) => {
    const page = await open(home, { screen: screens.phone, reducedMotion: "no-preference" });
    await live(page);
    for (const { id, exact } of choiceOf(writtenClaims(), 4)) {
      await claim(page, id).scrollIntoViewIfNeeded();
      await claim(page, id).tap();
      await expectCurrent(page, id);
      await expectClaimInView(page, id);
      for (const words of exact)
        await expect.poll(() => page.locator('[role="comment"]').textContent()).toContain(words);
      if (exact.length > 0) {
        const first = highlights(page, id).first();
        await first.scrollIntoViewIfNeeded();
        await atRest(page);
        expect((await inView(first)).share).toBeGreaterThan(0.9);
      }
    }
  });

  test("the page comes as a sheet at the passage; closing it gives focus and place back", async ({ open }) => {
    const page = await open(home, { screen: screens.phone });
    await live(page);
    for (const { id, exact } of choiceOf(anchoredClaims(), 5)) {
      if (exact.length === 0) continue;
      await claim(page, id).scrollIntoViewIfNeeded();
      await claim(page, id).tap();
      const crop = page.locator(`[role="comment"] [data-annotation="${id}"]`).first();
      await crop.scrollIntoViewIfNeeded();
      await atRest(page);
      const before = await page.evaluate(() => scrollY);
      await crop.tap();
      const sheet = page.getByRole("dialog");
      await sheet.waitFor();
      await atRest(page);
      const line = sheet.locator(`[data-annotation="${id}"]`).first();
      expect((await inView(line)).share, `passage of ${id} in the sheet`).toBeGreaterThan(0.9);
      await page.keyboard.press("Escape");
      await expect.poll(() => sheet.count()).toBe(0);
      await atRest(page);
      expect(await page.evaluate(() => scrollY)).toBe(before);
    }
  });

  test("a tap on a passage in the sheet closes it and turns to the claim", async ({ open }) => {
    const page = await open(home, { screen: screens.phone });
    await live(page);
    for (const { id, exact } of choiceOf(anchoredClaims(), 5)) {
      if (exact.length === 0) continue;
      await page.locator(".bottom-bar .button-primary").first().tap();
      const sheet = page.getByRole("dialog");
      await sheet.waitFor();
      const line = sheet.locator(`[data-annotation="${id}"]`).first();
      await line.scrollIntoViewIfNeeded();
      await line.tap();
      await expect.poll(() => sheet.count()).toBe(0);
      await expectCurrent(page, id);
      await expectClaimInView(page, id);
    }
  });
});
