import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { test } from "./set-up/chromium.ts";
import { claim, drawn, expectCurrent, home, live } from "./set-up/reading.ts";
import { atRest } from "./set-up/rest.ts";
import { type ScreenReader, startScreenReader } from "./set-up/screen-reader.ts";

/** What the live region says next: one phrase, and no second one soon after. */
async function nextPolite(page: Page, reader: ScreenReader): Promise<string | undefined> {
  const polite: string[] = [];
  const listen = async (): Promise<number> => {
    polite.push(...(await reader.said()).filter((phrase) => phrase.startsWith("polite: ")));
    return polite.length;
  };
  await expect.poll(listen).toBeGreaterThan(0);
  await atRest(page);
  expect(await listen(), polite.join(" | ")).toBe(1);
  return polite[0];
}

describe("what a screen reader says", () => {
  test("a claim, its standing, its passage and its note, and back again", async ({ open }) => {
    const page = await open(home);
    await live(page);
    await drawn(page);
    const reader = await startScreenReader(page);

    expect(await reader.readUntil("every lawful tool")).toBe(
      "link, “federal prosecutors must consider every lawful tool at their disposal”\u2060, claim 6, quoted exactly, linked details",
    );
    await claim(page, "every-lawful-tool").focus();
    await reader.said();

    // One key to the passage …
    await page.keyboard.press("Enter");
    await expectCurrent(page, "every-lawful-tool");
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("passage-every-lawful-tool");
    expect(await reader.said()).toEqual([
      "link, Passage of claim 6, quoted exactly: ‘federal prosecutors must consider every lawful tool at their disposal’, current item",
      "polite: Claim 6 of 24: quoted exactly. Page 1.",
    ]);

    // … one back, to the very claim; nothing more is said than where one is.
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("every-lawful-tool");
    const back = await reader.said();
    expect(back).toContain(
      "link, “federal prosecutors must consider every lawful tool at their disposal”\u2060, claim 6, quoted exactly, current item, linked details",
    );
    expect(back.filter((phrase) => phrase.startsWith("polite: ")).length).toBeLessThanOrEqual(1);

    // What the claim's details are is the note, which follows the claim's paragraph.
    const details = await claim(page, "every-lawful-tool").getAttribute("aria-details");
    expect(await page.locator(`#${details}`).getAttribute("role")).toBe("comment");
    expect(await reader.readUntil("comment, ")).toContain("comment, Claim 6 of 24 Quoted exactly");
    expect(await reader.read(12)).toEqual([
      "paragraph",
      "Claim 6 of 24",
      "Quoted exactly",
      "button, Previous claim",
      "button, Next claim",
      "button, Close note",
      "figure",
      "blockquote",
      "paragraph",
      "federal prosecutors must consider every lawful tool at their disposal",
      "caption",
      "The memo, page 1",
    ]);
    expect(await reader.readUntil("Quoted word for word")).toBe(
      "Quoted word for word. The memo’s sentence begins with its purpose: “To combat this deadly epidemic.”",
    );
  });

  test("a claim that rests on nothing in the document says so", async ({ open }) => {
    const page = await open(home);
    await live(page);
    const reader = await startScreenReader(page);
    await claim(page, "never-sought").focus();
    await reader.said();
    await page.keyboard.press("Enter");
    await expectCurrent(page, "never-sought");
    expect(await nextPolite(page, reader)).toBe("polite: Claim 11 of 24: another source. Politico, March 20, 2018.");
  });

  test("every step is said once", async ({ open }) => {
    const page = await open(home);
    await live(page);
    const reader = await startScreenReader(page);
    for (let step = 1; step <= 5; step += 1) {
      await page.keyboard.press("j");
      expect(await nextPolite(page, reader)).toContain(`Claim ${step} of 24: `);
    }
  });
});
