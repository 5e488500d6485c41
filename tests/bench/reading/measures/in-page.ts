import type { JSHandle, Page } from "playwright-core";
import type { Part } from "../pixels/picture.ts";
import type { Subject } from "../subjects/subject.ts";

/** Notes when a click or a key came, and how long Chromium says the paint after it took. To be run before any of a page's scripts. */
export function watchInput(): void {
  const noted = { began: 0, timing: 0 };
  Reflect.set(globalThis, "benchInput", noted);
  for (const kind of ["click", "keydown"]) {
    const note = ({ timeStamp }: Event): void => {
      noted.began = performance.timeOrigin + timeStamp;
    };
    addEventListener(kind, note, { capture: true });
  }
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === "click") noted.timing = duration;
  }).observe({ type: "event", buffered: true });
}

/** When the last click or key came, in milliseconds since 1970, and its Event Timing. */
export function inputSeen(page: Page): Promise<{ readonly began: number; readonly timing: number }> {
  return page.evaluate(() => {
    const noted: unknown = Reflect.get(globalThis, "benchInput");
    const of = (name: string): number => Number(Reflect.get(Object(noted), name));
    return { began: of("began"), timing: of("timing") };
  });
}

/** What scrolls the subject's pages: an element, in shadow trees too. */
export async function scrollerOf(page: Page, { scroller }: Subject): Promise<JSHandle<Element>> {
  if (scroller !== undefined) return page.locator(scroller).elementHandle().then(present);
  return page.evaluateHandle(() => {
    let found: Element = document.documentElement;
    const look = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll("*")) {
        const { scrollHeight, clientHeight } = element;
        const scrolls = /auto|scroll/.test(getComputedStyle(element).overflowY);
        if (scrolls && scrollHeight - clientHeight >= found.scrollHeight - found.clientHeight) found = element;
        if (element.shadowRoot) look(element.shadowRoot);
      }
    };
    look(document);
    return found;
  });
}

/** The part of an element that can be seen, clipped by all that is around it; undefined where none of it can. */
export async function visiblePart(element: JSHandle<Element>): Promise<Part | undefined> {
  return element.evaluate(
    (seen) =>
      new Promise<Part | undefined>((resolve) => {
        new IntersectionObserver(([entry], observer) => {
          observer.disconnect();
          const { left = 0, top = 0, width = 0, height = 0 } = entry?.intersectionRect ?? {};
          resolve(width > 0 && height > 0 ? { left, top, width, height } : undefined);
        }).observe(seen);
      }),
  );
}

export async function elementOf(page: Page, selector: string): Promise<JSHandle<Element> | undefined> {
  const found = page.locator(selector).first();
  return (await found.count()) === 0 ? undefined : found.elementHandle().then(present);
}

/** Elements, and what canvases hold in bytes: four for each pixel. Shadow trees count. */
export function weighDocument(page: Page): Promise<{ readonly elements: number; readonly canvasBytes: number }> {
  return page.evaluate(() => {
    const weight = { elements: 0, canvasBytes: 0 };
    const look = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll("*")) {
        weight.elements += 1;
        if (element instanceof HTMLCanvasElement) weight.canvasBytes += element.width * element.height * 4;
        if (element.shadowRoot) look(element.shadowRoot);
      }
    };
    look(document);
    return weight;
  });
}

/** Seldom, a Chromium waits for ever for a tile that it has painted, and draws no more. */
const LONGEST_FRAME_MILLISECONDS = 10_000;

/**
 * Scrolls evenly, as far as time and pages go.
 *
 * @returns milliseconds from each frame to the next.
 * @throws Error where the browser draws no more frames.
 */
export function scrollEvenly(scroller: JSHandle<Element>, pixelsPerSecond: number, seconds: number): Promise<number[]> {
  return scroller.evaluate(
    async (element, { speed, until, longest }) => {
      const frame = (): Promise<number> =>
        new Promise((resolve, reject) => {
          const timer = setTimeout(
            () => reject(new Error(`The browser has drawn no frame for ${longest} ms.`)),
            longest,
          );
          requestAnimationFrame((time) => (clearTimeout(timer), resolve(time)));
        });
      const frames: number[] = [];
      const begun = await frame();
      let before = begun;
      let place = element.scrollTop;
      while (before - begun < until && place < element.scrollHeight - element.clientHeight) {
        const now = await frame();
        frames.push(now - before);
        place += (speed * (now - before)) / 1000;
        element.scrollTop = place;
        before = now;
      }
      return frames;
    },
    { speed: pixelsPerSecond, until: seconds * 1000, longest: LONGEST_FRAME_MILLISECONDS },
  );
}

function present<Value>(value: Value | null): Value {
  if (value === null) throw new Error("An element that was there is gone.");
  return value;
}
