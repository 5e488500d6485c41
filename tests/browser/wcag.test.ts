import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { expectAccessible } from "./set-up/accessibility.ts";
import { test, turnTo } from "./set-up/chromium.ts";
import { isMade } from "./set-up/combinations.ts";
import { claim, drawn, expectCurrent, home, live } from "./set-up/reading.ts";
import { atRest } from "./set-up/rest.ts";
import { screens } from "./set-up/screens.ts";

const pages = [home, `${home}c/strongly-encourages/`, `${home}ledger/`, "/", "/404.html"];

/** What of the interface is narrower or lower than 24 CSS pixels and too near to another target (WCAG 2.2, 2.5.8). */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const least = 24;
    const targets = [...document.querySelectorAll("a[href], button, input, summary, [tabindex='0'][role]")].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
        // Skip links show when they have the focus; places on the document’s page are where its print is; a link within a sentence is as high as its line.
        element.closest("svg, .textLayer, .skip-link:not(:focus)") === null &&
        !(element.matches("a") && getComputedStyle(element).display === "inline" && element.closest("p, li, td, dd")),
    );
    const middle = (element: Element): { x: number; y: number } => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    };
    return targets.flatMap((element) => {
      const box = (element.closest("label") ?? element).getBoundingClientRect();
      if (box.width >= least && box.height >= least) return [];
      if (box.right <= 0 || box.bottom <= 0) return [];
      const here = middle(element);
      const near = targets.find((other) => {
        const there = middle(other);
        return other !== element && Math.hypot(there.x - here.x, there.y - here.y) < least;
      });
      return near === undefined ? [] : [`${element.outerHTML.slice(0, 120)} beside ${near.outerHTML.slice(0, 120)}`];
    });
  });
}

/** Text that is cut off by the box it stands in. */
function clippedText(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("p, li, a, button, h1, h2, h3, td, th, dt, dd, label, figcaption")].flatMap(
      (element) => {
        if (!(element instanceof HTMLElement) || !element.checkVisibility({ visibilityProperty: true })) return [];
        if (element.closest(".visually-hidden, .skip-link, .textLayer") !== null) return [];
        const { overflowX, overflowY } = getComputedStyle(element);
        const hides = overflowX !== "visible" || overflowY !== "visible";
        const over = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
        return hides && over ? [element.outerHTML.slice(0, 160)] : [];
      },
    ),
  );
}

const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe("WCAG 2.2", () => {
  test("1.4.12: with the spacing of text that readers may set, nothing is cut off", async ({ open }) => {
    for (const screen of [screens.phone, screens.desk]) {
      const page = await open("/", { screen });
      for (const [index, path] of pages.entries()) {
        if (!isMade((screen === screens.phone) === (index % 2 === 0))) continue;
        await turnTo(page, path);
        await page.evaluate(() => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(
            "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important } .textLayer * { letter-spacing: 0 !important; word-spacing: 0 !important }",
          );
          document.adoptedStyleSheets.push(sheet);
        });
        expect(await clippedText(page), path).toEqual([]);
        expect(await sideways(page), path).toBeLessThanOrEqual(0);
      }
    }
  });

  test("1.4.4 and 1.4.10: at 400 % of a desk's window every page is one column, complete, and clean", async ({
    open,
  }) => {
    const page = await open("/", { screen: { ...screens.desk, viewport: { width: 320, height: 256 } } });
    for (const path of pages) {
      await turnTo(page, path);
      expect(await sideways(page), path).toBeLessThanOrEqual(0);
      await expectAccessible(page);
    }
  });

  test("2.5.8: every target is 24 pixels wide and high, or has that much room round it", async ({ open }) => {
    for (const screen of [screens.phone, screens.desk]) {
      const page = await open("/", { screen });
      for (const [index, path] of pages.entries()) {
        if (!isMade((screen === screens.phone) === (index % 2 === 0))) continue;
        await turnTo(page, path);
        if (path.startsWith(home) && !path.endsWith("ledger/")) await live(page);
        expect(await smallTargets(page), `${path} at ${screen.viewport.width} px`).toEqual([]);
      }
    }
  });

  test("2.4.11: what has the focus is never hidden by what stands over the page", async ({ open }) => {
    for (const screen of [screens.desk, screens.tablet]) {
      const page = await open(`${home}c/every-lawful-tool/`, { screen });
      await live(page);
      await atRest(page);
      for (let step = 0; step < 70; step += 1) {
        await page.keyboard.press("Tab");
        const hidden = await page.evaluate(() => {
          const focused = document.activeElement;
          if (focused === null || focused === document.body) return null;
          const boxes = [...focused.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
          const seen = boxes.some((box) =>
            [0.1, 0.5, 0.9].some((across) => {
              const x = box.left + box.width * across;
              const y = box.top + box.height / 2;
              const top = document.elementFromPoint(x, y);
              return top !== null && (focused.contains(top) || top.contains(focused) || top.closest("svg") !== null);
            }),
          );
          return seen ? null : focused.outerHTML.slice(0, 160);
        });
        expect(hidden, `step ${step} at ${screen.viewport.width} px`).toBeNull();
      }
    }
  });

  test("1.4.1 and 1.4.11: in greyscale and in forced colors the standings still differ, by shape and by words", async ({
    open,
  }) => {
    for (const forcedColors of ["none", "active"] as const) {
      const page = await open(home, { forcedColors });
      await live(page);
      const shapes = await page.evaluate(() =>
        [...document.querySelectorAll(".key-standing")].map((each) => ({
          words: each.textContent?.replace(/\d+/g, "").trim() ?? "",
          shape: each.querySelector("svg")?.innerHTML ?? "",
          drawn: each.querySelector("svg")?.checkVisibility() === true,
        })),
      );
      expect(shapes.length).toBeGreaterThan(3);
      expect(new Set(shapes.map(({ words }) => words)).size).toBe(shapes.length);
      expect(new Set(shapes.map(({ shape }) => shape)).size).toBe(shapes.length);
      expect(shapes.every(({ drawn: isDrawn }) => isDrawn)).toBe(true);
    }
  });

  test("forced colors: highlights are drawn in the colors that the reader chose", async ({ open }) => {
    const page = await open(`${home}c/every-lawful-tool/`, { forcedColors: "active" });
    await live(page);
    const strokes = await page.evaluate(() => {
      const look = (selector: string): string => {
        const element = document.querySelector(`${selector} polygon`);
        if (element === null) return "";
        const { stroke, strokeWidth, fill } = getComputedStyle(element);
        return `${stroke} ${strokeWidth} ${fill}`;
      };
      return {
        current: look('[data-annotation="every-lawful-tool"]'),
        other: look('[data-annotation="strongly-encourages"]'),
      };
    });
    expect(strokes.current).not.toBe("");
    expect(strokes.current).not.toBe(strokes.other);
  });

  test("2.3.3: where motion is to be reduced nothing glides", async ({ open }) => {
    const page = await open(home, { reducedMotion: "reduce" });
    await live(page);
    await drawn(page);
    await claim(page, "strongly-encourages").click();
    await expectCurrent(page, "strongly-encourages");
    const moving = await page.evaluate(() =>
      document
        .getAnimations()
        .filter(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0) > 1)
        .map(({ effect }) => (effect instanceof KeyframeEffect ? (effect.target?.outerHTML.slice(0, 120) ?? "") : "")),
    );
    expect(moving).toEqual([]);
  });
});
