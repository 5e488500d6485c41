import { describe, expect, it } from "vitest";
import { recognisedSentence } from "./print-recognised.ts";

const page = (number: number, confidence: number, corrected?: boolean) => {
  return {
    page: number,
    engine: "Tesseract",
    language: "es",
    confidence,
    ...(corrected === true ? { corrected } : {}),
  };
};

describe("recognisedSentence", () => {
  it("tells pages, engine, language and how sure it is", () => {
    expect(recognisedSentence([])).toBeUndefined();
    expect(recognisedSentence([page(1, 95)])).toBe(
      "Text recognised by machine on page 1 (Tesseract, in es, 95 % sure).",
    );
    expect(recognisedSentence([page(2, 88), page(3, 96, true), page(4, 90)])).toBe(
      "Text recognised by machine on pages 2–4 (Tesseract, in es, 88–96 % sure; page 3 corrected by hand).",
    );
  });
});
