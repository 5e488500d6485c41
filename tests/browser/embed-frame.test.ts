import type { Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { expectAccessible } from "./set-up/accessibility.ts";
import { test, turnTo } from "./set-up/chromium.ts";
import { isMade } from "./set-up/combinations.ts";
import { currentIn, embedded, framing, heard, heardAll, say } from "./set-up/framing.ts";
import { type HostSite, serveHost } from "./set-up/host-site.ts";
import { sumOf, watchWire } from "./set-up/measures.ts";
import { atRest } from "./set-up/rest.ts";
import { screens } from "./set-up/screens.ts";

const reader = "/sessions-memo/embed/";
const sheet = "/sessions-memo/embed/document/";
const card = "/sessions-memo/c/every-lawful-tool/embed/";

let hosts: HostSite;

beforeAll(async () => {
  hosts = await serveHost({
    "/elsewhere": { body: '<p><a href="/document">An article</a></p>' },
    "/reader": framing({ path: reader }),
    "/wide": framing({ path: reader, width: 1200 }),
    "/document": framing({ path: sheet }),
    "/card": framing({ path: card, width: 520 }),
    "/tall": framing({ path: reader, width: 360 }),
    "/tall-document": framing({ path: sheet, width: 360 }),
    "/fixed": framing({ path: reader, width: 360, height: 500, follows: false }),
    "/fixed-document": framing({ path: sheet, width: 360, height: 500, follows: false }),
    "/fixed-wide": framing({ path: reader, width: 1200, height: 600, follows: false }),
    "/boxed": framing({ path: card, sandbox: "allow-scripts", width: 520 }),
    "/popups": framing({ path: card, sandbox: "allow-scripts allow-popups", width: 520 }),
    "/secret": framing({ path: `${card}#?secret=Ab12Cd34Ef`, sandbox: "allow-scripts", width: 520 }),
    "/view": framing({ path: `${reader}?view=document&c=when-appropriate` }),
    "/dressed": framing({ path: `${card}?theme=dark&accent=ffd700`, width: 520 }),
  });
});

afterAll(() => hosts.stop());

const at = (path: string): string => new URL(path, hosts.address).href;
const select = (claim: string | null, activation = "program") => ({ verbatim: 1, type: "select", claim, activation });

async function lastHeight(page: Page): Promise<number> {
  return Number((await heard(page, "height")).at(-1)?.["height"]);
}

/** The frame is as high as its content, to the pixel, and has told so. */
async function expectFitting(page: Page, frame: Frame): Promise<void> {
  await expect
    .poll(async () => {
      const content = await frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
      return [await frame.evaluate(() => innerHeight), await lastHeight(page)].every((height) => height === content);
    })
    .toBe(true);
}

/** A press right after a scroll could be taken by what stood there before, and one before the page lives leads nowhere. */
async function press(page: Page, frame: Frame, selector: string): Promise<void> {
  await frame.waitForFunction(() => document.documentElement.classList.contains("is-live"));
  await frame.locator(selector).scrollIntoViewIfNeeded();
  await atRest(page);
  await frame.locator(selector).click();
}

describe("what it tells its host", () => {
  test("that it is there, and again on every hello", async ({ open }) => {
    const page = await open(at("/document"));
    await embedded(page);
    const ready = { verbatim: 1, type: "ready", publication: "sessions-memo", view: "document", claim: null };
    await expect.poll(() => heard(page, "ready")).toEqual([ready]);
    await say(page, { verbatim: 1, type: "hello" });
    await expect.poll(() => heard(page, "ready")).toEqual([ready, ready]);
    expect((await heard(page, "height")).length).toBeGreaterThan(1);
  });

  test("how high it is, as that changes, in whole pixels and every dialect", async ({ open }) => {
    const page = await open(at("/reader"));
    const frame = await embedded(page);
    await expectFitting(page, frame);
    const before = await lastHeight(page);
    await frame.locator('[data-claim="every-lawful-tool"]').click();
    await frame.locator("#comment-every-lawful-tool").waitFor();
    await expect.poll(() => lastHeight(page)).toBeGreaterThan(before + 100);
    await expectFitting(page, frame);
    const grown = await lastHeight(page);
    await frame.getByRole("button", { name: "Close note" }).click();
    await expect.poll(() => lastHeight(page)).toBeLessThan(grown);
    await expectFitting(page, frame);
    const all = await heardAll(page);
    expect(all).toContainEqual({ sentinel: "amp", type: "embed-size", height: grown });
    expect(
      all.some((data) => typeof data === "string" && data.includes(`"context":"iframe.resize","height":${grown}`)),
    ).toBe(true);
    expect(all.some((data) => typeof data === "object" && data !== null && "message" in data)).toBe(false);
  });

  test("what was chosen inside, and not what the host asked for", async ({ open }) => {
    const page = await open(at("/document"));
    const frame = await embedded(page);
    await frame.locator('[data-annotation="every-lawful-tool"] polygon').first().click();
    await expect.poll(() => heard(page, "select")).toEqual([select("every-lawful-tool", "pointer")]);
    await say(page, select("when-appropriate"));
    await expect.poll(() => currentIn(frame)).toEqual(["when-appropriate"]);
    // Once everything has come to rest, what was told last is where the passage is.
    await expect
      .poll(async () => {
        const place = (await heard(page, "place")).at(-1);
        const box = await frame.locator("#passage-when-appropriate").boundingBox();
        const frameBox = await page.locator("iframe").boundingBox();
        return Math.abs(Number(place?.["top"]) - ((box?.y ?? 0) - (frameBox?.y ?? 0)));
      })
      .toBeLessThan(2);
    await frame.locator("#passage-when-appropriate").focus();
    await page.keyboard.press("Escape");
    await expect.poll(() => heard(page, "select")).toHaveLength(2);
    expect((await heard(page, "select")).at(-1)).toMatchObject({ claim: null });
  });
});

describe("the host's history", () => {
  test("gets no entry however much is looked at in the frame: one Back leaves the article", async ({ open }) => {
    const page = await open(at("/elsewhere"));
    await page.getByRole("link").click();
    await page.waitForURL(/document/);
    const frame = await embedded(page);
    const entries = await page.evaluate(() => history.length);
    for (const id of ["every-lawful-tool", "when-appropriate", "march-20"]) {
      await press(page, frame, `#passage-${id} polygon`);
      await expect.poll(() => currentIn(frame)).toEqual([id]);
    }
    await say(page, select("deaths-of-2016"));
    await expect.poll(() => currentIn(frame)).toEqual(["deaths-of-2016"]);
    await frame.getByRole("button", { name: "Next claim" }).click();
    expect(await frame.evaluate(() => location.search)).toContain("c=");
    await frame.getByRole("button", { name: "Close note" }).click();
    await expect.poll(() => frame.evaluate(() => location.search)).toBe("");
    expect(await page.evaluate(() => history.length)).toBe(entries);
    await page.goBack();
    expect(page.url()).toBe(at("/elsewhere"));
  });

  test("nor from the reader, its notes and their links", async ({ open }) => {
    const page = await open(at("/reader"));
    const frame = await embedded(page);
    const entries = await page.evaluate(() => history.length);
    await frame.locator('[data-claim="since-1994"]').click();
    await frame.locator(".note .related a").first().dispatchEvent("click");
    await frame.locator("[data-words]").waitFor({ state: "attached" });
    expect(await page.evaluate(() => history.length)).toBe(entries);
    await page.evaluate(() => scrollTo(0, 0));
  });

  test("a view named in the query has its own page, which takes the first one's place", async ({ open }) => {
    const page = await open(at("/view"));
    const frame = await embedded(page);
    await frame.waitForURL(/embed\/document\/\?c=when-appropriate$/);
    await expect.poll(() => currentIn(frame)).toEqual(["when-appropriate"]);
    expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
  });
});

describe("scrolling", () => {
  const scrolled = (frame: Frame): Promise<number> =>
    frame.evaluate(() =>
      [document.scrollingElement, ...document.querySelectorAll(".document-scroll")].reduce(
        (sum, element) => sum + (element?.scrollTop ?? 0),
        0,
      ),
    );

  /** 300 pixels upwards, from the middle of what is seen of the frame. */
  async function swipe(page: Page, source: "touch" | "mouse"): Promise<void> {
    const box = await page.locator("iframe").boundingBox();
    if (box === null) throw new Error("There is no frame.");
    const x = Math.round(box.x + 100);
    const y = Math.round(Math.max(0, box.y) + 350);
    if (source === "mouse") {
      await page.mouse.move(x, y);
      await page.mouse.wheel(0, 300);
    } else {
      const session = await page.context().newCDPSession(page);
      const touch = (type: "touchStart" | "touchMove" | "touchEnd", points: { x: number; y: number }[]) =>
        session.send("Input.dispatchTouchEvent", { type, touchPoints: points });
      await touch("touchStart", [{ x, y }]);
      for (let moved = 20; moved <= 300; moved += 20) await touch("touchMove", [{ x, y: y - moved }]);
      await touch("touchEnd", []);
    }
    await atRest(page);
  }

  for (const path of ["/fixed", "/fixed-document", "/fixed-wide", "/tall", "/tall-document"] as const) {
    for (const source of ["touch", "mouse"] as const) {
      if (!isMade((source === "mouse") === (path === "/fixed-wide" || path === "/tall"))) continue;
      test(`a ${source === "touch" ? "swipe" : "wheel"} on ${path} scrolls the host`, async ({ open }) => {
        const screen = path === "/fixed-wide" ? screens.desk : screens.phone;
        const page = await open(at(path), { screen: { ...screen, hasTouch: true } });
        const frame = await embedded(page);
        await expect
          .poll(() => frame.evaluate(() => document.documentElement.dataset["frame"]))
          .toMatch(/closed|followed/);
        await frame.waitForFunction(() => document.documentElement.classList.contains("is-live"));
        await swipe(page, source);
        await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
        expect(await scrolled(frame)).toBe(0);
      });
    }
  }

  test("a frame that gets no more height scrolls by itself once its reader asks for it", async ({ open }) => {
    const page = await open(at("/fixed"), { screen: { ...screens.phone, hasTouch: true } });
    const frame = await embedded(page);
    await frame.getByRole("button", { name: "Read it here" }).click();
    expect(await frame.getByRole("button", { name: "Read it here" }).isVisible()).toBe(false);
    await swipe(page, "touch");
    await expect.poll(() => scrolled(frame)).toBeGreaterThan(100);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(await frame.getByRole("link", { name: "Open" }).first().isVisible()).toBe(true);
  });

  test("a frame that gets all its height offers nothing of the kind", async ({ open }) => {
    const page = await open(at("/reader"));
    const frame = await embedded(page);
    await expect.poll(() => frame.evaluate(() => document.documentElement.dataset["frame"])).toBe("followed");
    expect(await frame.getByRole("button", { name: "Read it here" }).isVisible()).toBe(false);
  });

  test("in a wide frame as high as its content the document comes to the claim", async ({ open }) => {
    const page = await open(at("/wide"), { screen: screens.desk });
    const frame = await embedded(page);
    await expect.poll(() => frame.evaluate(() => document.documentElement.dataset["frame"])).toBe("followed");
    for (const id of ["when-appropriate", "who-contributes"]) {
      await press(page, frame, `[data-claim="${id}"]`);
      await expect
        .poll(() =>
          frame.evaluate((claim) => {
            const words = document.getElementById(claim)?.getBoundingClientRect().top ?? 0;
            const passage = document.querySelector(`#passage-${claim} polygon`)?.getBoundingClientRect().top ?? 9999;
            return Math.abs(words - passage);
          }, id),
        )
        .toBeLessThan(60);
    }
  });
});

describe("looks", () => {
  const look = (frame: Frame): Promise<[background: string, accent: string]> =>
    frame.evaluate(() => [
      getComputedStyle(document.querySelector(".card") ?? document.body).backgroundColor,
      getComputedStyle(document.querySelector(".card-open") ?? document.body).color,
    ]);

  test("theme and accent are the address's, and then the host's", async ({ open }) => {
    const page = await open(at("/dressed"));
    const frame = await embedded(page);
    expect(await look(frame)).toEqual(["rgb(23, 22, 20)", "rgb(255, 215, 0)"]);
    await say(page, { verbatim: 1, type: "appearance", theme: "light", accent: "ffd700" });
    await expect.poll(async () => (await look(frame))[0]).toBe("rgb(255, 253, 249)");
    // Gold on white could not be read: it is darkened.
    expect((await look(frame))[1]).not.toBe("rgb(255, 215, 0)");
    await say(page, { verbatim: 1, type: "appearance", theme: "auto", accent: null });
    await expect.poll(() => look(frame)).toEqual(["rgb(255, 253, 249)", "rgb(155, 28, 31)"]);
  });

  const shown = {
    reader: `${reader}?c=strongly-encourages`,
    document: `${sheet}?c=every-lawful-tool`,
    "document, another source": `${sheet}?c=since-1994`,
    card,
    "card of another source": "/sessions-memo/c/since-1994/embed/",
    "card of a judgment": "/sessions-memo/c/overton-window/embed/",
    "card with changes": "/sessions-memo/c/strongly-encourages/embed/",
  };
  for (const [order, [name, path]] of Object.entries(shown).entries()) {
    test(`axe finds nothing: ${name}`, async ({ open }) => {
      const looks = [
        [360, "light", ""],
        [1280, "dark", ""],
        [520, "dark", "&accent=3344ff"],
        [768, "light", "&accent=ffee00"],
      ] as const;
      const page = await open("/404.html", { screen: screens.desk });
      for (const [width, theme, accent] of looks.filter((_, look) => isMade(look === order % looks.length))) {
        await page.setViewportSize({ width, height: 800 });
        await turnTo(page, `${path}${path.includes("?") ? "&" : "?"}theme=${theme}${accent}`);
        await page.waitForLoadState("networkidle");
        await expectAccessible(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      }
    });
  }
});

describe("links", () => {
  test("lead out of the frame, into a window of their own", async ({ open }) => {
    const page = await open(at("/popups"));
    const frame = await embedded(page);
    const popup = page.context().waitForEvent("page");
    await frame.locator(".card-open").click();
    expect(new URL((await popup).url()).pathname).toBe("/sessions-memo/c/every-lawful-tool/");
    expect(frame.url()).toContain("/embed/");
  });

  test("are shown to be copied where a sandbox lets nothing be opened", async ({ open }) => {
    const page = await open(at("/boxed"), { expected: [/Blocked opening/] });
    const frame = await embedded(page);
    await frame.locator(".card-open").click();
    const field = frame.locator("#blocked input");
    await field.waitFor();
    expect(await field.inputValue()).toMatch(/\/sessions-memo\/c\/every-lawful-tool\/$/);
    expect(await frame.locator("#blocked").textContent()).toContain("copy by hand");
  });

  test("go to WordPress, which follows them", async ({ open }) => {
    const page = await open(at("/secret"));
    const frame = await embedded(page);
    await frame.locator(".card-open").click();
    await expect
      .poll(() => heardAll(page))
      .toContainEqual({
        message: "link",
        value: expect.stringMatching(/\/sessions-memo\/c\/every-lawful-tool\/$/),
        secret: "Ab12Cd34Ef",
      });
    expect(await heardAll(page)).toContainEqual({
      message: "height",
      value: await lastHeight(page),
      secret: "Ab12Cd34Ef",
    });
  });
});

describe("what a card costs", () => {
  test("at most six requests and 60 kB, one script of 3 kB, and nothing of the reader or pdf.js", async ({ open }) => {
    const wire = watchWire();
    const page = await open(card, { prepare: wire.prepare, waitUntil: "networkidle" });
    const transfers = await wire.transfers();
    const list = JSON.stringify(transfers, null, 1);
    expect(transfers.length, list).toBeLessThanOrEqual(7);
    expect(sumOf(transfers), list).toBeLessThanOrEqual(60_000);
    const scripts = transfers.filter(({ type }) => type === "script");
    expect(scripts.map(({ path }) => path.replace(/-.*/, ""))).toEqual(["/assets/frame"]);
    expect(sumOf(scripts)).toBeLessThanOrEqual(3200);
    expect(page.workers()).toEqual([]);
  });
});
