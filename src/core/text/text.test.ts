import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinLines } from "./join-lines.ts";
import { nearestName } from "./nearest.ts";
import { occurrences } from "./occurrences.ts";
import { wordsOf } from "./words.ts";

describe("wordsOf", () => {
  const wordsAndKeys = (text: string): string[] =>
    wordsOf(text).map((word) => `${text.slice(word.start, word.end)}=${word.key}`);

  it.each([
    ["We don’t know.", ["We=we", "don’t=dont", "know=know"]],
    ["64,000 in 3/20/2018", ["64,000=64000", "in=in", "3/20/2018=3202018"]],
    ["drug-related § 924(j)", ["drug=drug", "related=related", "924=924", "j=j"]],
    ["thera-\npist", ["thera-\npist=therapist"]],
    ["so\u00ADft \uFB01ne", ["so\u00ADft=soft", "\uFB01ne=fine"]],
    ["漢字 か", ["漢=漢", "字=字", "か=か"]],
    ["— … “”", []],
  ])("takes %j apart", (text, expected) => {
    expect(wordsAndKeys(text)).toEqual(expected);
  });

  it("gives words in order, apart, each with something to compare", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" })), (text) => {
        let end = 0;
        for (const word of wordsOf(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(word.end).toBeGreaterThan(word.start);
          expect(word.key).not.toBe("");
          end = word.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe("joinLines", () => {
  it.each([
    ["one\ntwo", "one two"],
    ["thera-\npist", "therapist"],
    ["Drug-\nRelated", "Drug-Related"],
    ["10-\n12", "10-12"],
    ["thera\u0002\npist", "therapist"],
    ["thera\u00AD\npist and so\u00ADft", "therapist and soft"],
    ["a dash -\nthen", "a dash - then"],
    ["  white \t space  ", "white space"],
    ["a\u0000b\uD800c", "abc"],
  ])("joins %j", (text, expected) => {
    expect(joinLines(text, 0, text.length)).toBe(expected);
  });

  it("hears who knows better", () => {
    expect(joinLines("see drug-\nrelated", 4, 17, () => true)).toBe("drug-related");
    expect(joinLines("see Thera-\nPist", 4, 15, (offset) => offset !== 9)).toBe("TheraPist");
  });
});

describe("nearestName", () => {
  it.each([
    ["descripton", "description"],
    ["TITLE", "title"],
    ["zzz", undefined],
    ["", undefined],
    ["x".repeat(10_000), undefined],
  ])("guesses %j", (name, expected) => {
    expect(nearestName(name, ["title", "description", "date"])).toBe(expected);
  });
});

describe("occurrences", () => {
  it("finds what indexOf finds, step by step", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 40 });
    fc.assert(
      fc.property(
        text,
        fc.string({ unit: fc.constantFrom("a", "b"), minLength: 1, maxLength: 5 }),
        (haystack, needle) => {
          const expected = [...haystack].flatMap((_, index) => (haystack.startsWith(needle, index) ? [index] : []));
          expect([...occurrences(haystack, needle)]).toEqual(expected);
        },
      ),
    );
    expect([...occurrences("abc", "")]).toEqual([]);
  });
});
