import { describe, expect } from "vitest";
import { expectAccessible } from "./set-up/accessibility.ts";
import { test, turnTo } from "./set-up/chromium.ts";
import { isMade } from "./set-up/combinations.ts";
import { claim, drawn, expectCurrent, home, live } from "./set-up/reading.ts";
import { screens } from "./set-up/screens.ts";

const selections = [null, "every-lawful-tool", "strongly-encourages", "never-sought", "full-memo"];

describe("axe finds nothing", () => {
  for (const [name, screen] of Object.entries({ phone: screens.phone, desk: screens.desk })) {
    for (const colorScheme of ["light", "dark"] as const) {
      if (!isMade((name === "desk") === (colorScheme === "dark"))) continue;
      test(`on a ${name}, ${colorScheme}, with and without a selected claim`, async ({ open }) => {
        const page = await open(home, { screen, colorScheme });
        await live(page);
        if (screen === screens.desk) await drawn(page);
        for (const id of selections) {
          if (id !== null) {
            await claim(page, id).click();
            await expectCurrent(page, id);
          }
          await expectAccessible(page);
        }
      });
    }
  }

  test("in the sheet on a phone, light and dark", async ({ open }) => {
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await open(`${home}c/every-lawful-tool/`, { screen: screens.phone, colorScheme });
      await live(page);
      await page.locator('[role="comment"] [data-annotation]').first().tap();
      await page.getByRole("dialog").waitFor();
      await expectAccessible(page);
    }
  });

  test("on the index and the 404 page, light and dark", async ({ open }) => {
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await open("/", { colorScheme, expected: [/404/] });
      await expectAccessible(page);
      await turnTo(page, "/no/such/page");
      await expectAccessible(page);
    }
  });

  test("in forced colors", async ({ open }) => {
    const page = await open(`${home}c/every-lawful-tool/`, { forcedColors: "active" });
    await live(page);
    await expectAccessible(page);
  });
});

describe("by keyboard alone", () => {
  test("the first Tab offers to skip, and the focus is always visible", async ({ open }) => {
    const page = await open(home);
    await live(page);
    await page.keyboard.press("Tab");
    const skip = page.locator(":focus");
    expect(await skip.textContent()).toMatch(/skip|go to/i);
    expect(await skip.isVisible()).toBe(true);
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press("Tab");
      const lost = await page.evaluate(() => {
        const focused = document.activeElement;
        if (focused === null || focused === document.body) return "nothing has the focus";
        const box = focused.getBoundingClientRect();
        if (box.width === 0 || box.height === 0) return `${focused.outerHTML.slice(0, 200)} has no area`;
        const outside = box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth;
        return outside ? `${focused.outerHTML.slice(0, 200)} is out of view` : null;
      });
      expect(lost).toBeNull();
    }
  });

  test("nothing scrolls sideways at 320 px", async ({ open }) => {
    const narrow = { ...screens.small, viewport: { width: 320, height: 640 } };
    const page = await open("/", { screen: narrow });
    for (const path of [home, `${home}c/statutes-off-target/`, "/", "/404.html"]) {
      await turnTo(page, path);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over, path).toBeLessThanOrEqual(0);
    }
  });
});
