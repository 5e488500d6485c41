import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { test } from "./set-up/chromium.ts";
import { frameOf, shown } from "./set-up/host-embed.ts";
import { screens } from "./set-up/screens.ts";
import { embedTag, type HostSite, memo, paragraphs, scriptTag, serveHost } from "./set-up/host-site.ts";

let host: HostSite;

/** A page that posts whatever it is told to, to the window around it. */
const poster = `<script>
addEventListener("message", ({ data }) => { for (const message of data.post) parent.postMessage(message, "*"); });
</script>`;

/** One that behaves as a publication's document: named "fake-memo", and as high as it is told. */
const impostor = `<script>
const say = (message) => parent.postMessage({ verbatim: 1, ...message }, "*");
window.say = say;
window.heard = [];
addEventListener("message", ({ data }) => heard.push(data));
say({ type: "ready", publication: "fake-memo", view: "document", claim: null });
</script>`;

beforeAll(async () => {
  host = await serveHost({
    "/": {
      body: `<main><h1>An article</h1>${embedTag('class="reserved" view="document"')}
<p><a class="of-claim" href="${memo()}c/march-20/">March 20</a></p>
<iframe title="A stranger" id="stranger" src="/poster"></iframe>
<iframe title="A stranger without an origin" id="null" sandbox="allow-scripts" src="/poster"></iframe>${paragraphs(6)}</main>${scriptTag()}`,
    },
    "/poster": { body: poster },
    "/impostor": {
      body: `<main><h1>An article</h1>${paragraphs(1)}<verbatim-embed class="reserved" src="/fake-memo/" view="document">As written</verbatim-embed>${paragraphs(20)}</main>${scriptTag()}`,
    },
    "/mute": {
      body: `<main><verbatim-embed src="/mute-memo/" class="reserved" view="document">As written</verbatim-embed></main>${scriptTag()}`,
    },
    "/fake-memo/embed/document/": { body: impostor },
    "/mute-memo/embed/document/": { body: impostor },
  });
});
afterAll(() => host.stop());

/** What strangers post, as they can be cloned; each is also what a publication could say, in part or whole. */
const messages: readonly (readonly [what: string, message: unknown])[] = [
  ["nothing", null],
  ["a text", "pymxPYMxidxPYMxheightxPYMx4000"],
  ["JSON", '{"verbatim":1,"type":"height","height":4000}'],
  ["a number", 4000],
  ["a list", [{ verbatim: 1, type: "height", height: 4000 }]],
  ["an empty object", {}],
  ["another version", { verbatim: 2, type: "height", height: 4000 }],
  ["a version as a text", { verbatim: "1", type: "height", height: 4000 }],
  ["WordPress", { message: "height", value: 4000, secret: "abc" }],
  ["WordPress, a link", { message: "link", value: "https://elsewhere.example/", secret: "abc" }],
  ["AMP", { sentinel: "amp", type: "embed-size", height: 4000 }],
  ["iframe-resizer", "[iFrameSizer]embed:4000:600:init"],
  ["a type that is a prototype's", { verbatim: 1, type: "__proto__" }],
  ["a type that would navigate", { verbatim: 1, type: "navigate", href: "javascript:alert(1)" }],
  ["a negative height", { verbatim: 1, type: "height", height: -4000 }],
  ["a huge height", { verbatim: 1, type: "height", height: 1e300 }],
  ["no number", { verbatim: 1, type: "height", height: Number.NaN }],
  ["without end", { verbatim: 1, type: "height", height: Number.POSITIVE_INFINITY }],
  ["a height as a text", { verbatim: 1, type: "height", height: "4000px" }],
  ["a height that is an object", { verbatim: 1, type: "height", height: { valueOf: 4000 } }],
  ["a claim that is a selector", { verbatim: 1, type: "select", claim: '"], body, [a="', activation: "keyboard" }],
  ["a claim without end", { verbatim: 1, type: "select", claim: "a".repeat(1e6), activation: "keyboard" }],
  ["an activation of its own", { verbatim: 1, type: "select", claim: "march-20", activation: "constructor" }],
  ["a place out of this world", { verbatim: 1, type: "place", top: -1e9, height: 1e9 }],
];

