import { describe, expect, it } from "vitest";
import { MEMO_PARAGRAPHS } from "../fixtures/memo-paragraphs.ts";
import { typewritten } from "../fixtures/typewriter.ts";
import { foldedUnits } from "../text/fold.ts";
import { findsWithin, soughtOf } from "./find.ts";
import { literalPlaces } from "./literal-places.ts";
import { resolveQuote } from "./resolve.ts";
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

describe("a damaged end beside a page break", () => {
  const filler = MEMO_PARAGRAPHS.join("\n");
  const pages = [
    `${filler}\nOf 526 barrels, 81.9 percent were spoiled. The clerk would have entrusted the\nraqart and that is enough to widen the fault of nine months.`,
    `Report of the harbor\n${filler}`,
  ];
  const document = {
    sha256: "0".repeat(64),
    pages: pages.map((text, index) => ({ page: index + 1, text, boxes: [], lines: [] })),
  };

  it("is not taken for a word beyond it that fits better, where what follows does not", () => {
    const quote = {
      exact: "Of 526 barrels, 81.9 percent were spoiled. The clerk would have entrusted the report",
      suffix: " and that is enough to widen",
    };
    expect(resolveQuote(document, quote)).toMatchObject({
      parts: [{ page: 1, text: expect.stringMatching(/raqart$/) }],
    });
  });
});
