import { describe, expect, it } from "vitest";
import { fakeEffects } from "../fixtures/fake-effects.ts";
import { ContentCache } from "./content-cache.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function cacheThatCounts() {
  const effects = fakeEffects();
  let made = 0;
  const make = (text: string) => async (): Promise<Uint8Array> => {
    made += 1;
    return bytes(text);
  };
  const remember = async (key: readonly unknown[], text: string): Promise<string> =>
    new TextDecoder().decode(await new ContentCache("/cache", effects, "7").remember(key, make(text)));
  return { effects, remember, made: () => made };
}

describe("ContentCache", () => {
  it("makes a thing once for a key", async () => {
    const { remember, made } = cacheThatCounts();
    expect([await remember(["text", 1], "one"), await remember(["text", 1], "other")]).toEqual(["one", "one"]);
    expect(made()).toBe(1);
  });

  it("makes it again for another key", async () => {
    const { remember, made } = cacheThatCounts();
    expect([await remember(["text", 1], "one"), await remember(["text", 2], "two")]).toEqual(["one", "two"]);
    expect(made()).toBe(2);
  });

  it.each([
    ["changed", (entry: Uint8Array) => entry.with(entry.length - 1, 0)],
    ["cut off", (entry: Uint8Array) => entry.subarray(0, entry.length - 1)],
    ["cut off in its header", (entry: Uint8Array) => entry.subarray(0, 10)],
    ["empty", () => new Uint8Array()],
  ])("notices an entry that is %s, and makes it again", async (_, harm) => {
    const { effects, remember, made } = cacheThatCounts();
    await remember(["text"], "one");
    const [[path, entry] = ["", new Uint8Array()]] = effects.files;
    effects.files.set(path, harm(entry));
    expect(await remember(["text"], "one")).toBe("one");
    expect(made()).toBe(2);
    expect(effects.files.get(path)).toEqual(Buffer.from(entry));
    expect(effects.lines).toHaveLength(1);
  });

  it("writes under another name first", async () => {
    const { effects, remember } = cacheThatCounts();
    await remember(["text"], "one");
    expect(effects.written).toEqual([expect.stringMatching(/\.7-1$/)]);
    expect([...effects.files.keys()]).toEqual([expect.not.stringMatching(/\.7-1$/)]);
  });
});
