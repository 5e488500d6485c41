import { createHash } from "node:crypto";
import { Script } from "node:vm";
import { describe, expect, it } from "vitest";
import { START, START_HASH, startScript } from "./start-script.ts";

interface Picture {
  loading: string;
  decoding?: string;
  complete: boolean;
  onload?: () => void;
  onerror?: () => void;
}

interface Setting {
  readonly narrow?: boolean;
  readonly hidden?: boolean;
  /** Whether the data after the script are still to come. */
  readonly loading?: boolean;
}

/** A page that the script runs in: what it does is seen, and what it waits for is made to happen. */
function started(picture: Picture | null, setting: Setting = {}) {
  const [begun, preloaded]: [string[], string[]] = [[], []];
  const timers = new Map<number, () => void>();
  let [painted, parsed] = [() => {}, () => {}];
  // An import by address cannot be answered here without Node's experimental modules: the call is seen all the same.
  const text = START.replaceAll("import(module)", "imported(module)");
  new Script(text).runInNewContext({
    document: {
      currentScript: { dataset: { module: "/reader.js", first: "3" } },
      querySelector: (selector: string) => (selector === '[data-page="3"] img' ? picture : null),
      hidden: setting.hidden ?? false,
      readyState: setting.loading === true ? "loading" : "interactive",
      createElement: () => ({}),
      head: { append: ({ rel, href }: { rel: string; href: string }) => preloaded.push(`${rel} ${href}`) },
    },
    matchMedia: () => ({ matches: setting.narrow ?? false }),
    setTimeout: (run: () => void, milliseconds: number) => void timers.set(milliseconds, run),
    addEventListener: (kind: string, run: () => void) => {
      if (kind === "DOMContentLoaded") parsed = run;
    },
    PerformanceObserver: class {
      readonly #told: (list: object) => void;
      constructor(told: (list: object) => void) {
        this.#told = told;
      }
      observe(options: object): void {
        expect(options).toEqual({ type: "paint", buffered: true });
        painted = () => {
          this.#told({ getEntriesByName: (name: string) => (name === "first-contentful-paint" ? [{}] : []) });
        };
      }
    },
    imported: (href: string) => begun.push(href),
  });
  return { begun, preloaded, timers, painted: () => painted(), parsed: () => parsed() };
}

const picture = (complete: boolean): Picture => ({ loading: "lazy", complete });

describe("the script that starts a page", () => {
  it("fetches the module once the picture is there, and runs it, once, as soon as that is painted", () => {
    for (const end of ["onload", "onerror"] as const) {
      const first = picture(false);
      const page = started(first);
      expect(first).toMatchObject({ loading: "eager", decoding: "sync" });
      expect(page.preloaded).toEqual([]);
      first[end]?.();
      expect(page.preloaded).toEqual(["modulepreload /reader.js"]);
      expect(page.begun).toEqual([]);
      page.painted();
      expect(page.begun).toEqual(["/reader.js"]);
      page.painted();
      page.timers.get(500)?.();
      page.timers.get(2000)?.();
      expect(page.begun).toEqual(["/reader.js"]);
    }
  });

  it("waits neither for a picture that does not come, nor for a paint that no browser tells of, nor where nothing is painted", () => {
    const page = started(picture(false));
    page.timers.get(2000)?.();
    expect(page.begun).toEqual([]);
    page.timers.get(500)?.();
    expect(page.begun).toEqual(["/reader.js"]);
    expect(started(picture(true), { hidden: true }).begun).toEqual(["/reader.js"]);
  });

  it("does not wait for a picture that is not seen or not in the page", () => {
    const below = picture(false);
    for (const page of [started(below, { narrow: true }), started(null)]) {
      expect(page.preloaded).toEqual(["modulepreload /reader.js"]);
      expect(page.begun).toEqual([]);
      page.painted();
      expect(page.begun).toEqual(["/reader.js"]);
    }
    expect(below.loading).toBe("lazy");
  });

  it("runs the module when the data are there", () => {
    const page = started(null, { loading: true });
    page.painted();
    expect(page.begun).toEqual([]);
    page.parsed();
    expect(page.begun).toEqual(["/reader.js"]);
  });

  it("is let through by its hash, and its data cannot end it", () => {
    expect(START_HASH).toBe(`'sha256-${createHash("sha256").update(START).digest("base64")}'`);
    expect(startScript('/a"><b>.js', 3)).toBe(
      `<script id="start" data-module="/a&quot;&gt;&lt;b&gt;.js" data-first="3">${START}</script>`,
    );
    expect(START).not.toMatch(/<\/script|<!--/i);
  });
});
