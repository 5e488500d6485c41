import { remembered } from "../text/remembered.ts";
import { EDGE } from "../text/seams.ts";
import { UNSPACED } from "../text/unspaced.ts";
import { gramsOf } from "./candidates.ts";
import { commonWords } from "./common-words.ts";
import { isEnglish, isEnglishWord } from "./english.ts";
import { placesOf } from "./gram-index.ts";
import type { Stream } from "./stream.ts";

/** The words of a document. */
interface Vocabulary {
  /** How often each word stands in it, folded. */
  readonly counts: ReadonlyMap<string, number>;
  readonly words: number;
  readonly english: boolean;
}

const made = new WeakMap<Stream, Vocabulary>();

/** The share of its words that are common English ones, from which on a text is English: it has more than half, others few. */
const ENGLISH = 0.35;

function vocabularyOf(stream: Stream): Vocabulary {
  const known = made.get(stream);
  if (known) return known;
  const { folded, edges } = stream.seamed;
  const { length } = folded.text;
  // Counted beside the words and not in their list: each is looked up once.
  const numbers = new Map<string, number>();
  const times: number[] = [];
  let first = 0;
  let words = 0;
  let common = 0;
  for (let unit = 1; unit <= length; unit += 1) {
    if (((edges[unit] ?? 0) & EDGE.word) === 0) continue;
    const word = folded.text.slice(first, unit);
    const number = numbers.get(word);
    if (number === undefined) numbers.set(word, times.push(1) - 1);
    else times[number] = (times[number] ?? 0) + 1;
    words += 1;
    first = unit;
  }
  const counts = new Map<string, number>();
  for (const [word, number] of numbers) {
    const count = times[number] ?? 0;
    counts.set(word, count);
    if (commonWords.has(word)) common += count;
  }
  const vocabulary = { counts, words, english: common > words * ENGLISH };
  made.set(stream, vocabulary);
  return vocabulary;
}

/** Whether a word is a real one and no damage: a common one, or the document has it, `besides` the places looked at. */
export function isRealWord(stream: Stream, word: string, besides: number): boolean {
  return isKnownWord(stream, word) || (vocabularyOf(stream).counts.get(word) ?? 0) > besides;
}

/** Whether a word is a common one of the document's language, as far as that is known: in English. */
export function isKnownWord(stream: Stream, word: string): boolean {
  return vocabularyOf(stream).english && commonWords.has(word);
}

/** Of a document's words, the share that makes one frequent. */
const FREQUENT = 0.001;

export function isFrequentWord(stream: Stream, word: string): boolean {
  const { counts, words } = vocabularyOf(stream);
  return (counts.get(word) ?? 0) > Math.max(2, words * FREQUENT);
}

/** How often an unknown word, such as a name, must stand in an English text to be one. */
const LEAST_UNKNOWN = 3;

/**
 * Whether both of two words are words of the document or of its language, as far as that is known: then one is not the
 * other badly read, but another word.
 */
export function areWordsBoth(stream: Stream, quoted: string, found: string, clean: boolean): boolean {
  const { counts, english } = vocabularyOf(stream);
  // Where there is damage, a document has the same more than once: then only what else is known counts.
  if (!clean && !english) return false;
  const ours = counts.get(quoted) ?? 0;
  const theirs = (counts.get(found) ?? 0) - 1;
  // Where the language is known, a word that it has not must stand there more often: damage repeats itself.
  const least = english ? LEAST_UNKNOWN : 1;
  const isWord = (word: string, count: number, other: number): boolean =>
    (english && isEnglish(word)) || (clean && count >= least && count >= other * DAMAGED_SHARE);
  return isWord(quoted, ours, theirs) && isWord(found, theirs, ours);
}

/**
 * Where a document is damaged, a word's damage may stand in it more than once; but never so often as the word. The
 * share of a word's places that may be another, damaged, where damage is likely; elsewhere a quarter of it.
 */
export const DAMAGED_SHARE = 0.2;

/**
 * Whether both of two words are real.
 *
 * @param noisy whether damage is likely: then only what the document has counts, and has often enough.
 */
export function areRealWords(stream: Stream, quoted: string, found: string, noisy: boolean): boolean {
  const { counts } = vocabularyOf(stream);
  const ours = counts.get(quoted) ?? 0;
  const theirs = (counts.get(found) ?? 0) - 1;
  const share = noisy ? DAMAGED_SHARE : DAMAGED_SHARE / 4;
  const isReal = (word: string, count: number, other: number): boolean =>
    (!noisy && isKnownWord(stream, word)) || (count > 0 && count >= other * share);
  return isReal(quoted, ours, theirs) && isReal(found, theirs, ours);
}

/** Endings by which English makes other words of one. */
const ENDINGS = [
  "",
  "s",
  "es",
  "d",
  "ed",
  "ing",
  "er",
  "ers",
  "r",
  "or",
  "ors",
  "ly",
  "y",
  "e",
  "ion",
  "ions",
  "al",
  "ment",
];
/** Shorter words are within a letter or two of anything. */
const SHORTEST_FORMED = 4;

/**
 * Other forms of a word that the document's language has: "efforts" of "effort". Something nearer to one of them is no
 * damage of the word, whose ending somebody may have changed.
 */
export function otherForms(stream: Stream, word: string): readonly string[] {
  return vocabularyOf(stream).english && word.length >= SHORTEST_FORMED ? englishForms(word) : [];
}

const englishForms = remembered((word): readonly string[] => {
  const stems = ENDINGS.flatMap((ending) => {
    const stem = word.slice(0, word.length - ending.length);
    return word.endsWith(ending) && stem.length >= SHORTEST_FORMED ? [stem] : [];
  });
  const forms = new Set(stems.flatMap((stem) => ENDINGS.map((ending) => stem + ending)));
  forms.delete(word);
  return [...forms].filter(isEnglishWord);
}, 2_000);

/** Whether letters are of a script that is written without spaces, where a word cannot be told from the next. */
export function isUnspaced(letters: string): boolean {
  // The first letters of such scripts are those of Thai.
  for (let at = 0; at < letters.length; at += 1) if (letters.charCodeAt(at) >= 0x0e00) return UNSPACED.test(letters);
  return false;
}

/** How often a document has two characters beside each other: the first or the last two of those given. */
export function timesInText(stream: Stream, letters: string, end: "first" | "last"): number {
  const two = end === "first" ? letters.slice(0, 2) : letters.slice(-2);
  if (two.length < 2) return 0;
  const units = Uint16Array.of(two.charCodeAt(0), two.charCodeAt(1));
  const all = stream.seamed.folded.units;
  let times = 0;
  // Others may share a number with them.
  for (const place of placesOf(gramsOf(stream, 2), units, 0)) {
    if (all[place] === units[0] && all[place + 1] === units[1]) times += 1;
  }
  return times;
}
