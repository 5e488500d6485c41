import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MEMO_PARAGRAPHS } from "../fixtures/memo-paragraphs.ts";
import { compareQuotation } from "./compare.ts";

const sentences = MEMO_PARAGRAPHS.flatMap((paragraph) => paragraph.split(/(?<=[a-z0-9)]\.) (?=[A-Z])/));
const negated = [
  "In the face of all of this death, we cannot continue with business as usual.",
  "Prosecutors must not use these statutes without good cause, and should never seek death lightly.",
  "No prosecutor doesn’t know that nothing of this is new.",
];

type Mutation = (words: string[], pick: (below: number) => number) => string[] | undefined;

/** Indices of words that fit. */
const where = (words: string[], fits: RegExp, from = 0): number[] =>
  words.flatMap((word, index) => (index >= from && fits.test(word) ? [index] : []));

const MUTATIONS: Record<string, Mutation> = {
  "a word left out": (words, pick) => (words.length < 4 ? undefined : words.toSpliced(1 + pick(words.length - 2), 1)),
  "a digit changed": (words, pick) => {
    const places = where(words, /\d/);
    const index = places[pick(places.length)];
    if (index === undefined) return undefined;
    const digits = [...(words[index] ?? "").matchAll(/\d/g)];
    const digit = digits[pick(digits.length)];
    const other = String((Number(digit?.[0]) + 1 + pick(8)) % 10);
    const word = words[index] ?? "";
    return words.with(index, word.slice(0, digit?.index) + other + word.slice((digit?.index ?? 0) + 1));
  },
  "a name changed": (words, pick) => {
    const places = where(words, /^[A-Z][a-z]+/, 1);
    const index = places[pick(places.length)];
    const names = ["Senate", "Canadians", "Treasury", "Heroin", "Trump"];
    return index === undefined ? undefined : words.with(index, names[pick(names.length)] ?? "");
  },
  "clauses swapped": (words, pick) => {
    if (words.length < 6) return undefined;
    const middle = 2 + pick(words.length - 4);
    const swapped = [...words.slice(middle), ...words.slice(0, middle)];
    return swapped;
  },
  "two words swapped": (words, pick) => {
    const index = pick(words.length - 1);
    const [one, other] = [words[index], words[index + 1]];
    if (!one || !other || one.toLowerCase() === other.toLowerCase()) return undefined;
    return words.with(index, other).with(index + 1, one);
  },
  "a negation put in": (words, pick) => words.toSpliced(1 + pick(words.length - 1), 0, "not"),
};

function mutate(name: string, text: string, seed: readonly number[]): string | undefined {
  let used = 0;
  const pick = (below: number): number => (seed[used++ % seed.length] ?? 0) % Math.max(1, below);
  return MUTATIONS[name]?.(text.split(" "), pick)?.join(" ");
}

describe("a quotation that was tampered with", () => {
  const seed = fc.array(fc.nat(), { minLength: 4, maxLength: 4 });

  it.each(Object.keys(MUTATIONS))("is never exact, nor passed with changes: %s", (name) => {
    let tried = 0;
    fc.assert(
      fc.property(fc.constantFrom(...sentences, ...negated), seed, (sentence, numbers) => {
        const mutated = mutate(name, sentence, numbers);
        if (mutated === undefined || mutated === sentence) return;
        tried += 1;
        expect(compareQuotation(mutated, sentence)).toMatchObject({ ok: false });
        expect(compareQuotation(mutated.toUpperCase(), sentence)).toMatchObject({ ok: false });
      }),
      { numRuns: 1_000 },
    );
    expect(tried).toBeGreaterThan(100);
  });

  it("is never exact with a negation left out", () => {
    for (const sentence of negated) {
      const words = sentence.split(" ");
      for (const index of where(words, /^(?:not|cannot|without|never|doesn’t|nothing)\b/)) {
        expect(compareQuotation(words.toSpliced(index, 1).join(" "), sentence)).toMatchObject({ ok: false });
        expect(compareQuotation(words.with(index, "…").join(" "), sentence)).toMatchObject({ ok: false });
        expect(compareQuotation(words.with(index, "[can]").join(" "), sentence)).toMatchObject({ ok: false });
      }
    }
  });

  it("is exact as it was", () => {
    for (const sentence of [...sentences, ...negated]) {
      expect(compareQuotation(sentence, sentence)).toMatchObject({ ok: true, quotation: { exact: true } });
    }
  });
});
