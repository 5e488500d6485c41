import { expect, it } from "vitest";
import { LANGUAGES } from "../../ui/languages.ts";
import { backToText } from "./words.ts";

it("speaks the language that is named, whatever its country, and English else", () => {
  const said = ["en", "es", "es-MX", "ES", "fr", ""].map((tag) => backToText(tag));
  const [english, spanish] = ["Back to the text", "Volver al texto"];
  expect(said).toEqual([english, spanish, spanish, spanish, english, english]);
});

it("has words of its own in every language of the interface", () => {
  const languages = LANGUAGES.filter((language) => !/-X[A-Z]$/.test(language));
  expect(new Set(languages.map((language) => backToText(language))).size).toBe(languages.length);
});
