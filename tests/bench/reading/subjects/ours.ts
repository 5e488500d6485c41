import type { Page } from "playwright-core";
import { FAR_CLAIM } from "../documents/report.ts";
import type { Lighting, Searched, Subject } from "./subject.ts";

const PAGES = ".document-scroll";
const FIELD = ".search-field";
/** Nobody has typed a word sooner: some seven letters, at a hundred words a minute. */
const TYPING_MILLISECONDS = 700;
/** What takes longer has failed. */
const LONGEST_SEARCH_MILLISECONDS = 60_000;

/** The reading view, used as a reader does: nothing of it is called from outside. */
export function ourReader(slug: string): Subject {
  return {
    name: "ours",
    kind: "ours",
    path: `/${slug}/`,
    begun: PAGES,
    firstPage: `${PAGES} [data-page="1"]`,
    scroller: PAGES,
    lightsNear: claimInView,
    lightsFar: async (page) => {
      const claim = page.locator(`[data-claim="${FAR_CLAIM}"]`).first();
      if ((await claim.count()) === 0) return undefined;
      await claim.scrollIntoViewIfNeeded();
      return lightingOf(FAR_CLAIM);
    },
    goesTo: async (page, number) => {
      const field = page.locator(".contents-field");
      if ((await field.count()) === 0) await pressKey(page, "g");
      await field.fill(String(number));
      return () => field.press("Enter");
    },
    search,
  };
}

function lightingOf(claim: string): Lighting {
  return { click: `[data-claim="${claim}"]`, lit: `${PAGES} [data-annotation="${claim}"] polygon` };
}

/** The first claim whose passage is in view; the claim is brought into view, which moves the commentary alone. */
async function claimInView(page: Page): Promise<Lighting | undefined> {
  const found = await page.evaluate((pages) => {
    const area = document.querySelector(pages)?.getBoundingClientRect();
    if (area === undefined) return undefined;
    const isIn = (passage: Element): boolean => {
      const { top, bottom, height } = passage.getBoundingClientRect();
      return height > 0 && top >= area.top && bottom <= Math.min(area.bottom, innerHeight);
    };
    return [...document.querySelectorAll("[data-claim]")]
      .map((claim) => claim.getAttribute("data-claim") ?? "")
      .find((claim) => {
        const passage = `[data-annotation="${claim}"]:not(.page-passage-whole) polygon`;
        const [first] = document.querySelectorAll(`${pages} ${passage}`);
        return first !== undefined && isIn(first);
      });
  }, PAGES);
  if (found === undefined) return undefined;
  await page.locator(`[data-claim="${found}"]`).first().scrollIntoViewIfNeeded();
  return lightingOf(found);
}

/** Single keys are the page's own only while nothing is typed into. */
async function pressKey(page: Page, key: string): Promise<void> {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  await page.keyboard.press(key);
}

async function search(page: Page, words: string): Promise<Searched> {
  if ((await page.locator(FIELD).count()) === 0) {
    await pressKey(page, "/");
    await page.locator(FIELD).waitFor();
    // From the open field to a word in it: what the field fetches for it by then is there, as it is for a reader.
    await page.waitForTimeout(TYPING_MILLISECONDS);
  }
  await page.locator(FIELD).fill("");
  await page.waitForFunction(() => document.querySelector(".search-count")?.textContent === "");
  return page.evaluate(
    async ({ typed, selector, longest }) => {
      const painted = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
      const field = document.querySelector<HTMLInputElement>(selector);
      const started = performance.now();
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
      if (field === null || set === undefined) throw new Error("There is no field to search in.");
      Reflect.apply(set, field, [typed]);
      field.dispatchEvent(new Event("input", { bubbles: true }));
      let first: number | undefined;
      for (;;) {
        await painted();
        const said = document.querySelector(".search-count")?.textContent ?? "";
        const none = document.querySelector('.search-said[role="status"]')?.textContent ?? "";
        if (first === undefined && document.querySelector(".search-hit") !== null) first = performance.now() - started;
        const hits = /^(?:\d[\d,]* of )?(\d[\d,]*) /.exec(said)?.[1];
        if (hits !== undefined)
          return { first, all: performance.now() - started, hits: Number(hits.replaceAll(",", "")) };
        if (none !== "") return { first, all: performance.now() - started, hits: 0 };
        if (performance.now() - started > longest) {
          throw new Error(`The search has not ended: ${document.querySelector(".search-panel")?.textContent ?? ""}`);
        }
      }
    },
    { typed: words, selector: FIELD, longest: LONGEST_SEARCH_MILLISECONDS },
  );
}
