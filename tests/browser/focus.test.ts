import fc from "fast-check";
import type { Page } from "playwright-core";
import { describe } from "vitest";
import { test } from "./set-up/chromium.ts";
import { home, live } from "./set-up/reading.ts";
import { screens } from "./set-up/screens.ts";

/** Keys that a reader has: more of those that move than of those that open. */
const keys = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom("Tab", "Shift+Tab") },
  { weight: 4, arbitrary: fc.constantFrom("j", "k", "Enter", "F6", "Shift+F6") },
  {
    weight: 2,
    arbitrary: fc.constantFrom("Escape", "Space", "?", "ArrowDown", "ArrowRight", "+", "-", "0", "End", "Home"),
  },
);

/** Where the focus is, or what is wrong with it. */
function focusProblem(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    const modal = document.querySelector("dialog[open]");
    if (focused === null) return "nothing has the focus";
    // Before the first Tab, and in between when the browser's own controls have it.
    if (focused === document.body) return document.hasFocus() ? "body" : null;
    if (modal !== null && !modal.contains(focused)) return `${focused.outerHTML.slice(0, 160)} is behind a dialog`;
    if (!focused.checkVisibility({ visibilityProperty: true }))
      return `${focused.outerHTML.slice(0, 160)} cannot be seen`;
    const boxes = [...focused.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    if (boxes.length === 0) return `${focused.outerHTML.slice(0, 160)} has no area`;
    return null;
  });
}

describe("the focus", () => {
  for (const [name, screen] of Object.entries({ desk: screens.desk, narrow: screens.tablet })) {
    test(`is not lost in a hundred random steps (${name})`, { timeout: 120_000 }, async ({ open }) => {
      await fc.assert(
        fc.asyncProperty(fc.array(keys, { minLength: 100, maxLength: 100 }), async (steps) => {
          const page = await open(home, { screen });
          try {
            await live(page);
            await page.keyboard.press("Tab");
            for (const [count, key] of steps.entries()) {
              // Off to another page or a download is not what this is about.
              const leaves = await page.evaluate(() => {
                const link = document.activeElement;
                return link instanceof HTMLAnchorElement && !link.getAttribute("href")?.startsWith("#");
              });
              if (leaves && key === "Enter") continue;
              await page.keyboard.press(key);
              await page.evaluate(
                () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
              );
              // What was asked for may still be on its way: lost is what stays lost.
              let problem = await focusProblem(page);
              for (let wait = 0; wait < 50 && problem !== null; wait += 1) {
                await page.waitForTimeout(100);
                problem = await focusProblem(page);
              }
              // Past the last control the browser's own come; a Tab more and one is back.
              const isWrap = problem === "body" && /Tab/.test(key);
              if (problem !== null && !isWrap) {
                throw new Error(
                  `after ${count + 1} steps (${steps.slice(Math.max(0, count - 5), count + 1).join(" ")}): ${problem}`,
                );
              }
            }
          } finally {
            await page.close();
          }
        }),
        { numRuns: 1, endOnFailure: true },
      );
    });
  }
});
