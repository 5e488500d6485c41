import type { Page } from "playwright-core";
import type { Subject } from "../subjects/subject.ts";
import { scrollerOf, scrollEvenly } from "./in-page.ts";
import { type Readings, readingsOf } from "./readings.ts";

/** A frame that took longer is seen as a jerk. */
const LONG_MILLISECONDS = 50;
/** Two screens a second: somebody who looks for something. */
const STEADY = { pixelsPerSecond: 1600, seconds: 8 } as const;
/** From the first page to the last. */
const SWEEP_SECONDS = 30;

/** Steadily from the beginning, then through all pages. */
export async function scrollingOf(page: Page, subject: Subject): Promise<Readings> {
  const scroller = await scrollerOf(page, subject);
  await scroller.evaluate((element) => element.scrollTo(0, 0));
  await page.waitForTimeout(1000);
  const steady = await scrollEvenly(scroller, STEADY.pixelsPerSecond, STEADY.seconds);
  const left = await scroller.evaluate((element) => element.scrollHeight - element.clientHeight - element.scrollTop);
  const sweep = await scrollEvenly(scroller, Math.max(left / SWEEP_SECONDS, STEADY.pixelsPerSecond), 2 * SWEEP_SECONDS);
  await page.waitForTimeout(1500);
  return readingsOf({
    steadyLongest: longest(steady),
    steadyLong: longShare(steady),
    sweepLongest: longest(sweep),
    sweepLong: longShare(sweep),
  });
}

function longest(frames: readonly number[]): number | undefined {
  return frames.length === 0 ? undefined : Math.max(...frames);
}

/** In percent of the frames. */
function longShare(frames: readonly number[]): number | undefined {
  if (frames.length === 0) return undefined;
  return (100 * frames.filter((milliseconds) => milliseconds > LONG_MILLISECONDS).length) / frames.length;
}
