import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { expectAccessible } from "./set-up/accessibility.ts";
import { test } from "./set-up/chromium.ts";
import { isMade } from "./set-up/combinations.ts";
import { layoutShift } from "./set-up/measures.ts";
import { claim, drawn, expectCurrent, home, live } from "./set-up/reading.ts";
import { atRest } from "./set-up/rest.ts";
import { screens } from "./set-up/screens.ts";

const dialog = (page: Page) => page.getByRole("dialog", { name: "Settings and keys" });

async function openSettings(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Settings and keys" }).click();
  await dialog(page).waitFor();
}

const paper = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const active = document.activeElement;
    return active?.getAttribute("data-annotation") ?? active?.getAttribute("data-claim") ?? active?.id ?? "";
  });

describe("settings", () => {
  test("are seen at once, and on the next visit before anything is drawn", async ({ open }) => {
    const page = await open(home);
    await live(page);
    const light = await paper(page);
    const size = await page
      .locator("#commentary p")
      .first()
      .evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
    await openSettings(page);
    await page.getByRole("radio", { name: "Dark" }).check();
    const dark = await paper(page);
    expect(dark).not.toBe(light);
    await page.getByRole("radio", { name: "130%" }).check();
    await page.getByRole("checkbox", { name: /wider/i }).check();
    await page.keyboard.press("Escape");
    await expect.poll(() => dialog(page).count()).toBe(0);

    await page.getByRole("separator", { name: "Width of the commentary" }).focus();
    for (let press = 0; press < 4; press += 1) await page.keyboard.press("ArrowLeft");
    await page.evaluate(() => scrollTo(0, 0));
    await atRest(page);
    await page.reload();
    expect(await paper(page)).toBe(dark);
    await live(page);
    await drawn(page);
    await atRest(page);
    expect(await layoutShift(page)).toBe(0);
    expect(await page.getByRole("separator", { name: "Width of the commentary" }).getAttribute("aria-valuenow")).toBe(
      "42",
    );
    const larger = await page
      .locator("#commentary p")
      .first()
      .evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
    expect(larger).toBeGreaterThan(size * 1.25);

    await openSettings(page);
    await page.getByRole("button", { name: "As usual again" }).click();
    expect(await paper(page)).toBe(light);
    expect(await page.evaluate(() => document.documentElement.getAttribute("style") ?? "")).toBe("");
  });

  test("single keys can be switched off, and “?” with them", async ({ open }) => {
    const page = await open(home);
    await live(page);
    await page.keyboard.press("?");
    await dialog(page).waitFor();
    // In the dialog they are not for the page.
    await page.keyboard.press("j");
    await page.getByRole("checkbox", { name: /single keys/i }).uncheck();
    await page.keyboard.press("Escape");
    await page.keyboard.press("j");
    await page.keyboard.press("?");
    await atRest(page);
    expect(await dialog(page).count()).toBe(0);
    expect(await page.locator('[aria-current="true"][data-claim]').count()).toBe(0);
    await openSettings(page);
    await page.getByRole("checkbox", { name: /single keys/i }).check();
    await page.keyboard.press("Escape");
    await page.keyboard.press("j");
    await expect.poll(() => page.locator('[aria-current="true"][data-claim]').count()).toBe(1);
  });

  test("do no harm where storage is barred", async ({ open }) => {
    const page = await open(home, {
      prepare: (one) =>
        one.addInitScript(() =>
          Object.defineProperty(window, "localStorage", {
            get: () => {
              throw new DOMException("The operation is insecure.", "SecurityError");
            },
          }),
        ),
    });
    await live(page);
    const light = await paper(page);
    await openSettings(page);
    await page.getByRole("radio", { name: "Dark" }).check();
    expect(await paper(page)).not.toBe(light);
  });

  for (const [name, screen] of Object.entries({ phone: screens.phone, desk: screens.desk })) {
    test(`axe finds nothing in them on a ${name}, nor at twice the size`, async ({ open }) => {
      for (const colorScheme of ["light", "dark"] as const) {
        if (!isMade((name === "desk") === (colorScheme === "light"))) continue;
        const page = await open(home, { screen, colorScheme });
        await live(page);
        await openSettings(page);
        await expectAccessible(page);
        await page.getByRole("radio", { name: "200%" }).check();
        await expectAccessible(page);
        await page.keyboard.press("Escape");
        await expectAccessible(page);
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(over, name).toBeLessThanOrEqual(0);
      }
    });
  }
});

describe("F6", () => {
  test("goes round the panes and comes back to the pair", async ({ open }) => {
    const page = await open(home);
    await live(page);
    await page.keyboard.press("F6");
    expect(await focused(page)).toBe("commentary");
    await page.keyboard.press("F6");
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("document-scroll");
    await page.keyboard.press("F6");
    expect(await focused(page)).toBe("commentary");

    await claim(page, "every-lawful-tool").focus();
    await page.keyboard.press("Enter");
    await expectCurrent(page, "every-lawful-tool");
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-annotation")))
      .toBe("every-lawful-tool");
    await page.keyboard.press("F6");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-claim"))).toBe("every-lawful-tool");
    await page.keyboard.press("F6");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("comment");
    await page.keyboard.press("Shift+F6");
    await page.keyboard.press("Shift+F6");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-annotation"))).toBe(
      "every-lawful-tool",
    );
  });
});
