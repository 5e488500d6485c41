import { setTimeout as wait } from "node:timers/promises";
import type { Screencast } from "../pixels/screencast.ts";
import type { Place } from "./place.ts";

/** Nothing asked for so long is the end: pdf.js waits for up to three seconds until the browser is idle. */
const QUIET_MILLISECONDS = 3500;
/** 9 MB over 1.6 Mbit/s are 45 s. */
const LONGEST_LOAD_MILLISECONDS = 120_000;
/** Nothing drawn for so long: what was asked for is there. */
const STILL_MILLISECONDS = 1200;
const LONGEST_ACT_MILLISECONDS = 20_000;
const LOOK_EVERY_MILLISECONDS = 100;
/** Looking into the page takes some of its time, which would be missing while it loads: it is done where nothing has happened for so long. */
const LOOK_INSIDE_AFTER_MILLISECONDS = 500;

/** Until drawing has begun, nothing more is asked for, and nothing more is drawn. */
export async function untilIdle(place: Place, screencast: Screencast, hasBegun: () => Promise<boolean>): Promise<void> {
  const begun = performance.now();
  const lastActive = (): number =>
    Math.max(place.server.lastActive(), place.proxy.lastActive(), sinceStart(screencast.newest));
  do await still(LOOK_INSIDE_AFTER_MILLISECONDS, LONGEST_LOAD_MILLISECONDS, lastActive);
  while (!(await hasBegun()) && performance.now() - begun < LONGEST_LOAD_MILLISECONDS);
  await still(QUIET_MILLISECONDS, LONGEST_LOAD_MILLISECONDS, lastActive);
}

/** Until nothing more is drawn nor fetched after something was done. */
export async function untilStill(place: Place, screencast: Screencast): Promise<void> {
  await still(STILL_MILLISECONDS, LONGEST_ACT_MILLISECONDS, () =>
    Math.max(place.proxy.lastActive(), sinceStart(screencast.newest)),
  );
}

async function still(quiet: number, longest: number, lastActive: () => number): Promise<void> {
  const begun = performance.now();
  let last = begun;
  while (performance.now() - last < quiet && performance.now() - begun < longest) {
    await wait(LOOK_EVERY_MILLISECONDS);
    last = Math.max(begun, lastActive());
  }
}

function sinceStart(epoch: number): number {
  return epoch - performance.timeOrigin;
}
