import { setTimeout as wait } from "node:timers/promises";
import type { JSHandle, Locator, Page } from "playwright-core";

const lookAgainAfterMilliseconds = 50;
/** So many looks in a row must find everything in its place: a quarter of a second. */
const looksAtRest = 5;
const longestMilliseconds = 10_000;

/**
 * Resolves once nothing scrolls any more: the window and every scrolling element have stood where they are for a
 * quarter of a second. Where a view *came to rest* is what a reader sees, so look at places after this. Works with
 * script off too: the waiting is done here, not in the page.
 */
export async function atRest(page: Page): Promise<void> {
  const deadline = performance.now() + longestMilliseconds;
  while (!(await stoodStill(page))) {
    if (performance.now() > deadline) throw new Error("The page was still scrolling after ten seconds.");
  }
}

/**
 * Whether nothing moved through all looks. To look at every element costs a page of thousands what drawing it does: it is done
 * at the first look and at the last, which also sees what began to scroll in between; the others look at what can scroll.
 */
async function stoodStill(page: Page): Promise<boolean> {
  const scrolling = await scrollingElements(page);
  try {
    const before = await placesOf(scrolling);
    for (let looks = 1; looks < looksAtRest; looks += 1) {
      await wait(lookAgainAfterMilliseconds);
      if ((await placesOf(scrolling)) !== before) return false;
    }
    await wait(lookAgainAfterMilliseconds);
    const now = await scrollingElements(page);
    try {
      return (await placesOf(now)) === before;
    } finally {
      await now.dispose();
    }
  } catch (error) {
    // Another page has come in its place.
    if (error instanceof Error && /context was destroyed|Cannot find context/.test(error.message)) return false;
    throw error;
  } finally {
    await scrolling.dispose().catch(() => {});
  }
}

/** Those that have more in them than they show, or are not at their beginning. */
async function scrollingElements(page: Page): Promise<JSHandle<Element[]>> {
  return page.evaluateHandle(() =>
    [...document.querySelectorAll("*")].filter(
      (one) =>
        one.scrollHeight > one.clientHeight ||
        one.scrollWidth > one.clientWidth ||
        one.scrollTop !== 0 ||
        one.scrollLeft !== 0,
    ),
  );
}

/** Where those stand that are not at their beginning. */
async function placesOf(elements: JSHandle<Element[]>): Promise<string> {
  return elements.evaluate((all) =>
    all
      .flatMap(({ scrollTop, scrollLeft }) => (scrollTop === 0 && scrollLeft === 0 ? [] : `${scrollTop},${scrollLeft}`))
      .join(" "),
  );
}

export interface Visible {
  /** The share of the element's area that can be seen, from 0 to 1, after the clipping of every scrolling ancestor. */
  readonly share: number;
  /** Where the element's top edge is, in CSS pixels below the window's. */
  readonly top: number;
}

/** How much of an element is in view. It says nothing of what may be painted on top: hence also `isOnTop`. */
export async function inView(locator: Locator): Promise<Visible> {
  return locator.evaluate((element) => {
    const box = element.getBoundingClientRect();
    const seen = { left: box.left, top: box.top, right: box.right, bottom: box.bottom };
    const clip = (left: number, top: number, right: number, bottom: number): void => {
      seen.left = Math.max(seen.left, left);
      seen.top = Math.max(seen.top, top);
      seen.right = Math.min(seen.right, right);
      seen.bottom = Math.min(seen.bottom, bottom);
    };
    for (let around = element.parentElement; around !== null; around = around.parentElement) {
      // The root's own overflow is the window's.
      if (around === document.body || around === document.documentElement) break;
      if (getComputedStyle(around).overflow === "visible") continue;
      const inner = around.getBoundingClientRect();
      clip(inner.left, inner.top, inner.right, inner.bottom);
    }
    clip(0, 0, document.documentElement.clientWidth, document.documentElement.clientHeight);
    const area = Math.max(0, seen.right - seen.left) * Math.max(0, seen.bottom - seen.top);
    return { share: box.width * box.height > 0 ? area / (box.width * box.height) : 0, top: box.top };
  });
}

/** Whether a pointer at the middle of the element (or of the part in view) would meet it or something inside it. */
export async function isOnTop(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => {
    const box = element.getBoundingClientRect();
    const x = (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2;
    const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
    const met = document.elementFromPoint(x, y);
    return met !== null && element.contains(met);
  });
}
