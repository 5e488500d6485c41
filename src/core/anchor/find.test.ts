import { describe, expect, it } from "vitest";
import { MEMO_PARAGRAPHS } from "../fixtures/memo-paragraphs.ts";
import { typewritten } from "../fixtures/typewriter.ts";
import { foldedUnits } from "../text/fold.ts";
import { findsWithin, soughtOf } from "./find.ts";
import { literalPlaces } from "./literal-places.ts";
import { streamOf } from "./stream.ts";

describe("looking near a place", () => {
  const stream = streamOf(typewritten(MEMO_PARAGRAPHS.join("\n")));
  const units = foldedUnits("prosecutors must consider every lawful tool at their disposal");
  const [start = 0] = literalPlaces(stream, units).units;
  const sought = soughtOf(units, { before: false, after: false, rawBefore: "", rawAfter: "" });

  it.each([-19, -18, -13, -12, -3, 0, 3, 12, 13, 18, 19])(
    "goes on beyond its limits where the words do: %i letters off",
    (off) => {
      const begins = { from: start + off, to: start + off };
      for (const likely of [true, false]) {
        const finds = findsWithin(stream, sought, begins, 12, sought.mostErrors, likely);
        expect(finds).toEqual([{ errors: 0, stretches: [{ start, end: start + units.length }] }]);
      }
    },
  );
});