/** Only who says them is wrong with these. */
const wellFormed: readonly (readonly [what: string, message: unknown])[] = [
  ["a height", { verbatim: 1, type: "height", height: 2000 }],
  ["a selection", { verbatim: 1, type: "select", claim: "march-20", activation: "keyboard" }],
  ["a place", { verbatim: 1, type: "place", top: 2000, height: 20 }],
  ["readiness", { verbatim: 1, type: "ready", publication: "sessions-memo", view: "document", claim: "march-20" }],
];

/** All that a message could change, and every word on the console. */
async function stateOf(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    const embed = document.querySelector("verbatim-embed");
    const frame = embed?.shadowRoot?.querySelector("iframe");
    return {
      size: JSON.stringify(embed?.getBoundingClientRect()),
      source: frame?.src,
      claim: embed?.claim,
      scroll: scrollY,
      address: location.href,
      entries: history.length,
      focus: document.activeElement?.localName,
      lit: document.querySelectorAll("[data-verbatim-current]").length,
      height: document.documentElement.scrollHeight,
    };
  });
}

function listen(page: Page): string[] {
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  return said;
}

async function openAtRest(open: (path: string) => Promise<Page>): Promise<Page> {
  const page = await open(host.address);
  await shown(page);
  // The frame has said its height, and pdf.js has drawn.
  await frameOf(page).locator('[data-page="1"] canvas').first().waitFor({ state: "visible" });
  let before = "";
  await expect
    .poll(
      async () => {
        const now = JSON.stringify(await stateOf(page));
        const rests = now === before;
        before = now;
        return rests;
      },
      { interval: 400, timeout: 10_000 },
    )
    .toBe(true);
  return page;
}

describe("what strangers post changes nothing, and nobody hears of it", () => {
  const senders = {
    "another frame": (page: Page, post: readonly unknown[]) =>
      page.evaluate((all) => {
        const frame = document.querySelector<HTMLIFrameElement>("#stranger");
        frame?.contentWindow?.postMessage({ post: all }, "*");
      }, post),
    "a frame without an origin": (page: Page, post: readonly unknown[]) =>
      page.evaluate((all) => {
        const frame = document.querySelector<HTMLIFrameElement>("#null");
        frame?.contentWindow?.postMessage({ post: all }, "*");
      }, post),
    "the page itself": (page: Page, post: readonly unknown[]) =>
      page.evaluate((all) => {
        for (const message of all) window.postMessage(message, "*");
      }, post),
  };
  for (const [sender, send] of Object.entries(senders)) {
    test(`${messages.length + wellFormed.length} messages, and floods of them, from ${sender}`, async ({ open }) => {
      const page = await openAtRest(open);
      const before = await stateOf(page);
      const said = listen(page);
      for (const [, message] of [...messages, ...wellFormed]) await send(page, [message]);
      await send(
        page,
        Array.from({ length: 5_000 }, (_, index) => ({ verbatim: 1, type: "height", height: index + 1 })),
      );
      await page.waitForTimeout(500);
      expect(await stateOf(page)).toEqual(before);
      expect(said).toEqual([]);
    });
  }

  test("malformed messages that bear the embed's own window as their sender", async ({ open }) => {
    const page = await openAtRest(open);
    const before = await stateOf(page);
    const said = listen(page);
    await page.evaluate(
      (all) => {
        const frame = document.querySelector("verbatim-embed")?.shadowRoot?.querySelector("iframe");
        const source = frame?.contentWindow ?? null;
        const { proxy, revoke } = Proxy.revocable({}, {});
        revoke();
        const trap = (name: string): object =>
          Object.defineProperty({ verbatim: 1, type: "height", height: 4000 }, name, {
            get: () => {
              throw new Error("a getter was run");
            },
          });
        const lent: unknown = Object.create({ verbatim: 1, type: "height", height: 4000 });
        const odd = [proxy, trap("verbatim"), trap("type"), trap("height"), lent, Symbol("a"), 10n, () => undefined];
        for (const data of [...all, ...odd]) dispatchEvent(new MessageEvent("message", { data, source }));
        dispatchEvent(new MessageEvent("message", { data: { verbatim: 1, type: "height", height: 4000 } }));
      },
      messages.map(([, message]) => message),
    );
    await page.waitForTimeout(500);
    expect(await stateOf(page)).toEqual(before);
    expect(said).toEqual([]);
  });
});

