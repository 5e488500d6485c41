import { isEnglish } from "../../core/anchor/english.ts";

/** What a text's words are like. */
export interface Readability {
  /** Letters and digits. */
  readonly letters: number;
  /** Share of the words, letter by letter, that are words: 0 for noise, near 1 for prose. */
  readonly share: number;
}

const TOKEN = /[^\s]+/gu;
const EDGES = /^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu;
/** One word, or several that hyphens join; digits with what is written between them are of no account. */
const PLAIN = /^\p{L}[\p{L}\p{M}]*(?:['’\-–—/.]\p{L}[\p{L}\p{M}]*)*$/u;
const NUMBER = /^[\p{N}.,:;/%$€£§()\-–—]+$/u;
const LATIN = /^[\p{Script=Latin}'’\-–—/.]+$/u;
const VOWEL = /[aeiouyàáâãäåæèéêëìíîïòóôõöøœùúûüýÿ]/iu;
const VOWELS = new RegExp(VOWEL, "giu");
/** Of the letters of any language in Latin script. A broken map makes vowels of others, and has fewer. */
const LEAST_VOWELS = 0.3;
const CASE = /^(?:\p{Lu}?\p{Ll}+|\p{Lu}+)$/u;

/**
 * Whether a text's words are words. What a broken map of characters gives, and what a poor machine read, has signs within
 * words, no vowels, capitals anywhere; and where the language is English, words that it does not have.
 */
export function readabilityOf(text: string, language: string | undefined): Readability {
  const isKnown = /^en\b/i.test(language ?? "")
    ? (word: string) => word.length < 3 || isEnglish(word.toLowerCase())
    : () => true;
  let [words, letters] = [0, 0];
  for (const [token] of text.matchAll(TOKEN)) {
    const bare = token.replaceAll(EDGES, "");
    if (bare === "" || NUMBER.test(bare)) continue;
    letters += bare.length;
    if (PLAIN.test(bare) && bare.split(/['’\-–—/.]/u).every((word) => isWordlike(word) && isKnownOrName(word, isKnown)))
      words += bare.length;
  }
  const all = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (letters === 0) return { letters: all, share: all > 0 ? 1 : 0 };
  return { letters: all, share: (words / letters) * Math.min(1, vowelShare(text) / LEAST_VOWELS) ** 2 };
}

/** Of the Latin letters; 1 where there are next to none. */
function vowelShare(text: string): number {
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return latin < 20 ? 1 : (text.match(VOWELS)?.length ?? 0) / latin;
}

function isWordlike(word: string): boolean {
  if (!LATIN.test(word)) return true;
  return word.length <= 2 || (VOWEL.test(word) && CASE.test(word)) || /^\p{Lu}{2,5}s?$/u.test(word);
}

/** A name has a capital, and is in no list. */
function isKnownOrName(word: string, isKnown: (word: string) => boolean): boolean {
  return isKnown(word) || /^\p{Lu}\p{Ll}/u.test(word);
}
