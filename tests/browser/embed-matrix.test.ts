import type { Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { type OpenOptions, test, turnTo } from "./set-up/chromium.ts";
import { isMade } from "./set-up/combinations.ts";
import { currentIn, embedded, type Framing, framing, say } from "./set-up/framing.ts";
import { type HostPage, type HostSite, serveHost } from "./set-up/host-site.ts";
import { workerFromMemory } from "./set-up/problems.ts";
import { inView } from "./set-up/rest.ts";
import { siteAddress } from "./set-up/site.ts";
import { traceTasks } from "./set-up/tasks.ts";

/**
 * The same pages in every context that a host may put them into: page 1 is painted, a jump works from the address and by message,
 * the console stays empty, and no task of a main thread takes more than 200 ms of the processor.
 */

type Tasks = Awaited<ReturnType<typeof traceTasks>>;

interface Context {
  readonly name: string;
  readonly frame: Partial<Framing>;
  /** The name that the host's server is asked by: another site than ours, or the same site and another origin. */
  readonly host: "localhost" | "127.0.0.1";
  /** Storage that throws, as in third-party frames of some browsers. */
  readonly barred?: boolean;
  /** Where its worker comes from. */
  readonly worker: "address" | "memory";
}

const strict = (site: string): string =>
  `default-src 'none'; frame-src ${site}; script-src 'unsafe-inline'; style-src 'unsafe-inline'; require-trusted-types-for 'script'`;

const contexts: readonly Context[] = [
  { name: "another site", frame: {}, host: "localhost", worker: "address" },
  { name: "another port of the same site", frame: {}, host: "127.0.0.1", worker: "address" },
  { name: "allow-scripts alone", frame: { sandbox: "allow-scripts" }, host: "localhost", worker: "memory" },
  {
    name: "allow-scripts allow-same-origin",
    frame: { sandbox: "allow-scripts allow-same-origin" },
    host: "localhost",
    worker: "address",
  },
  {
    name: "a strict policy on both sides",
    frame: { headers: { "Content-Security-Policy": strict("SITE") } },
    host: "localhost",
    worker: "address",
  },
  {
    name: "a strict policy and allow-scripts alone",
    frame: { sandbox: "allow-scripts", headers: { "Content-Security-Policy": strict("SITE") } },
    host: "localhost",
    worker: "memory",
  },
  {
    name: "COEP require-corp",
    frame: { headers: { "Cross-Origin-Embedder-Policy": "require-corp" } },
    host: "localhost",
    worker: "address",
  },
  {
    name: "COEP credentialless",
    frame: { headers: { "Cross-Origin-Embedder-Policy": "credentialless" } },
    host: "localhost",
    worker: "address",
  },
  {
    name: "COEP require-corp and allow-scripts alone",
    frame: { sandbox: "allow-scripts", headers: { "Cross-Origin-Embedder-Policy": "require-corp" } },
    host: "localhost",
    worker: "memory",
  },
  { name: "no storage", frame: {}, host: "localhost", barred: true, worker: "address" },
];

const views = {
  reader: "/sessions-memo/embed/?c=every-lawful-tool",
  document: "/sessions-memo/embed/document/?c=every-lawful-tool",
  card: "/sessions-memo/c/every-lawful-tool/embed/",
} as const;

let hosts: HostSite;

beforeAll(async () => {
  const pages: Record<string, HostPage> = {};
  for (const [index, { frame }] of contexts.entries()) {
    for (const [view, path] of Object.entries(views)) {
      const page = framing({ path, ...frame });
      const headers = Object.entries(page.headers ?? {}).map(([name, value]) => [
        name,
        value.replace("SITE", new URL(siteAddress()).origin),
      ]);
      pages[`/${index}/${view}`] = { ...page, headers: Object.fromEntries(headers) };
    }
  }
  for (const [view, path] of Object.entries({ ...views, reader: "/sessions-memo/embed/#passage-every-lawful-tool" })) {
    pages[`/still/${view}`] = framing({ path, follows: false });
    pages[`/boxed/${view}`] = framing({ path, follows: false, sandbox: "" });
  }
  hosts = await serveHost(pages);
});

afterAll(() => hosts.stop());

const hostAddress = (path: string, name: string): string => {
  const address = new URL(path, hosts.address);
  address.hostname = name;
  return address.href;
};

/** Processor time that one task may take, in milliseconds. */
const LONGEST_TASK = 200;

async function barStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException("Storage is barred here.", "SecurityError");
        },
      });
    }
  });
}

/** pdf.js has drawn page 1, and there is print on it. */
async function expectPainted(frame: Frame): Promise<void> {
  await frame.locator('[data-page="1"]').scrollIntoViewIfNeeded();
  await frame.locator('[data-page="1"] canvas').first().waitFor({ state: "visible" });
  await frame.locator('[data-page="1"] .textLayer span').first().waitFor({ state: "attached" });
  const dark = await frame.evaluate(() => {
    const drawn = document.querySelector<HTMLCanvasElement>('[data-page="1"] canvas');
    const copy = new OffscreenCanvas(200, 260).getContext("2d");
    if (drawn === null || copy === null) return 0;
    copy.drawImage(drawn, 0, 0, 200, 260);
    const { data } = copy.getImageData(0, 0, 200, 260);
    return data.filter((value, index) => index % 4 === 0 && value < 190).length;
  });
  expect(dark, "dark pixels on page 1").toBeGreaterThan(300);
}