describe("a page that only says that it is one of ours", () => {
  const impostorOf = (page: Page) => frameOf(page).locator("html");
  const say = (page: Page, ...all: readonly unknown[]): Promise<unknown> =>
    impostorOf(page).evaluate((_, messagesToSay) => {
      for (const message of messagesToSay) Reflect.apply(Reflect.get(window, "say"), undefined, [message]);
    }, all);

  test("of another publication is not shown", async ({ open }) => {
    const page = await open(`${host.address}mute`);
    await page.locator("iframe").waitFor({ state: "attached" });
    await page.waitForLoadState("networkidle");
    expect(await page.locator("iframe").isVisible()).toBe(false);
  });

  test("may flood: the last height counts, and it is heard twenty times a second", async ({ open }) => {
    const page = await open(`${host.address}impostor`, { screen: screens.laptop });
    await shown(page);
    const sizes = await page.evaluate(() => {
      const seen = new Set<number>();
      const box = document.querySelector("verbatim-embed");
      if (box !== null)
        new ResizeObserver(([entry]) => seen.add(Math.round(entry?.contentRect.height ?? 0))).observe(box);
      Reflect.set(globalThis, "seen", seen);
      return seen.size;
    });
    expect(sizes).toBe(0);
    const flood = Array.from({ length: 3_000 }, (_, index) => ({ type: "height", height: 1_000 + (index % 700) }));
    await say(page, ...flood, { type: "height", height: 1_234 });
    const height = (): Promise<number | undefined> =>
      page.evaluate(() => document.querySelector("verbatim-embed")?.getBoundingClientRect().height);
    await expect.poll(height).toBe(1_234);
    expect(await page.evaluate(() => Number(Reflect.get(globalThis, "seen").size))).toBeLessThan(40);
    await say(page, { type: "height", height: 50_000 }, { type: "height", height: -1 });
    await page.waitForTimeout(300);
    expect(await height()).toBe(1_234);
  });

  test("that grows with its frame comes to an end", async ({ open }) => {
    const page = await open(`${host.address}impostor`, { screen: screens.laptop });
    await shown(page);
    await impostorOf(page).evaluate(() => {
      const grow = (): void => {
        Reflect.apply(Reflect.get(window, "say"), undefined, [{ type: "height", height: innerHeight + 10 }]);
      };
      addEventListener("resize", grow);
      grow();
    });
    const height = (): Promise<number> =>
      page.evaluate(() => document.querySelector("verbatim-embed")?.getBoundingClientRect().height ?? 0);
    let before = 0;
    await expect
      .poll(
        async () => {
          const now = await height();
          const rests = now === before;
          before = now;
          return rests;
        },
        { interval: 1_000, timeout: 40_000 },
      )
      .toBe(true);
    // From 640, ninety-nine times ten pixels at most.
    expect(before).toBeGreaterThan(1_000);
    expect(before).toBeLessThanOrEqual(640 + 990);
  });

  test("readiness said a thousand times is answered a few times, and told to the host once", async ({ open }) => {
    const page = await open(`${host.address}impostor`, { screen: screens.laptop });
    await page.evaluate(() => {
      Reflect.set(globalThis, "told", 0);
      document.addEventListener("verbatim:ready", () =>
        Reflect.set(globalThis, "told", Reflect.get(globalThis, "told") + 1),
      );
    });
    await shown(page);
    const ready = { type: "ready", publication: "fake-memo", view: "document", claim: null };
    await say(page, ...Array.from({ length: 1_000 }, () => ready));
    await page.waitForTimeout(500);
    expect(await impostorOf(page).evaluate(() => Number(Reflect.get(window, "heard").length))).toBeLessThan(20);
    expect(await page.evaluate(() => Number(Reflect.get(globalThis, "told")))).toBeLessThanOrEqual(1);
  });
});
