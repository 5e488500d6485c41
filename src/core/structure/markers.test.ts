import { describe, expect, it } from "vitest";
import { begins, follows, hasFootnoteMark, markerOf } from "./markers.ts";

describe("markerOf", () => {
  it.each([
    ["• a thing", "•"],
    ["1. a thing", "1."],
    ["(a) a thing", "(a)"],
    ["iv) a thing", "iv)"],
    ["[3] a thing", "[3]"],
  ])("finds what stands before “%s”: %s", (text, marker) => {
    expect(markerOf(text)?.text).toBe(marker);
  });

  it.each(["a thing", "1.5 million", "U.S. attorneys", "1,000 cases", "18 U.S.C. § 1959", "1."])(
    "finds none before “%s”",
    (text) => {
      expect(markerOf(text)).toBeUndefined();
    },
  );

  it("knows which follow each other", () => {
    const of = (text: string) => markerOf(`${text} x`) ?? { text: "", length: 0, family: "", numbers: [] };
    expect(follows(of("1."), of("2."))).toBe(true);
    expect(follows(of("(h)"), of("(i)"))).toBe(true);
    expect(follows(of("(i)"), of("(ii)"))).toBe(true);
    expect(follows(of("1."), of("3."))).toBe(false);
    expect(follows(of("1."), of("2)"))).toBe(false);
    expect(begins(of("(i)"))).toBe(true);
    expect(begins(of("7."))).toBe(false);
  });
});

describe("hasFootnoteMark", () => {
  it.each(["1 See above.", "* The clerk.", "12. See below.", "1See above."])("finds one before “%s”", (text) => {
    expect(hasFootnoteMark(text)).toBe(true);
  });

  it("finds none before plain words", () => {
    expect(hasFootnoteMark("See above.")).toBe(false);
  });
});