for (const [index, { name, host, barred, worker }] of contexts.entries()) {
  describe(`in a frame: ${name}`, () => {
    const prepare: NonNullable<OpenOptions["prepare"]> = async (page) => {
      if (barred === true) await barStorage(page);
    };

    const expected = worker === "memory" ? [workerFromMemory] : [];

    for (const view of ["document", "reader"] as const) {
      // Both are painted by the same code; what differs is the context.
      if (!isMade(view === "document" ? index % 4 !== 1 : index % 4 === 1)) continue;
      test(`the ${view} is painted and jumps`, async ({ open, chromium }) => {
        let tasks: Tasks | undefined;
        const page = await open(hostAddress(`/${index}/${view}`, host), {
          expected,
          prepare: async (one) => {
            await prepare(one);
            tasks = await traceTasks(chromium, one);
          },
        });
        const frame = await embedded(page);
        await expect.poll(() => currentIn(frame)).toEqual(["every-lawful-tool"]);
        await expectPainted(frame);
        const workers = page.workers().map((each) => (each.url().startsWith("blob:") ? "memory" : "address"));
        expect(workers).toEqual([worker]);
        await say(page, { verbatim: 1, type: "select", claim: "when-appropriate", activation: "program" });
        await expect.poll(() => currentIn(frame)).toEqual(["when-appropriate"]);
        expect(await frame.locator("#comment-when-appropriate").isVisible()).toBe(true);
        expect(await tasks?.longest()).toBeLessThan(LONGEST_TASK);
      });
    }

    test.skipIf(!isMade(index % 4 === 2))("words can be looked up", async ({ open }) => {
      const page = await open(hostAddress(`/${index}/document`, host), { prepare, expected });
      const frame = await embedded(page);
      const path = "/sessions-memo/embed/document/?q=no%20such%20words%20at%20all";
      await frame.goto(new URL(path, siteAddress()).href);
      await frame.getByText("These words were not found").waitFor();
      await frame.goto(new URL("/sessions-memo/embed/document/?q=our%20continuing%20fight", siteAddress()).href);
      await frame.locator("[data-words] polygon").first().waitFor({ state: "attached" });
    });
  });
}

/** Contexts through which one page may go: its tab has storage or none, and it asks one host. */
const tabs = {
  "asked by a name": contexts.filter(({ host, barred }) => host === "localhost" && barred !== true),
  "asked by its address": contexts.filter(({ host }) => host === "127.0.0.1"),
  "without storage": contexts.filter(({ barred }) => barred === true),
};

for (const [which, some] of Object.entries(tabs)) {
  test(`the card is painted in each context ${which}`, async ({ open }) => {
    const addresses = some.map((one) => hostAddress(`/${contexts.indexOf(one)}/card`, one.host));
    const prepare = which === "without storage" ? barStorage : async () => {};
    const page = await open(addresses[0] ?? "", { prepare });
    for (const [index, address] of addresses.entries()) {
      if (index > 0) await turnTo(page, address);
      const picture = (await embedded(page)).locator(".card-crop img");
      await expect
        .poll(() => picture.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth), {
          message: some[index]?.name ?? "",
        })
        .toBeGreaterThan(300);
      expect(page.workers()).toEqual([]);
    }
  });
}

describe("without script", () => {
  const expected = [/Blocked script execution/];
  for (const [name, folder, script] of [
    ["script off in the browser", "still", false],
    ["a sandbox that allows nothing", "boxed", true],
  ] as const) {
    test(`${name}: the page is there, its passages lead to their notes, and a fragment jumps`, async ({ open }) => {
      for (const view of ["reader", "document"] as const) {
        const page = await open(hostAddress(`/${folder}/${view}`, "localhost"), { script, expected });
        const frame = await embedded(page);
        await frame.locator('[data-page="1"] img').waitFor();
        await frame.locator('[data-page="1"]').scrollIntoViewIfNeeded();
        const passage = frame.locator("#passage-every-lawful-tool polygon");
        if (view === "reader") {
          await expect.poll(async () => (await inView(passage)).share).toBeGreaterThan(0.9);
          continue;
        }
        await passage.click();
        const note = frame.locator("li#every-lawful-tool");
        await expect.poll(async () => (await inView(note)).share).toBeGreaterThan(0.3);
        expect(await note.textContent()).toContain("federal prosecutors must consider every lawful tool");
      }
    });

    test(`${name}: a card is whole`, async ({ open }) => {
      const page = await open(hostAddress(`/${folder}/card`, "localhost"), { script, expected });
      const frame = await embedded(page);
      const text = await frame.locator("main").textContent();
      for (const words of ["Claim 6 of 24", "Quoted exactly", "every lawful tool", "Typeset reproduction"]) {
        expect(text).toContain(words);
      }
      const link = frame.getByRole("link", { name: "Open" }).last();
      expect(await link.getAttribute("target")).toBe("_blank");
      expect(await link.getAttribute("href")).toBe("/sessions-memo/c/every-lawful-tool/");
    });
  }
});
