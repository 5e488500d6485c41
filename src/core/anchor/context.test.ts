import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { typewritten } from "../fixtures/typewriter.ts";
import { agreementAt, contextOf } from "./context.ts";
import { streamOf } from "./stream.ts";

describe("the surroundings of a place", () => {
  const letters = (maxLength: number) => fc.string({ unit: fc.constantFrom("a", "b", "c", " "), maxLength });

  it("are judged the same, however often the same letters have been judged before", () => {
    fc.assert(
      fc.property(letters(30), letters(24), letters(60), letters(60), (piece, other, prefix, suffix) => {
        const stream = streamOf(typewritten(`${piece}${other}${piece}`.repeat(12)));
        const quote = { exact: "quick", prefix, suffix };
        const asked = contextOf(quote);
        for (let round = 0; round < 2; round += 1) {
          for (let start = 0; start < stream.seamed.folded.units.length; start += 1) {
            const find = { errors: 0, stretches: [{ start, end: start + 1 }] };
            expect(agreementAt(stream, find, asked, true)).toEqual(agreementAt(stream, find, contextOf(quote), true));
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
