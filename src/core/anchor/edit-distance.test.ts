import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignLetters } from "./align-letters.ts";
import { diagonalMatch } from "./diagonal-search.ts";
import { matchAcross } from "./across-break.ts";
import { bestEnds, errorsAt, leastEnd, patternOf, TOO_MANY } from "./edit-search.ts";
import { soughtOf } from "./find.ts";
import type { Seamed } from "../text/seams.ts";
import { searchAcross } from "./gap-search.ts";

/** Few different letters, so that much repeats and much nearly does. */
const letters = (maxLength: number) =>
  fc.array(fc.constantFrom(97, 98, 99, 0x4e00), { minLength: 1, maxLength }).map((codes) => Uint16Array.from(codes));

/** The plain table: the least edits from the pattern to a stretch that ends at each place and begins anywhere, or at 0. */
function table(pattern: Uint16Array, text: Uint16Array, anchored: boolean): number[] {
  let column = Array.from({ length: pattern.length + 1 }, (_, row) => row);
  const last = [pattern.length];
  for (let at = 0; at < text.length; at += 1) {
    const next = [anchored ? at + 1 : 0];
    for (let row = 1; row <= pattern.length; row += 1) {
      const replaced = (column[row - 1] ?? 0) + (pattern[row - 1] === text[at] ? 0 : 1);
      next.push(Math.min(replaced, (column[row] ?? 0) + 1, (next[row - 1] ?? 0) + 1));
    }
    column = next;
    last.push(next[pattern.length] ?? 0);
  }
  return last;
}

const distance = (one: Uint16Array, other: Uint16Array): number => table(one, other, true).at(-1) ?? 0;

