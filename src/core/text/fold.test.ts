import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, foldedText } from "./fold.ts";

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "grapheme-composite" }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
);

describe("fold", () => {
  it.each([
    ["capitals", "FEDERAL Prosecutors", "federalprosecutors"],
    ["ligatures", "of\uFB01cial \uFB00 \uFB03", "officialffffi"],
    ["soft hyphens", "pros\u00ADe\u00ADcu\u00ADtors", "prosecutors"],
    ["zero-width characters", "a\u200Bb\u200Dc\uFEFFd\u2060e", "abcde"],
    ["curly and straight", "“don’t” 'don't' donʼt don´t", "dontdontdontdont"],
    ["a hyphen at a line end", "thera-\npist", "therapist"],
    ["numbers", "64,000 § 924(j)", "64000924j"],
    ["sharp s and final sigma", "STRASSE straße STRAẞE ΣΑΣ σας", "strassestrassestrasseσασσας".replaceAll("ς", "σ")],
    ["vowel signs stay", "हिन्दी", "हिन्दी"],
    ["full width", "Ｆｕｌｌ１２", "full12"],
    ["lone surrogates", "a\uD800b\uDC00c", "abc"],
  ])("folds %s", (_name, text, expected) => {
    expect(fold(text).text).toBe(expected.normalize("NFKD"));
  });

  it("keeps accents, composed or not", () => {
    expect(fold("É").text).toBe("e\u0301");
    expect(fold("E\u0301").text).toBe("e\u0301");
    expect(fold("resume").text).not.toBe(fold("résumé").text);
  });

  it("folds every normal form to the same", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = fold(text.normalize("NFD")).text;
        expect(fold(text).text).toBe(folded);
        expect(fold(text.normalize("NFC")).text).toBe(folded);
      }),
      { numRuns: 500 },
    );
  });

  it("maps every folded unit back to characters that fold to it", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: folded, starts, ends } = fold(text);
        expect(starts.length).toBe(folded.length);
        expect(ends.length).toBe(folded.length);
        let unit = 0;
        while (unit < folded.length) {
          const start = starts[unit] ?? -1;
          const end = ends[unit] ?? -1;
          expect(start).toBeLessThan(end);
          const first = unit;
          while (unit < folded.length && starts[unit] === start) unit += 1;
          expect(foldedText(text.slice(start, end))).toBe(folded.slice(first, unit));
          if (unit < folded.length) expect(starts[unit] ?? -1).toBeGreaterThanOrEqual(end);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("leaves what is folded as it is", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = foldedText(text);
        expect(foldedText(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  it("folds a million characters within two seconds", () => {
    const long = "Éa-\n\uFB01 ".repeat(160_000);
    expect(fold(long).text.startsWith("e\u0301afi")).toBe(true);
  }, 2_000);
});
