import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { selected, selectionOf } from "./selection.ts";

describe("selectionOf", () => {
  it("reads names and shards; nothing said is the whole site", () => {
    expect(selectionOf(undefined, undefined)).toBeUndefined();
    expect(selectionOf("", "")).toBeUndefined();
    expect(selectionOf("a,b", "")).toEqual({ only: ["a", "b"], shard: undefined });
    expect(selectionOf(undefined, "2/5")).toEqual({ only: undefined, shard: { index: 2, count: 5 } });
  });

  it.each(["0/2", "3/2", "1/0", "1", "1/2/3", "a/b", "-1/2", "1.5/2"])("refuses the shard %s", (shard) => {
    expect(() => selectionOf(undefined, shard)).toThrow("which of how many");
  });
});

describe("selected", () => {
  it("deals every publication to one shard, of near the same number each", () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,5}$/), { maxLength: 30 });
    fc.assert(
      fc.property(names, fc.integer({ min: 1, max: 12 }), (slugs, count) => {
        const shards = Array.from({ length: count }, (_, at) =>
          selected(slugs, { only: undefined, shard: { index: at + 1, count } }),
        );
        expect(shards.flat().toSorted()).toEqual(slugs.toSorted());
        const sizes = shards.map(({ length }) => length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("keeps the folders' order, and names what is not there", () => {
    const only = ["c", "a"];
    expect(selected(["a", "b", "c"], { only, shard: undefined })).toEqual(["a", "c"]);
    expect(() => selected(["a"], { only, shard: undefined })).toThrow('There is no publication "c".');
  });
});
