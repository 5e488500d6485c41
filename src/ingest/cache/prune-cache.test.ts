import { describe, expect, it } from "vitest";
import { fakeEffects } from "../fixtures/fake-effects.ts";
import { ContentCache } from "./content-cache.ts";
import { pruneCache } from "./prune-cache.ts";

const DAY = 86_400_000;
const make = (words: string) => async () => new TextEncoder().encode(words);

describe("pruneCache", () => {
  it("removes what nothing has used for two weeks, and keeps what was used though it is old", async () => {
    const effects = fakeEffects();
    const cache = new ContentCache("/cache", effects, "7");
    await cache.remember(["page", 1], make("one"));
    await cache.remember(["page", 2], make("two"));
    for (const path of effects.files.keys()) effects.ages.set(path, 20 * DAY);
    expect(Buffer.from(await cache.remember(["page", 1], make("again"))).toString()).toBe("one");
    await cache.remember(["page", 3], make("three"));
    expect(await pruneCache("/cache", effects)).toBe(1);
    expect(Buffer.from(await cache.remember(["page", 1], make("again"))).toString()).toBe("one");
    expect(Buffer.from(await cache.remember(["page", 2], make("again"))).toString()).toBe("again");
    expect(Buffer.from(await cache.remember(["page", 3], make("again"))).toString()).toBe("three");
  });

  it("removes what was never finished, and nothing that is not its own", async () => {
    const digest = "0".repeat(64);
    const own = [`/cache/00/${digest}.12-3`, `/cache/00/${digest}`];
    const others = ["/cache/staging-12/index.html", "/cache/readme", "/cache/00/notes", `/cache/abc/${digest}`];
    const effects = fakeEffects(Object.fromEntries([...own, ...others].map((path) => [path, "x"])));
    for (const path of effects.files.keys()) effects.ages.set(path, 2 * DAY);
    expect(await pruneCache("/cache", effects)).toBe(1);
    expect(effects.files.has(own[0] ?? "")).toBe(false);
    for (const path of effects.files.keys()) effects.ages.set(path, 900 * DAY);
    expect(await pruneCache("/cache", effects)).toBe(1);
    expect([...effects.files.keys()]).toEqual(others);
    expect(await pruneCache("/nowhere", effects)).toBe(0);
  });
});
