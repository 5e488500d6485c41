import { describe, expect, it } from "vitest";
import { commonWords } from "./common-words.ts";
import { isEnglishWord } from "./english.ts";

describe("words of English", () => {
  it("are known, with their endings", () => {
    expect([...commonWords].filter((word) => !isEnglishWord(word))).toEqual([]);
    for (const word of ["conversation", "conservation", "proceeds", "regions", "indicated", "colour", "color"]) {
      expect(isEnglishWord(word), word).toBe(true);
    }
  });

  it("are not what is no word, nearly always", () => {
    expect(["Word", "wörd", "", "tt", "12", "wort1"].filter(isEnglishWord)).toEqual([]);
    const nonsense = Array.from(
      { length: 2_000 },
      (_, index) => `q${(index * 7_919 + 11).toString(26).replace(/\d/g, "x")}q`,
    );
    expect(nonsense.filter(isEnglishWord).length / nonsense.length).toBeLessThan(0.02);
  });
});
