import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { offsetAt, packOffsets } from "./packed-offsets.ts";

/** Offsets that rise by steps of each size that needs more room: a byte, two, four. */
const rising = fc
  .tuple(fc.constantFrom(3, 400, 200_000), fc.array(fc.nat(), { maxLength: 200 }))
  .map(([most, steps]) => {
    let at = 0;
    return Uint32Array.from(steps, (step) => (at += step % (most + 1)));
  });

describe("packed offsets", () => {
  it("are what they were, and none beyond", () => {
    fc.assert(
      fc.property(rising, (offsets) => {
        const packed = packOffsets(offsets);
        expect(packed.length).toBe(offsets.length);
        expect(Array.from(offsets, (_, index) => offsetAt(packed, index))).toEqual([...offsets]);
        expect(offsetAt(packed, offsets.length)).toBeUndefined();
        expect(offsetAt(packed, -1)).toBeUndefined();
      }),
    );
  });

  it("take little more than a byte each where they are close", () => {
    const { bases, rests } = packOffsets(Uint32Array.from({ length: 10_000 }, (_, index) => 7 * index + 1_000_000));
    expect(bases.byteLength + rests.byteLength).toBeLessThan(11_300);
  });
});
