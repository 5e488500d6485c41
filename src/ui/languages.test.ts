import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { speak } from "./catalogue.ts";
import { directionOf, nearestLanguage } from "./languages.ts";
import { ledgerWords } from "./ledger-words.ts";
import { translationFor } from "./translations.ts";
import { narrowWords } from "./narrow-words.ts";
import { words } from "./words.ts";

afterEach(() => speak());

describe("the language of the interface", () => {
  it("is the nearest that is spoken", () => {
    expect(nearestLanguage("en-GB")).toBe("en");
    expect(nearestLanguage("EN-xa")).toBe("en-XA");
    expect(nearestLanguage("tlh")).toBe("en");
    expect(nearestLanguage("")).toBe("en");
  });

  it("is written from right to left where its script is", () => {
    for (const tag of ["ar", "ar-EG", "he", "fa-IR", "ur", "az-Arab", "ar-XB"])
      expect(directionOf(tag), tag).toBe("rtl");
    for (const tag of ["en", "es-MX", "ar-Latn", "zh-Hant", "", "az"]) expect(directionOf(tag), tag).toBe("ltr");
  });

  it("is another wherever words are used, and English again afterwards", () => {
    const before = [words.reader.copyLink, narrowWords.noClaim(2), ledgerWords.document, words.language];
    speak(translationFor("en-XA"));
    expect(words.reader.copyLink).toMatch(/^⟦Çöpý lïñk .*⟧$/);
    expect(narrowWords.noClaim(2)).toMatch(/^⟦2 çláïms .*⟧$/);
    expect(ledgerWords.document).toMatch(/^⟦/);
    expect(words.language).toBe("en-XA");
    speak(translationFor("ar-XB"));
    expect(words.reader.copyLink).toMatch(/^\u202e⟦/);
    speak();
    expect([words.reader.copyLink, narrowWords.noClaim(2), ledgerWords.document, words.language]).toEqual(before);
  });

  it("reaches words that are fetched only afterwards", async () => {
    speak(translationFor("en-XA"));
    const { settingsWords } = await import("./settings-words.ts");
    expect(settingsWords.title).toMatch(/^⟦/);
  });

  it("can be spoken by every catalogue, under the name that it is exported by", () => {
    for (const file of readdirSync(import.meta.dirname).filter((name) => /(?:^|-)words\.ts$/.test(name))) {
      const name = file.replace(/\.ts$/, "").replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
      const source = readFileSync(join(import.meta.dirname, file), "utf8");
      expect(source, file).toContain(`export const ${name} = catalogue("${name}", {`);
    }
  });
});
