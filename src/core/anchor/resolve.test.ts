import { describe, expect, it } from "vitest";
import { inLines, MEMO_PARAGRAPHS } from "../fixtures/memo-paragraphs.ts";
import { typewritten } from "../fixtures/typewriter.ts";
import type { TextQuote } from "../model/anchor.ts";
import { isAnchored, resolveQuote, wholeDocument } from "./resolve.ts";

const memo = typewritten(MEMO_PARAGRAPHS.map((paragraph) => inLines(paragraph, 90)).join("\n"));

function stateOf(pages: string | string[], quote: string | TextQuote, page?: number): string {
  const document = typewritten(...[pages].flat());
  return resolveQuote(document, typeof quote === "string" ? { exact: quote } : quote, { page }).state;
}

function textOf(pages: string | string[], quote: string | TextQuote, page?: number): string[] {
  const document = typewritten(...[pages].flat());
  const found = resolveQuote(document, typeof quote === "string" ? { exact: quote } : quote, { page });
  return isAnchored(found) ? found.parts.map((part) => `${part.page}:${part.start}:${part.text}`) : [found.state];
}

describe("resolveQuote, by the words alone", () => {
  it.each([
    ["the same words", "federal prosecutors must consider", "federal prosecutors must consider", "exact"],
    ["words over a line end", "federal\nprosecutors must", "federal prosecutors must", "exact"],
    ["a word divided at a line end", "a thera-\npist came", "the therapist".slice(4), "exact"],
    ["a compound divided at a line end", "certain drug-\nrelated crimes", "drug-related crimes", "exact"],
    ["a compound with a capital", "in Drug-\nRelated Prosecutions", "Related Prosecutions", "exact"],
    ["a soft hyphen at a line end", "a thera\u00AD\npist came", "therapist", "exact"],
    ["PDFium's mark for a hyphen", "a thera\u0002\npist came", "therapist", "exact"],
    ["soft hyphens within a line", "a thera\u00ADpist came", "therapist", "exact"],
    ["zero-width characters", "a thera\u200Bpist came", "therapist", "exact"],
    ["decomposed letters", "the re\u0301sume\u0301 of it", "résumé", "exact"],
    ["a ligature", "of\uFB01cials of the court", "officials of", "approximate"],
    ["straight for curly", "“we don’t know”", '"we don\'t know"', "approximate"],
    ["capitals", "MEMORANDUM FOR UNITED STATES", "Memorandum for United States", "approximate"],
    ["a hyphen left out", "certain drug-related crimes", "drug related crimes", "approximate"],
    ["a dash for another", "drugs—all of them", "drugs – all of", "approximate"],
    ["punctuation at the end that is there", "as usual. Then", "as usual.", "exact"],
    ["punctuation at the end that is not there", "as usual, then", "as usual.", "approximate"],
    ["brackets", "crime (18 U.S.C. § 924(j)); murder", "(18 U.S.C. § 924(j))", "exact"],
    ["one word cut in two", "the therapist came", "the the rapist", "differs"],
    ["two words in one", "the rapist came", "therapist came", "differs"],
    ["two words, divided after the first", "the-\nrapist came", "the rapist came", "differs"],
    ["the end of a word", "a therapist came", "rapist came", "differs"],
    ["the beginning of a word", "they can cannot", "they can can", "differs"],
    ["half a contraction", "they don’t know", "they don", "differs"],
    ["half a divided word", "a thera-\npist came", "pist came", "differs"],
    ["a possessive left off", "the Attorney General’s office", "Attorney General", "exact"],
    ["an elision left off", "l’homme est né", "homme est", "exact"],
    ["an apostrophe left out", "where we’re going", "where were going", "differs"],
    ["an apostrophe moved", "the presidents’ men", "the president’s men", "differs"],
    ["a separator left out", "more than 64,000 died", "more than 64000 died", "differs"],
    ["a separator moved", "more than 1,000 died", "more than 10,00 died", "differs"],
    ["a point for a comma", "more than 1,000 died", "more than 1.000 died", "differs"],
    ["a space in a number", "under § 924(j) of", "§ 9 24(j)", "differs"],
    ["a raised digit", "a 10² field", "a 102 field", "differs"],
    ["a fraction", "a 1½ field", "a 112 field", "differs"],
    ["another currency", "paid $500 to", "paid €500 to", "differs"],
    ["a currency left out", "paid $500 to", "500 to", "differs"],
    ["a sign left out", "fell to -5 degrees", "fell to 5 degrees", "differs"],
    ["a percent sign left out", "some 5% of all", "some 5 of all", "differs"],
    ["part of a number", "more than 64,000 died", "000 died", "differs"],
    ["another number", "more than 64,000 died here", "more than 46,000 died here", "differs"],
    ["Chinese over a line end", "總統簽署了\n這項法案", "簽署了這項", "exact"],
    ["Thai within a phrase", "ประธานาธิบดีลงนาม", "ลงนาม", "exact"],
    ["Hindi", "राष्ट्रपति ने हस्ताक्षर किए", "ने हस्ताक्षर", "exact"],
    ["Hindi, part of a word", "राष्ट्रपति ने", "राष्ट्र", "differs"],
    ["Arabic with tatweel", "وقع الرئيس القانون", "الرئيس القانون", "exact"],
    ["astral letters", "the 𐐀𐐁 of it", "𐐀𐐁 of", "exact"],
  ])("finds %s: %s", (_name, text, quote, state) => {
    expect(stateOf(text, quote)).toBe(state);
  });

  it("keeps the document's words, with their hyphens, as the quotation has them", () => {
    expect(textOf("all drug-\nrelated crimes", "drug-related crimes")).toEqual(["1:4:drug-related crimes"]);
    expect(textOf("a thera-\npist came", "therapist came")).toEqual(["1:2:therapist came"]);
    expect(textOf("a “thera-\npist,” came", "therapist")).toEqual(["1:3:therapist"]);
    expect(textOf("a “thera-\npist,” came", "“therapist,”")).toEqual(["1:2:“therapist,”"]);
  });

  it("crosses pages, one part a page", () => {
    expect(textOf(["it ends here on", "page two. The rest"], "here on page two.")).toEqual([
      "1:8:here on",
      "2:0:page two.",
    ]);
    expect(textOf(["a thera-", "pist came"], "therapist")).toEqual(["1:2:thera-", "2:0:pist"]);
    expect(textOf(["one two", "", "three four"], "two three")).toEqual(["1:4:two", "3:0:three"]);
  });
});

