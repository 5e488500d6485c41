import { setTimeout as wait } from "node:timers/promises";
import type { Browser } from "playwright-core";
import type { CountingServer, Sent } from "../viewers/counting-server.ts";
import type { Subject } from "./subjects.ts";

/** Bytes by what they are for. */
export interface Cost {
  readonly requests: number;
  readonly bytes: number;
  /** Script, workers and WebAssembly among them. */
  readonly script: number;
  readonly pictures: number;
  readonly fonts: number;
  /** The PDF itself. */
  readonly document: number;
  /** Addresses beyond this machine that it asked, which were not answered. */
  readonly elsewhere: readonly string[];
  readonly errors: readonly string[];
}

export interface Place {
  readonly browser: Browser;
  readonly servers: readonly CountingServer[];
  /** Where a host's page is served: its own bytes do not count. */
  readonly hostPage: (html: string) => string;
  readonly peerPage: (path: string) => string;
  readonly screen: { readonly width: number; readonly height: number; readonly density: number };
}

/** Nothing asked for so long is the end: pdf.js waits for up to three seconds until the browser is idle. */
const QUIET_MILLISECONDS = 5000;
const LONGEST_MILLISECONDS = 45_000;

/** Opens it cold, in a context of its own, and waits until nothing more is asked for. */
export async function measure(subject: Subject, place: Place, script: boolean): Promise<Cost> {
  const { width, height, density } = place.screen;
  const context = await place.browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: density,
    javaScriptEnabled: script,
  });
  const elsewhere = new Set<string>();
  const errors: string[] = [];
  context.on("request", (request) => {
    const { hostname, protocol, host } = new URL(request.url());
    if (protocol.startsWith("http") && hostname !== "127.0.0.1" && hostname !== "localhost") elsewhere.add(host);
  });
  try {
    const page = await context.newPage();
    page.on("pageerror", (error) => errors.push(error.message));
    for (const server of place.servers) server.take();
    const address = "html" in subject.page ? place.hostPage(subject.page.html) : place.peerPage(subject.page.peer);
    await page.goto(address, { waitUntil: "load" });
    if (subject.reaches) await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await quiet(place.servers);
    const sent = place.servers.flatMap((server) => server.take());
    const own = new URL(address).pathname;
    return costOf(
      sent.filter(({ path }) => path !== own && path !== "/favicon.ico"),
      [...elsewhere],
      errors,
    );
  } finally {
    await context.close();
  }
}

async function quiet(servers: readonly CountingServer[]): Promise<void> {
  const begun = performance.now();
  let last = begun;
  while (performance.now() - last < QUIET_MILLISECONDS && performance.now() - begun < LONGEST_MILLISECONDS) {
    await wait(100);
    last = Math.max(begun, ...servers.map(({ lastActive }) => lastActive()));
  }
}

function costOf(sent: readonly Sent[], elsewhere: readonly string[], errors: readonly string[]): Cost {
  const sum = (type: RegExp): number => sent.reduce((total, one) => total + (type.test(one.type) ? one.bytes : 0), 0);
  return {
    requests: sent.length,
    bytes: sum(/^/),
    script: sum(/javascript|wasm/),
    pictures: sum(/^image/),
    fonts: sum(/^font/),
    document: sum(/pdf/),
    elsewhere,
    errors,
  };
}
