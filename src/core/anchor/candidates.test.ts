import fc from "fast-check";
import { expect, it } from "vitest";
import { type Trail, windowsOfAllGrams } from "./candidates.ts";
import type { Stream } from "./stream.ts";
import { streamOf } from "./stream.ts";

const streamWith = (text: string): Stream =>
  streamOf({ sha256: "0".repeat(64), pages: [{ page: 1, text, boxes: [], lines: [] }] });

function allWindows(stream: Stream, size: number, trail: Trail, mostPlaces: number) {
  const { likely, others } = windowsOfAllGrams(stream, size, trail, mostPlaces);
  return [...likely, ...others()];
}

it("finds the same windows by going through the text as by its index, in as many places as it may", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", "c", "d", "é", "中", " "), size: "max", maxLength: 2_000 });
  fc.assert(
    fc.property(text, text, fc.nat(40), fc.constantFrom(2, 3), fc.nat(20_000), (words, quoted, before, size, most) => {
      const units = streamWith(quoted).seamed.folded.units.slice(0, 400);
      const trail = { units, before: Math.min(before, units.length) };
      const stream = streamWith(words);
      // The first is without an index, the second with one.
      const first = allWindows(stream, size, trail, most);
      expect(allWindows(stream, size, trail, most)).toEqual(first);
    }),
    { numRuns: 200 },
  );
});
