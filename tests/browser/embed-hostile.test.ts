import type { Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { test } from "./set-up/chromium.ts";
import { currentIn, embedded, framing, heard, say } from "./set-up/framing.ts";
import { type HostSite, serveHost } from "./set-up/host-site.ts";

const views = {
  reader: "/sessions-memo/embed/",
  document: "/sessions-memo/embed/document/",
  card: "/sessions-memo/c/every-lawful-tool/embed/",
} as const;

let hosts: HostSite;

beforeAll(async () => {
  hosts = await serveHost(
    Object.fromEntries(Object.entries(views).map(([name, path]) => [`/${name}`, framing({ path })])),
  );
});

afterAll(() => hosts.stop());

const own = (fields: object): object => ({ verbatim: 1, ...fields });

/** What strangers and broken hosts may post. None of it asks for anything that the page does. */
const messages: readonly (readonly [name: string, message: unknown])[] = [
  ["nothing", null],
  ["undefined", undefined],
  ["a number", 42],
  ["a string", "select"],
  ["a string of JSON", '{"verbatim":1,"type":"select","claim":"when-appropriate","activation":"program"}'],
  ["a list", [own({ type: "hello" })]],
  ["an empty object", {}],
  ["another version", { verbatim: 2, type: "select", claim: "when-appropriate", activation: "program" }],
  ["a version as text", { verbatim: "1", type: "select", claim: "when-appropriate", activation: "program" }],
  ["another type", own({ type: "navigate", href: "https://elsewhere.example/" })],
  ["a type of the prototype", own({ type: "constructor" })],
  ["a type that is a list", own({ type: ["select"], claim: "when-appropriate", activation: "program" })],
  ["a claim that is a selector", own({ type: "select", claim: '"] , body, [x="', activation: "program" })],
  ["a claim of the prototype", own({ type: "select", claim: "__proto__", activation: "program" })],
  ["a claim with a path", own({ type: "select", claim: "../../evil", activation: "keyboard" })],
  ["a claim that there is not", own({ type: "select", claim: "no-such-claim", activation: "program" })],
  ["a claim of an element of the page", own({ type: "select", claim: "commentary", activation: "keyboard" })],
  ["a claim that is a number", own({ type: "select", claim: 7, activation: "program" })],
  ["a claim that is very long", own({ type: "select", claim: "a".repeat(100_000), activation: "program" })],
  ["an activation that there is not", own({ type: "select", claim: "when-appropriate", activation: "force" })],
  ["a theme that there is not", own({ type: "appearance", theme: "neon", accent: null })],
  [
    "an accent that is a style",
    own({ type: "appearance", theme: "dark", accent: "red;background:url(//evil.example)" }),
  ],
  ["a height from the host", own({ type: "height", height: -1 })],
  ["a huge height", own({ type: "height", height: 1e308 })],
  ["ready, from the host", own({ type: "ready", publication: "x", view: "card", claim: null })],
  ["WordPress without a secret", { message: "ready", secret: "" }],
  ["AMP's answer", { sentinel: "amp", type: "embed-size-changed", requestedHeight: 1e9 }],
  ["iframe-resizer's greeting", "[iFrameSizer]frame:8:false:true:32:true:true:null:bodyOffset"],
];

interface State {
  readonly address: string;
  readonly current: readonly string[];
  readonly style: string;
  readonly height: number;
  readonly said: number;
  readonly open: number;
}

async function stateOf(page: Page, frame: Frame): Promise<State> {
  return {
    address: `${page.url()} ${frame.url()} ${await frame.evaluate(() => location.href)}`,
    current: await currentIn(frame),
    style: await frame.evaluate(() => document.documentElement.outerHTML.slice(0, 300)),
    height: await page
      .locator("iframe")
      .first()
      .evaluate((element) => element.getBoundingClientRect().height),
    said: (await heard(page)).length,
    open: page.context().pages().length,
  };
}

async function settled(page: Page, frame: Frame): Promise<State> {
  let before = "";
  await expect
    .poll(
      async () => {
        const now = JSON.stringify(await stateOf(page, frame));
        const same = now === before;
        before = now;
        return same;
      },
      { interval: 600 },
    )
    .toBe(true);
  return stateOf(page, frame);
}

for (const view of ["reader", "document", "card"] as const) {
  describe(`the embedded ${view}`, () => {
    test(`is left as it is by ${messages.length} messages of strangers, and says nothing of them`, async ({ open }) => {
      const page = await open(new URL(view, hosts.address).href);
      const frame = await embedded(page);
      const before = await settled(page, frame);
      for (const [, message] of messages) await say(page, message);
      await say(page, { toString: "x", verbatim: 1, get: 1 });
      await page.evaluate(() => {
        let deep: object = {};
        for (let depth = 0; depth < 1000; depth += 1) deep = { within: deep };
        for (const message of [deep, "x".repeat(2_000_000), new Map([["verbatim", 1]]), new ArrayBuffer(8)]) {
          globalThis.sayToFrame(message);
        }
      });
      expect(await settled(page, frame)).toEqual(before);
      expect(await frame.evaluate(() => "polluted" in Object.prototype)).toBe(false);
    });

    test("hears its parent alone", async ({ open }) => {
      const page = await open(new URL(view, hosts.address).href);
      const frame = await embedded(page);
      const before = await settled(page, frame);
      const good = own({ type: "select", claim: "when-appropriate", activation: "program" });
      const dark = own({ type: "appearance", theme: "dark", accent: "ff0000" });
      // Another frame of the same host.
      await page.evaluate(
        async ([one, other]) => {
          const stranger = document.createElement("iframe");
          stranger.srcdoc = `<script>
            const target = parent.document.querySelector("iframe").contentWindow;
            for (const message of ${JSON.stringify([one, other])}) target.postMessage(message, "*");
          </script>`;
          document.body.append(stranger);
          await new Promise((resolve) => stranger.addEventListener("load", resolve));
        },
        [good, dark],
      );
      // The page itself, and an event that nobody sent.
      await frame.evaluate(
        ([one = {}, other = {}]) => {
          postMessage(one, "*");
          dispatchEvent(new MessageEvent("message", { data: other }));
          dispatchEvent(new MessageEvent("message", { data: one, source: window }));
        },
        [good, dark],
      );
      expect(await settled(page, frame)).toEqual(before);
    });

    test("stays calm in a flood, and ends at what was asked for last", async ({ open }) => {
      const page = await open(new URL(view, hosts.address).href);
      const frame = await embedded(page);
      const before = await settled(page, frame);
      await page.evaluate(() => {
        const target = document.querySelector("iframe")?.contentWindow;
        const ids = ["when-appropriate", "march-20", "every-lawful-tool", "deaths-of-2016"];
        for (let turn = 0; turn < 20_000; turn += 1) {
          const claim = ids[turn % ids.length];
          target?.postMessage({ verbatim: 1, type: "select", claim, activation: "program" }, "*");
          target?.postMessage({ verbatim: 1, type: "hello" }, "*");
          target?.postMessage(
            { verbatim: 1, type: "appearance", theme: turn % 2 ? "dark" : "light", accent: null },
            "*",
          );
        }
        target?.postMessage({ verbatim: 1, type: "appearance", theme: "auto", accent: null }, "*");
      });
      const after = await settled(page, frame);
      expect(after.current).toEqual(view === "card" ? before.current : ["deaths-of-2016"]);
      expect(after.said - before.said).toBeLessThan(400);
      expect(after.open).toBe(before.open);
      expect(await frame.evaluate(() => document.documentElement.dataset["theme"])).toBeUndefined();
    });
  });
}