describe("searching with errors agrees with the plain dynamic program", () => {
  it("bit-parallel, at its best end, for patterns of many words", () => {
    fc.assert(
      fc.property(letters(100), letters(160), (pattern, text) => {
        const least = Math.min(...table(pattern, text, false).slice(1));
        const ends = bestEnds(patternOf(pattern), text, 0, text.length, pattern.length);
        expect(Math.min(...ends.map(({ errors }) => errors))).toBe(least);
        for (const { end, errors } of ends) expect(table(pattern, text, false)[end]).toBe(errors);
      }),
      { numRuns: 500 },
    );
  });

  it("bit-parallel, finding with few errors just what is found with more", () => {
    fc.assert(
      fc.property(letters(130), letters(160), fc.nat(130), fc.boolean(), (pattern, around, mostErrors, planted) => {
        const text = planted ? Uint16Array.of(...around, ...pattern, ...around) : around;
        const expected: { end: number; errors: number }[] = [];
        for (const [end, errors] of table(pattern, text, false).entries()) {
          const open = expected.at(-1);
          if (end === 0 || errors > mostErrors) continue;
          if (!open || end - open.end >= Math.max(1, pattern.length >> 1)) expected.push({ end, errors });
          else if (errors < open.errors) Object.assign(open, { end, errors });
        }
        expect(bestEnds(patternOf(pattern), text, 0, text.length, mostErrors)).toEqual(expected);
        let least: { end: number; errors: number } | undefined;
        for (const each of expected) if (!least || each.errors < least.errors) least = each;
        expect(leastEnd(patternOf(pattern), text, 0, text.length, mostErrors)).toEqual(least);
        const enough = leastEnd(patternOf(pattern), text, 0, text.length, mostErrors, mostErrors);
        expect(enough === undefined).toBe(least === undefined);
      }),
      { numRuns: 500 },
    );
  });

  it("along diagonals, from any place, onwards and backwards", () => {
    fc.assert(
      fc.property(letters(60), letters(90), fc.boolean(), (pattern, text, backwards) => {
        const read = backwards ? text.toReversed() : text;
        const course = {
          text,
          at: backwards ? text.length - 1 : 0,
          step: backwards ? (-1 as const) : (1 as const),
          length: text.length,
        };
        const match = diagonalMatch(pattern, course, 0, text.length, pattern.length);
        expect(match?.errors).toBe(Math.min(...table(pattern, read, false)));
        if (match) expect(distance(pattern, read.slice(match.start, match.end))).toBe(match.errors);
        const beside = diagonalMatch(pattern, course, 0, 0, pattern.length);
        expect(beside?.errors).toBe(Math.min(...table(pattern, read, true)));
        expect(diagonalMatch(pattern, course, 0, text.length, (match?.errors ?? 0) - 1)).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });

  it("from end to end, with a way that costs as much", () => {
    fc.assert(
      fc.property(letters(60), letters(60), (one, other) => {
        const aligned = alignLetters(one, other, 120);
        const errors = distance(one, other);
        expect(aligned?.errors).toBe(errors);
        expect(alignLetters(one, other, errors - 1)).toBeUndefined();
        let spent = 0;
        for (let at = 0; at <= one.length; at += 1) {
          const [first = 0, last = 0] = [aligned?.first[at], aligned?.last[at]];
          expect(first).toBeLessThanOrEqual(last);
          spent += last - first;
          if (at === 0) continue;
          const before = aligned?.last[at - 1] ?? 0;
          expect(first - before === 0 || first - before === 1).toBe(true);
          spent += first === before ? 1 : one[at - 1] === other[before] ? 0 : 1;
        }
        expect(spent).toBe(errors);
      }),
      { numRuns: 500 },
    );
  });

  it("over the only page break from a place, without what is out of reach, as if there were another", () => {
    fc.assert(
      fc.property(letters(12), letters(40), letters(60), fc.nat(12), (pattern, before, after, most) => {
        const text = Uint16Array.of(...before, ...after);
        const at = before.length;
        const outs = [...before.keys(), at].filter((place) => place % 3 === 0 || place === at);
        const ins = [...after.keys()].map((place) => place + at).filter((place) => place % 4 === 0 || place === at);
        const [only, nowhere] = [
          { at, outs, ins },
          { at: text.length, outs: [], ins: [] },
        ];
        const all = searchAcross(pattern, text, [only, nowhere], most, true);
        expect(searchAcross(pattern, text, [only], most, true)).toEqual(all);
      }),
      { numRuns: 2_000 },
    );
  });

  it("over a page break, at the best of all ways to leave something out", () => {
    fc.assert(
      fc.property(letters(20), letters(25), letters(25), (pattern, before, after) => {
        const text = Uint16Array.of(...before, ...after);
        const at = before.length;
        const outs = [...before.keys(), at].filter((place) => place % 3 === 0 || place === at);
        const ins = [...after.keys()].map((place) => place + at).filter((place) => place % 4 === 0 || place === at);
        const straight = Math.min(...table(pattern, text, false));
        let best = straight;
        for (const out of outs) {
          for (const into of ins) {
            if (into <= out) continue;
            const joined = Uint16Array.of(...text.subarray(0, out), ...text.subarray(into));
            best = Math.min(best, ...table(pattern, joined, false));
          }
        }
        const found = searchAcross(pattern, text, [{ at, outs, ins }], pattern.length);
        expect(found?.errors).toBe(best);
        if (best === straight) expect(found?.gaps).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("bit-parallel, for every beginning of a pattern at once", () => {
    fc.assert(
      fc.property(letters(100), letters(120), fc.nat(100), fc.array(fc.nat(120)), (pattern, text, most, numbers) => {
        const places = numbers.map((place) => place % (text.length + 1)).toSorted((one, other) => one - other);
        const columns = errorsAt(patternOf(pattern), text, 0, places, most);
        expect(columns).toHaveLength(places.length);
        for (const [index, place] of places.entries()) {
          for (let head = 1; head <= pattern.length; head += 1) {
            const errors = table(pattern.subarray(0, head), text, false)[place] ?? 0;
            const told = columns[index]?.[head] ?? TOO_MANY;
            // More than was asked for need not be told, and nothing else may be left out.
            if (errors <= most || told <= most) expect(told).toBe(errors);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("over a page break, by one search for each side of it", () => {
    fc.assert(
      fc.property(letters(24), letters(30), letters(30), fc.nat(24), (pattern, before, after, most) => {
        const text = Uint16Array.of(...before, ...after);
        const at = before.length;
        const outs = [...before.keys(), at].filter((place) => place % 3 === 0 || place === at);
        const ins = [...after.keys()].map((place) => place + at).filter((place) => place % 4 === 0 || place === at);
        let best = most + 1;
        for (const out of outs) {
          for (const into of ins) {
            if (into <= out) continue;
            for (let head = 1; head < pattern.length; head += 1) {
              const ours = table(pattern.subarray(0, head), text.subarray(0, out), false).at(-1) ?? 0;
              const rest = pattern.subarray(head);
              const theirs = table(rest.toReversed(), text.subarray(into).toReversed(), false).at(-1) ?? 0;
              if (ours < head && theirs < rest.length) best = Math.min(best, ours + theirs);
            }
          }
        }
        const found = matchAcross(soughtOf(pattern, NO_JOINS), seamedOf(text), { at, outs, ins }, most);
        if (found === undefined || found === "none") {
          expect(found).toBe("none");
          expect(best).toBe(most + 1);
          return;
        }
        expect(found.errors).toBe(best);
        const [gap] = found.gaps;
        const joined = Uint16Array.of(...text.subarray(found.start, gap?.from), ...text.subarray(gap?.to, found.end));
        // Parted so that one side has nothing of it, the same stretch may even be nearer.
        expect(distance(pattern, joined)).toBeLessThanOrEqual(best);
      }),
      { numRuns: 200 },
    );
  });
});

/** A text of these units, in which any place may be the end of a word. */
function seamedOf(units: Uint16Array): Pick<Seamed, "folded" | "edges"> {
  const none = new Uint32Array(0);
  return {
    folded: { text: String.fromCharCode(...units), units, starts: none, ends: none },
    edges: new Uint8Array(units.length + 1),
  };
}

const NO_JOINS = { before: false, after: false, rawBefore: "", rawAfter: "" };
