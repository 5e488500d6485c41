import type { Page, Request } from "playwright-core";

/** One request and what it cost. Sizes are in bytes as they went over the wire, compressed, headers included. */
export interface Transfer {
  readonly path: string;
  /** Playwright's word: "document", "stylesheet", "script", "image", "font", "fetch" … */
  readonly type: string;
  readonly status: number;
  readonly wireBytes: number;
  readonly bodyBytes: number;
}

/**
 * Notes every request from now on; give it to `open`'s `prepare` to have the first one too:
 *
 *     const wire = watchWire();
 *     const page = await open("/sessions-memo/", { prepare: wire.prepare });
 *     expect(sumOf(await wire.transfers())).toBeLessThan(150_000);
 */
export function watchWire(): { prepare: (page: Page) => Promise<void>; transfers: () => Promise<Transfer[]> } {
  const finished: Request[] = [];
  return {
    prepare: async (page) => {
      page.on("requestfinished", (request) => finished.push(request));
    },
    transfers: () => Promise.all(finished.map(transferOf)),
  };
}

export function sumOf(transfers: readonly Transfer[]): number {
  return transfers.reduce((sum, transfer) => sum + transfer.wireBytes, 0);
}

async function transferOf(request: Request): Promise<Transfer> {
  const [sizes, response] = await Promise.all([request.sizes(), request.response()]);
  return {
    path: new URL(request.url()).pathname,
    type: request.resourceType(),
    status: response?.status() ?? 0,
    wireBytes: sizes.responseHeadersSize + sizes.responseBodySize,
    bodyBytes: sizes.responseBodySize,
  };
}

/**
 * Cumulative layout shift since the page was opened, in the unit of Layout Instability, shifts soon after an input left
 * out as there.
 */
export async function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        const add = (entries: PerformanceEntryList): void => {
          for (const entry of entries) {
            if (Reflect.get(entry, "hadRecentInput") === false) sum += Number(Reflect.get(entry, "value"));
          }
        };
        const observer = new PerformanceObserver((list) => add(list.getEntries()));
        observer.observe({ type: "layout-shift", buffered: true });
        // Buffered entries arrive in a task of their own, soon after.
        setTimeout(() => {
          add(observer.takeRecords());
          observer.disconnect();
          resolve(sum);
        }, 200);
      }),
  );
}
