import type { Page } from "playwright-core";
import type { BuiltDocument } from "../documents/built-site.ts";
import { COMMON_WORD, HARD_WORDS } from "../documents/report-text.ts";
import { untilChanged, untilColor, untilInk, type Watched } from "../pixels/moments.ts";
import type { Part } from "../pixels/picture.ts";
import type { Screencast } from "../pixels/screencast.ts";
import type { Lighting, Subject } from "../subjects/subject.ts";
import { elementOf, inputSeen, scrollerOf, visiblePart } from "./in-page.ts";
import { type Place, SCREEN } from "./place.ts";
import { type Readings, readingsOf } from "./readings.ts";
import { untilStill } from "./stillness.ts";

/** Of a document's pages, counted from its beginning, the one that is gone to: page 400 of 500. */
const FAR_SHARE = 0.8;
/** In fewer pages, hardly one is far. */
const LEAST_PAGES = 20;
/** Event Timing tells of the paint after an input in a task of its own. */
const TIMING_MILLISECONDS = 300;

/** What a reader does with a document that is open: looks a passage up, goes to a page, searches. */
export async function actsOf(
  page: Page,
  subject: Subject,
  document: BuiltDocument,
  place: Place,
  screencast: Screencast,
): Promise<Readings> {
  const watch = async (
    act: () => Promise<void>,
    where: () => Promise<Part | undefined>,
  ): Promise<Watched | undefined> => {
    await untilStill(place, screencast);
    screencast.take();
    await act();
    await untilStill(place, screencast);
    const { began } = await inputSeen(page);
    const part = await where();
    return part && { began, frames: screencast.take(), part, windowWidth: SCREEN.width };
  };
  const pages = async (): Promise<Part | undefined> => visiblePart(await scrollerOf(page, subject));
  const lightUp = async (lighting: Lighting | undefined, where: () => Promise<Part | undefined>) => {
    if (lighting === undefined) return undefined;
    // The pointer rests there first, so that what it does by resting is over.
    await page.locator(lighting.click).first().hover();
    return watch(() => page.mouse.down().then(() => page.mouse.up()), where);
  };

  const near = await subject.lightsNear?.(page);
  const lit = await lightUp(near, async () => {
    const element = near && (await elementOf(page, near.lit));
    return element && visiblePart(element);
  });
  await page.waitForTimeout(TIMING_MILLISECONDS);
  const clickTiming = lit === undefined ? undefined : (await inputSeen(page)).timing;
  const far = await lightUp(await subject.lightsFar?.(page), pages);
  const go =
    document.pageCount < LEAST_PAGES ? undefined : await subject.goesTo?.(page, document.pageCount * FAR_SHARE);
  const jump = go && (await watch(go, pages));
  const searches = document.name === "report" ? await searchesOf(page, subject, document) : {};
  return readingsOf({
    lit: lit && (await untilChanged(lit)),
    clickTiming: clickTiming === 0 ? undefined : clickTiming,
    farPicture: far && (await untilInk(far)),
    farLit: far && (await untilColor(far)),
    jump: jump && (await untilInk(jump)),
    ...searches,
  });
}

async function searchesOf(page: Page, subject: Subject, document: BuiltDocument): Promise<Readings> {
  if (subject.search === undefined) return {};
  const { first, all, hits } = await subject.search(page, COMMON_WORD);
  let [found, there] = [0, 0];
  for (const { word, times } of HARD_WORDS) {
    there += Math.min(times, document.pageCount);
    found += (await subject.search(page, word)).hits;
  }
  return readingsOf({ firstHit: first, allHits: all, hits, hardHits: (100 * found) / there });
}
