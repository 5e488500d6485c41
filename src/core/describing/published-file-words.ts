import { citationLanguage } from "../citation/citation-language.ts";

/** What is said of a file that was published without the words that it hides, and of one that another replaced. */
interface PublishedFileWords {
  /** BCP 47. */
  readonly language: string;
  /** Follows what is said of where the file came from. @param words how many. @param sha256 of the original. */
  withheld(words: number, sha256: string): string;
  /** The address of the present file follows. @param until the day, month or year in which that was: 2026-11-24. */
  replaced(title: string, until: string): string;
}

const english: PublishedFileWords = {
  language: "en",
  withheld: (words, sha256) =>
    `The published file is a copy without ${words === 1 ? "one word" : `${words} words`} that the original hides; the original’s SHA-256 is ${sha256}.`,
  replaced: (title, until) =>
    `This version of “${title}” was replaced ${isDay(until) ? "on" : "in"} ${citationLanguage("en").date(until)}. The current one is at`,
};

const spanish: PublishedFileWords = {
  language: "es",
  withheld: (words, sha256) =>
    `El archivo publicado es una copia sin ${words === 1 ? "una palabra que el original oculta" : `${words} palabras que el original oculta`}; el SHA-256 del original es ${sha256}.`,
  replaced: (title, until) =>
    `Esta versión de «${title}» fue sustituida ${isDay(until) ? "el" : "en"} ${citationLanguage("es").date(until)}. La actual está en`,
};

function isDay(date: string): boolean {
  return /^\d{4}-\d\d-\d\d$/u.test(date);
}

/** The words in a publication's language, or in English. @param language BCP 47. */
export function publishedFileWords(language: string): PublishedFileWords {
  return /^es(?:-|$)/i.test(language) ? spanish : english;
}
