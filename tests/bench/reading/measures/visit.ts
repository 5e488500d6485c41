import { setTimeout as wait } from "node:timers/promises";
import type { Browser, CDPSession, Page } from "playwright-core";
import type { BuiltDocument } from "../documents/built-site.ts";
import { launchChromium } from "../../viewers/launch.ts";
import { type Frame, Screencast } from "../pixels/screencast.ts";
import { untilColor, untilInk, type Watched } from "../pixels/moments.ts";
import type { Subject } from "../subjects/subject.ts";
import { actsOf } from "./acts.ts";
import { elementOf, scrollerOf, visiblePart, watchInput } from "./in-page.ts";
import { type Memory, memoryOf } from "./memory.ts";
import { type Place, SCREEN } from "./place.ts";
import { type Readings, readingsOf } from "./readings.ts";
import { scrollingOf } from "./scrolling.ts";
import { untilIdle } from "./stillness.ts";

interface Opened {
  readonly browser: Browser;
  readonly page: Page;
  readonly session: CDPSession;
  readonly screencast: Screencast;
}

/** A browser that has just been started does things of its own for a while. */
const SETTLE_MILLISECONDS = 1000;
/** What takes longer has failed, and must not cost the other runs their hours. */
const LONGEST_VISIT_MILLISECONDS = 600_000;

/** One run of one subject: opened cold in a browser of its own, then used, then opened again. */
export async function visit(subject: Subject, document: BuiltDocument, place: Place): Promise<Readings> {
  const browser = await launchChromium(`socks5://127.0.0.1:${place.proxy.port}`);
  // Whatever is waited for then ends in an error.
  const deadline = setTimeout(() => void browser.close(), LONGEST_VISIT_MILLISECONDS);
  try {
    const context = await browser.newContext({ viewport: SCREEN, deviceScaleFactor: 1 });
    const page = await context.newPage();
    await page.addInitScript(watchInput);
    const session = await context.newCDPSession(page);
    await wait(SETTLE_MILLISECONDS);
    place.proxy.shape(place.profile);
    await session.send("Emulation.setCPUThrottlingRate", { rate: place.profile.slowdown });
    if (place.trace !== undefined) await browser.startTracing(page, { path: place.trace });
    const screencast = await Screencast.start(session);
    const cold = await opened(page, subject, place, screencast);
    const spent = spentUntil(place, cold);
    const used = await use({ browser, page, session, screencast }, subject, document, place);
    const warm = await openedAgain(page, subject, place, screencast);
    await screencast.stop();
    if (place.trace !== undefined) await browser.stopTracing();
    const readable = await untilInk(cold);
    return readingsOf({
      readable,
      annotated: subject.kind === "ours" ? await untilColor(cold) : undefined,
      readableWarm: await untilInk(warm),
      ...spent(readable),
      ...used,
    });
  } finally {
    clearTimeout(deadline);
    await browser.close();
  }
}

async function opened(page: Page, subject: Subject, place: Place, screencast: Screencast): Promise<Watched> {
  screencast.take();
  place.server.take();
  place.proxy.take();
  await page.goto(`http://127.0.0.1:${place.server.port}${subject.path}`, { waitUntil: "commit" });
  await untilIdle(place, screencast, async () => (await page.locator(subject.begun).count()) > 0);
  const began = await page.evaluate(() => performance.timeOrigin);
  const frames: readonly Frame[] = screencast.take();
  const element =
    (subject.firstPage === undefined ? undefined : await elementOf(page, subject.firstPage)) ??
    (await scrollerOf(page, subject));
  const part = await visiblePart(element);
  if (part === undefined) throw new Error(`${subject.name} shows no first page.`);
  return { began, frames, part, windowWidth: SCREEN.width };
}

/** In the same browser, from another page, with what its cache holds. */
async function openedAgain(page: Page, subject: Subject, place: Place, screencast: Screencast): Promise<Watched> {
  await page.goto("about:blank");
  return opened(page, subject, place, screencast);
}

/** What went over the line, as far as the moment at which it could be read. */
function spentUntil({ server, proxy }: Place, { began }: Watched): (readable: number | undefined) => Readings {
  const [arrivals, sent] = [proxy.take(), server.take()];
  const kilobytes = (all: readonly { bytes: number }[]): number =>
    all.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
  return (readable) => {
    const by = began + (readable ?? Number.NaN);
    const early = readable === undefined ? undefined : kilobytes(arrivals.filter(({ at }) => at <= by));
    return readingsOf({
      bytesToRead: early,
      requestsToRead: readable === undefined ? undefined : sent.filter(({ asked }) => asked <= by).length,
      bytes: kilobytes(arrivals),
      requests: sent.length,
    });
  };
}

async function use(
  { browser, page, session, screencast }: Opened,
  subject: Subject,
  document: BuiltDocument,
  place: Place,
): Promise<Readings> {
  const { acts, scrolls } = place.profile;
  const before = scrolls ? weights(await memoryOf(browser, page, session), "Before") : {};
  const acted = acts ? await actsOf(page, subject, document, place, screencast) : {};
  if (!scrolls) return acted;
  await screencast.stop();
  const scrolled = await scrollingOf(page, subject);
  const after = weights(await memoryOf(browser, page, session), "After");
  await screencast.resume();
  return { ...before, ...acted, ...scrolled, ...after };
}

function weights({ heap, renderer, elements, canvasBytes }: Memory, when: "Before" | "After"): Readings {
  const megabytes = (bytes: number | undefined): number | undefined => bytes && bytes / 1_000_000;
  return readingsOf({
    [`heap${when}`]: megabytes(heap),
    [`memory${when}`]: megabytes(renderer),
    [`nodes${when}`]: elements,
    [`canvas${when}`]: canvasBytes / 1_000_000,
  });
}
