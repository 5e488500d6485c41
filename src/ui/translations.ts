import type { Translate } from "./catalogue.ts";
import type { Language } from "./languages.ts";
import { pseudo } from "./pseudo.ts";
import { spanish } from "./spanish/spanish.ts";

/** A language's words; undefined for English, which the catalogues are written in. For the build, which needs them all. */
export function translationFor(language: Language): Translate | undefined {
  switch (language) {
    case "en":
      return undefined;
    case "es":
      return spanish;
    case "en-XA":
    case "ar-XB":
      return pseudo(language);
  }
}