describe("resolveQuote, by the surroundings", () => {
  const twice = "Once more we fight the crime at our borders. Then they fight the crime in distant lands.";
  it.each([
    ["no context", { exact: "fight the crime" }, "ambiguous"],
    ["a prefix", { exact: "fight the crime", prefix: "Then they" }, "1:55:fight the crime"],
    ["a suffix", { exact: "fight the crime", suffix: "at our borders. Then" }, "1:13:fight the crime"],
    ["a prefix of which the end agrees", { exact: "fight the crime", prefix: "There they" }, "1:55:fight the crime"],
    [
      "contexts of two places",
      { exact: "fight the crime", prefix: "Once more we", suffix: "in distant lands." },
      "ambiguous",
    ],
    ["a context of neither", { exact: "fight the crime", prefix: "Never would", suffix: "nowhere" }, "ambiguous"],
  ])("decides between repeats by %s", (_name, quote, expected) => {
    expect(textOf(twice, quote)).toEqual([expected]);
  });

  it("hears the page only where the context leaves a tie", () => {
    const pages = ["We fight the crime.", "They fight the crime."];
    expect(textOf(pages, { exact: "fight the crime" }, 2)).toEqual(["2:5:fight the crime"]);
    expect(textOf(pages, { exact: "fight the crime" }, 7)).toEqual(["ambiguous"]);
    expect(textOf(pages, { exact: "fight the crime", prefix: "We" }, 2)).toEqual(["1:3:fight the crime"]);
    expect(stateOf(["a crime a crime"], { exact: "crime" }, 1)).toBe("ambiguous");
  });

  it("prefers the same typography, after the context", () => {
    expect(textOf("Congress met. The congress dance.", "Congress")).toEqual(["1:0:Congress"]);
    expect(textOf("Congress met. The congress dance.", { exact: "Congress", prefix: "The" })).toEqual([
      "1:18:congress",
    ]);
  });

  it("says that words moved whose surroundings contradict", () => {
    const text = "In short, we fight the crime here.";
    expect(stateOf(text, { exact: "fight the crime", prefix: "they never", suffix: "anywhere at all" })).toBe("moved");
    expect(stateOf(text, { exact: "fight the crime", prefix: "they never" })).toBe("moved");
    expect(stateOf(text, { exact: "fight the crime", prefix: "they never", suffix: "here." })).toBe("exact");
  });
});

describe("resolveQuote, in words for an editor", () => {
  it("names the nearest passage of words that are not there", () => {
    const found = resolveQuote(memo, { exact: "prosecutors should look upon every lawful tool at hand as their own" });
    expect(found).toMatchObject({
      state: "missing",
      candidates: [{ page: 1, text: expect.stringContaining("every lawful tool at") as unknown }, {}, {}],
    });
    expect("reason" in found && found.reason).toContain("every lawful tool at their");
  });

  it("shows every place of words that repeat", () => {
    const found = resolveQuote(memo, { exact: "capital punishment" });
    expect(found).toMatchObject({ state: "ambiguous", candidates: [{ page: 1 }, { page: 1 }] });
    expect("reason" in found && found.reason).toContain("prefix");
  });

  it("answers nothing and too much", () => {
    expect(resolveQuote(memo, { exact: " — " })).toMatchObject({ state: "missing", candidates: [] });
    expect(resolveQuote(memo, { exact: "a".repeat(50_000) })).toMatchObject({ state: "missing" });
    expect(resolveQuote(typewritten(), { exact: "words" })).toMatchObject({ state: "missing", candidates: [] });
  });

  it.each([
    ["one letter", "a ".repeat(200_000), "a ".repeat(19_000)],
    ["no spaces", "a".repeat(400_000), "a".repeat(19_000)],
    ["repeated words", "the law of the land ".repeat(20_000), `${"the law of the land ".repeat(900)} never`],
    ["signs", `5${"$".repeat(200_000)}x`, "5 x"],
    ["hyphens", "- ".repeat(200_000), "a"],
  ])(
    "is quick with hostile text: %s",
    (_name, text, quote) => {
      const document = typewritten(text);
      const started = performance.now();
      resolveQuote(document, { exact: quote, prefix: "a ".repeat(2_000), suffix: "a ".repeat(2_000) });
      expect(performance.now() - started).toBeLessThan(10_000);
    },
    20_000,
  );
});

describe("wholeDocument", () => {
  it("is a region without parts", () => {
    expect(wholeDocument()).toEqual({ state: "region", whole: true, parts: [], errorShare: 0 });
  });
});
