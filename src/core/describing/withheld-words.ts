/** What is said of a file that was published without the words that it hides, and of one that another replaced. */
interface PublishedFileWords {
  /** Follows what is said of where the file came from. @param words how many. @param sha256 of the original. */
  withheld(words: number, sha256: string): string;
}

const english: PublishedFileWords = {
  withheld: (words, sha256) =>
    `The published file is a copy without ${words === 1 ? "one word" : `${words} words`} that the original hides; the original’s SHA-256 is ${sha256}.`,
};

const spanish: PublishedFileWords = {
  withheld: (words, sha256) =>
    `El archivo publicado es una copia sin ${words === 1 ? "una palabra que el original oculta" : `${words} palabras que el original oculta`}; el SHA-256 del original es ${sha256}.`,
};

/** The words in a publication's language, or in English. @param language BCP 47. */
export function publishedFileWords(language: string): PublishedFileWords {
  return /^es(?:-|$)/i.test(language) ? spanish : english;
}
