import { describe, expect, it } from "vitest";
import { narrowWords } from "./narrow-words.ts";
import { words } from "./words.ts";

describe("words", () => {
  it("writes a date as far as it is known, in no reader's time zone", () => {
    expect(words.date("2018-03-20")).toBe("March 20, 2018");
    expect(words.date("2018-03")).toBe("March 2018");
    expect(words.date("2018")).toBe("2018");
  });

  it("counts", () => {
    expect(narrowWords.noClaim(1)).toBe("1 claim");
    expect(narrowWords.noClaim(1200)).toBe("1,200 claims");
    expect(words.pages([1, 2])).toBe("Pages 1 and 2");
  });

  it("writes file sizes as readers do", () => {
    expect(words.fileSize(412)).toBe("412 bytes");
    expect(words.fileSize(67_890)).toBe("68 kB");
    expect(words.fileSize(1_240_000)).toBe("1.2 MB");
  });

  it("begins sentences", () => {
    expect(words.capital("the memo")).toBe("The memo");
    expect(words.capital("“quoted”")).toBe("“quoted”");
    expect(words.capital("")).toBe("");
  });
});
