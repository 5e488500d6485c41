import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MEMO_PARAGRAPHS } from "../fixtures/memo-paragraphs.ts";
import { typewritten } from "../fixtures/typewriter.ts";
import { wordsIn } from "../text/words.ts";
import { HEAVY, isDamagedWord } from "./damaged-word.ts";
import { streamOf } from "./stream.ts";

describe("a damaged word", () => {
  const stream = streamOf(typewritten(MEMO_PARAGRAPHS.join("\n")));
  const words = [...new Set(wordsIn(stream.seamed).map(({ key }) => key))];
  const letter = fc.constantFrom(..."etaoinsrhl1mucdvb0");
  const noises = [0, 0.005, 0.02, 0.05, HEAVY, 0.1, 2 * HEAVY, 0.14, 2.5 * HEAVY, 0.3];

  it("is none the less damaged where more is damaged round about", () => {
    const slips = fc.array(fc.tuple(fc.nat(), fc.constantFrom("put", "lose", "change"), letter), { maxLength: 3 });
    fc.assert(
      fc.property(fc.constantFrom(...words), slips, fc.boolean(), (found, made, name) => {
        let quoted = found;
        for (const [at, kind, by] of made) {
          const place = at % (quoted.length + 1);
          const rest = quoted.slice(kind === "put" ? place : place + 1);
          quoted = quoted.slice(0, place) + (kind === "lose" ? "" : by) + rest;
        }
        const damaged = noises.map((noise) => isDamagedWord(stream, quoted, found, noise, name));
        expect(damaged, `${quoted} ${found}`).toEqual(damaged.toSorted((one, other) => Number(one) - Number(other)));
      }),
      { numRuns: 3_000 },
    );
  });
});
