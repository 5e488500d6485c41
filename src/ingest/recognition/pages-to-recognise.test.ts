import { describe, expect, it } from "vitest";
import { isBetterText, toBeRead } from "./pages-to-recognise.ts";
import { readabilityOf } from "./readability.ts";

const PROSE =
  "Prosecutors must consider every lawful tool at their disposal. This includes designating an opioid coordinator in every district, fully utilizing the data analysis of the Opioid Fraud and Abuse Detection Unit, as well as using criminal and civil remedies available under federal law (18 U.S.C. § 3591(b)(1)). Prosecutors should consider the death penalty for certain crimes among these.";
/** The same, as poor machines have read it. */
const POOR =
  "Pros3cvtors rnust c0nsidcr cvery lawfu1 to0l at thcir d1sposal. Th1s includcs d3signating an op!oid c0ordinat0r 1n evcry distr1ct, fu1ly uti1izing thc d4ta ana1ysis 0f the 0pioid Fravd and Abu5e Dctection Vnit, a5 wcll as us1ng crim1nal and c1vil remedics availab1e under fedcral 1aw.";
/** As a font without a map has it: each sign is another. */
const SHIFTED = [...PROSE]
  .map((sign) => (sign === " " ? sign : String.fromCodePoint((sign.codePointAt(0) ?? 0) - 29)))
  .join("");
const GERMAN =
  "Die Staatsanwaltschaft hat jedes gesetzliche Mittel zu prüfen, das ihr zur Verfügung steht, und die Gründe schriftlich festzuhalten; dies gilt für alle Bezirke.";

function page(text: string, pictured = 0, layered = 0, isHiding = false) {
  return { text: { page: 1, text, boxes: [], lines: [] }, pictured, layered, isHiding };
}

describe("toBeRead", () => {
  it.each([
    ["prose that is text", page(PROSE), "en-US", "nothing"],
    ["prose in another language", page(GERMAN), "de", "nothing"],
    ["prose whose language is told wrongly but not its signs", page(GERMAN), undefined, "nothing"],
    ["a table of numbers", page("1,204 88.1 % 2016\n64,000 12.5 % 2017\n3,118 0.4 % 2018"), "en", "nothing"],
    [
      "a page of names",
      page("Jeff Sessions\nRod Rosenstein\nRachel Brand\nNoel Francisco\nSteven Engel"),
      "en",
      "nothing",
    ],
    ["a report's page with a large photograph", page(PROSE, 0.6), "en", "beside"],
    ["nothing at all", page(""), "en", "all"],
    ["signs that a font does not tell", page("\ufffd\ufffd\ufffd \ufffd\ufffd a"), "en", "all"],
    ["a broken map of characters", page(SHIFTED), "en", "all"],
    ["a page number stamped on a scan", page("Case 1:18-cr-00042 Document 7 Page 3 of 20", 1), "en", "all"],
    ["a picture behind text that is printed over it", page(PROSE, 1), "en", "nothing"],
    ["the same, with words that it hides", page(PROSE, 1, 0, true), "en", "nothing"],
    ["a scan with a layer, which may say something else", page(PROSE, 1, 1), "en", "all"],
    ["a scan with a layer over some of it, and hidden words", page(PROSE, 1, 0.2, true), "en", "all"],
    ["a scan with a poor layer", page(POOR, 1), "en", "all"],
  ])("%s", (_, own, language, expected) => {
    expect(toBeRead(own, language)).toBe(expected);
  });
});

describe("isBetterText", () => {
  it("goes by words, not by length", () => {
    expect(isBetterText(PROSE, "", "en")).toBe(true);
    expect(isBetterText(PROSE, POOR, "en")).toBe(true);
    expect(isBetterText(POOR, PROSE, "en")).toBe(false);
    expect(isBetterText(PROSE, PROSE, "en")).toBe(false);
    expect(isBetterText("", "", "en")).toBe(false);
    expect(isBetterText("~ ,", "", "en")).toBe(false);
  });
});

describe("readabilityOf", () => {
  it("tells words from noise", () => {
    expect(readabilityOf(PROSE, "en").share).toBeGreaterThan(0.9);
    expect(readabilityOf(GERMAN, "de").share).toBeGreaterThan(0.95);
    expect(readabilityOf(POOR, "en").share).toBeLessThan(0.7);
    expect(readabilityOf(SHIFTED, undefined).share).toBeLessThan(0.3);
  });
});
