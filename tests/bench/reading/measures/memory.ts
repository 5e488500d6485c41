import { readFileSync } from "node:fs";
import type { Browser, CDPSession, Page } from "playwright-core";
import { weighDocument } from "./in-page.ts";

export interface Memory {
  /** Of the page's own thread, in bytes, after garbage was collected. */
  readonly heap: number | undefined;
  /** Of all renderer processes of the browser, which shows this page alone, in bytes: each shared page by its share. */
  readonly renderer: number | undefined;
  readonly elements: number;
  readonly canvasBytes: number;
}

export async function memoryOf(browser: Browser, page: Page, session: CDPSession): Promise<Memory> {
  await session.send("HeapProfiler.collectGarbage");
  await session.send("Performance.enable");
  const { metrics } = await session.send("Performance.getMetrics");
  const heap = metrics.find(({ name }) => name === "JSHeapUsedSize")?.value;
  return { heap, renderer: await rendererBytes(browser), ...(await weighDocument(page)) };
}

async function rendererBytes(browser: Browser): Promise<number | undefined> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const sizes = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => proportionalBytes(id));
  const known = sizes.filter((size) => size !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, size) => sum + size, 0);
}

/** Linux tells the proportional set size of a process (proc(5)); elsewhere it is not known. */
function proportionalBytes(process: number): number | undefined {
  try {
    const kibibytes = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${process}/smaps_rollup`, "utf8"))?.[1];
    return kibibytes === undefined ? undefined : Number(kibibytes) * 1024;
  } catch {
    return undefined;
  }
}
