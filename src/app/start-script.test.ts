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

/** Runs it as a page would. @returns what it has fetched by now, and what it waits for. */
function started(picture: Picture | null, narrow: boolean): { readonly fetched: string[]; readonly timers: number[] } {
  const fetched: string[] = [];
  const timers: number[] = [];
  // An import by address cannot be answered here without Node's experimental modules: the call is seen all the same.
  const text = START.replace("import(module)", "fetched(module)");
  new Script(text).runInNewContext({
    document: {
      currentScript: { dataset: { module: "/reader.js", first: "3" } },
      querySelector: (selector: string) => (selector === '[data-page="3"] img' ? picture : null),
    },
    matchMedia: () => ({ matches: narrow }),
    setTimeout: (_: () => void, milliseconds: number) => timers.push(milliseconds),
    fetched: (href: string) => fetched.push(href),
  });
  return { fetched, timers };
}

describe("the script that starts a page", () => {
  it("waits for the picture of the page that is seen first, which it has fetched at once", () => {
    for (const end of ["onload", "onerror"] as const) {
      const picture: Picture = { loading: "lazy", complete: false };
      const { fetched, timers } = started(picture, false);
      expect(picture).toMatchObject({ loading: "eager", decoding: "sync" });
      expect(fetched).toEqual([]);
      expect(timers).toEqual([2000]);
      picture[end]?.();
      expect(fetched).toEqual(["/reader.js"]);
    }
  });

  it("does not wait where the picture is there already, is not seen, or is not in the page", () => {
    const complete: Picture = { loading: "lazy", complete: true };
    expect(started(complete, false).fetched).toEqual(["/reader.js"]);
    const below: Picture = { loading: "lazy", complete: false };
    expect(started(below, true).fetched).toEqual(["/reader.js"]);
    expect(below.loading).toBe("lazy");
    expect(started(null, false).fetched).toEqual(["/reader.js"]);
  });

  it("is let through by its hash, and its data cannot end it", () => {
    expect(START_HASH).toBe(`'sha256-${createHash("sha256").update(START).digest("base64")}'`);
    expect(startScript('/a"><b>.js', 3)).toBe(
      `<script id="start" data-module="/a&quot;&gt;&lt;b&gt;.js" data-first="3">${START}</script>`,
    );
    expect(START).not.toMatch(/<\/script|<!--/i);
  });
});
