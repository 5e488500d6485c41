import { describe, expect, it } from "vitest";
import { languageData } from "./language-data.ts";

const namesOf = (tags: readonly string[]) => languageData(tags).data.map(({ name }) => name);

describe("languageData", () => {
  it.each([
    ["the document's own language", ["en-US"], ["eng"], []],
    ["no language", [], ["eng"], []],
    ["a language twice", ["en-US", "en-GB"], ["eng"], []],
    ["one whose data are not installed", ["pt-BR"], ["eng"], ["@tesseract.js-data/por"]],
    [
      "several, of which some are not installed",
      ["en", "zh-Hant", "nb", "nn"],
      ["eng"],
      ["@tesseract.js-data/chi_tra", "@tesseract.js-data/nor"],
    ],
    ["the main one not installed", ["nb", "en"], ["eng"], ["@tesseract.js-data/nor"]],
    ["one that Tesseract does not know", ["tlh"], ["eng"], []],
  ])("has what is installed, and tells what is not: %s", (_, tags, names, missing) => {
    expect([namesOf(tags), languageData(tags).missing]).toEqual([names, missing]);
  });
});
