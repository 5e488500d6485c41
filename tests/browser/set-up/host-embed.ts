import type { Frame, FrameLocator, Page } from "playwright-core";
import { problemsSoFar } from "./chromium.ts";

/** Resolves once the embed's frame is seen: its page has said that it runs. Where it has not, the error says how far it and its host are. */
export async function shown(page: Page, at = 0): Promise<void> {
  try {
    await page.locator("verbatim-embed").nth(at).locator("iframe").waitFor();
  } catch (error) {
    const frames = await Promise.all(page.frames().map(stateOf));
    throw new Error([String(error), ...frames, ...problemsSoFar(page)].join("\n"), { cause: error });
  }
}

/** What a frame is at, in a line. */
async function stateOf(frame: Frame): Promise<string> {
  const asked = frame.evaluate(async () => {
    const within = (happens: (done: () => void) => unknown): Promise<boolean> =>
      new Promise((resolve) => {
        setTimeout(() => resolve(false), 1000);
        happens(() => resolve(true));
      });
    return JSON.stringify({
      state: document.readyState,
      visible: document.visibilityState,
      live: document.documentElement.className,
      scripts: performance.getEntriesByType("resource").filter(({ name }) => /js/.test(name)).length,
      hasFrames: await within(requestAnimationFrame),
      hasTimers: await within((done) => setTimeout(done)),
    });
  });
  const late = new Promise<string>((resolve) => setTimeout(() => resolve("no answer"), 5000));
  return `${frame.url()}: ${await Promise.race([asked, late]).catch(String)}`;
}

export function frameOf(page: Page, at = 0): FrameLocator {
  return page.locator("verbatim-embed").nth(at).locator("iframe").contentFrame();
}

/** A finger put down at a height in the window, in CSS pixels, and moved up by 240. */
export async function swipeUp(page: Page, from: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const at = (y: number) => [{ x: 195, y }];
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: at(from) });
  for (let moved = 20; moved <= 240; moved += 20) {
    await session.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: at(from - moved) });
    await page.waitForTimeout(16);
  }
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

/** Clicks a passage in the embedded document where nothing else lies over it, or taps it on a screen that is touched. */
export async function clickPassage(page: Page, id: string): Promise<void> {
  let before = "";
  for (let looks = 0; looks < 40; looks += 1) {
    const point = await pointOn(page, id);
    const now = JSON.stringify(point);
    if (point !== null && now === before) {
      if (await page.evaluate(() => navigator.maxTouchPoints > 0)) await page.touchscreen.tap(point.x, point.y);
      else await page.mouse.click(point.x, point.y);
      return;
    }
    before = now;
    await page.waitForTimeout(100);
  }
  throw new Error(`The passage of ${id} does not come to rest, or lies under something else everywhere.`);
}

/** In the window, in CSS pixels. */
async function pointOn(page: Page, id: string): Promise<{ x: number; y: number } | null> {
  const lines = frameOf(page).locator(`[data-annotation="${id}"] polygon`);
  const point = await lines.evaluateAll((polygons, wanted) => {
    const steps = [0.5, 0.1, 0.9, 0.3, 0.7];
    for (const polygon of polygons) {
      const { left, top, width, height } = polygon.getBoundingClientRect();
      for (const step of steps) {
        const at = { x: left + width * step, y: top + height / 2 };
        const met = document.elementFromPoint(at.x, at.y)?.closest("[data-annotation]");
        if (met?.getAttribute("data-annotation") === wanted) return at;
      }
    }
    return null;
  }, id);
  const frame = await page.locator("verbatim-embed iframe").boundingBox();
  return point === null || frame === null ? null : { x: frame.x + point.x, y: frame.y + point.y };
}
