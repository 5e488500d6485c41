import type { Locator, Page } from "playwright-core";

/**
 * Resolves once nothing scrolls any more: the window and every scrolling element have stood where they are for a
 * quarter of a second. Where a view *came to rest* is what a reader sees, so look at places after this. Needs script on.
 */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const places = (): string =>
      [document.scrollingElement, ...document.querySelectorAll("*")]
        .flatMap((element) => (element === null ? [] : [`${element.scrollTop},${element.scrollLeft}`]))
        .join(" ");
    const deadline = performance.now() + 10_000;
    let before = places();
    let still = 0;
    while (still < 5) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      const now = places();
      still = now === before ? still + 1 : 0;
      before = now;
      if (performance.now() > deadline) throw new Error("The page was still scrolling after ten seconds.");
    }
  });
}

export interface Visible {
  /** The share of the element's area that can be seen, from 0 to 1, after the clipping of every scrolling ancestor. */
  readonly share: number;
  /** Where the element's top edge is, in CSS pixels below the window's. */
  readonly top: number;
}

/** How much of an element is in view. It says nothing of what may be painted on top: hence also `isOnTop`. */
export async function inView(locator: Locator): Promise<Visible> {
  return locator.evaluate(
    (element) =>
      new Promise<{ share: number; top: number }>((resolve) => {
        const observer = new IntersectionObserver(([entry]) => {
          observer.disconnect();
          resolve({ share: entry?.intersectionRatio ?? 0, top: entry?.boundingClientRect.top ?? Number.NaN });
        });
        observer.observe(element);
      }),
  );
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
