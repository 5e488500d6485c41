import { speak } from "./catalogue.ts";
import { nearestLanguage } from "./languages.ts";

/** Makes the interface speak the nearest language to a tag; a browser fetches its words. @throws where it cannot. */
export async function speakAs(tag: string): Promise<void> {
  const language = nearestLanguage(tag);
  switch (language) {
    case "en":
      speak();
      return;
    case "es":
      speak((await import("./spanish/spanish-in-browser.ts")).spanishInBrowser);
      return;
    case "en-XA":
    case "ar-XB":
      speak((await import("./pseudo.ts")).pseudo(language));
  }
}
