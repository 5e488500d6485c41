import fc from "fast-check";
import { expect, it } from "vitest";
import { literalAcross } from "./literal-across.ts";
import { streamOf } from "./stream.ts";

const words = fc.array(fc.constantFrom("ab", "abc", "bca", "cab", "b"), { minLength: 30, maxLength: 60 });

it("finds what stands at the end of a page and the beginning of the next, however it is parted", () => {
  fc.assert(
    fc.property(
      fc.array(words, { minLength: 2, maxLength: 6 }),
      fc.nat(40),
      fc.nat(40),
      fc.nat(4),
      (all, head, tail, page) => {
        const pages = all.map((each, index) => ({ page: index + 1, text: each.join(" "), boxes: [], lines: [] }));
        const stream = streamOf({ sha256: "0".repeat(64), pages });
        const at = stream.pages[1 + (page % (pages.length - 1))]?.unit ?? 0;
        const [start, end] = [
          at - 1 - Math.min(head, at - 1),
          Math.min(at + 1 + tail, stream.seamed.folded.units.length),
        ];
        const sought = stream.seamed.folded.units.slice(start, end);
        // Something else is between the two, which is passed over.
        const printed = [...pages.entries()].map(([index, each]) => ({
          ...each,
          text: index === 0 ? each.text : `zzz\n${each.text}`,
        }));
        const other = streamOf({ sha256: "0".repeat(64), pages: printed });
        const { units } = other.seamed.folded;
        const found = literalAcross(other, sought).map((stretches) =>
          stretches.flatMap((stretch) => [...units.subarray(stretch.start, stretch.end)]),
        );
        for (const each of found) expect(each).toEqual([...sought]);
        expect(found.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 300 },
  );
});
