import { commonWords } from "./common-words.ts";
import { ENGLISH, ENGLISH_BITS, ENGLISH_PROBES } from "./english-words.ts";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

let filter: Uint8Array | undefined;

/** Base 64 (RFC 4648, 4), read when first needed. */
function decoded(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  const values = new Uint8Array(128);
  for (let value = 0; value < ALPHABET.length; value += 1) values[ALPHABET.charCodeAt(value)] = value;
  let [bits, held, count] = [0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    held = (held << 6) | (values[text.charCodeAt(at)] ?? 0);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[count++] = (held >>> bits) & 0xff;
  }
  return bytes;
}

const ENDINGS = ["s", "es", "ed", "ing", "er", "ers", "ly", "ness", "able"];
const BEGINNINGS = /^(?:un|non|dis|mis)(?=.{4})/;
/** Shorter words take no endings: "thes", "ited". */
const SHORTEST_STEM = 4;

/** Numbers of a word's beginnings, each from the one before it; used by one question at a time. */
const numbers = new Uint32Array(64);
const FIRST_NUMBER = 0x811c9dc5;

/** Whether a word is of small Latin letters; then the numbers of its beginnings are there, by their lengths. */
function isNumbered(word: string): boolean {
  if (word.length >= numbers.length) return false;
  let number = FIRST_NUMBER;
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (code < 0x61 || code > 0x7a) return false;
    // Fowler, Noll and Vo's hash.
    number = Math.imul(number ^ code, 0x01000193) >>> 0;
    numbers[at + 1] = number;
  }
  return true;
}

/** Whether English has a word, or makes it of one by an ending or a beginning. */
export function isEnglish(word: string): boolean {
  if (isEnglishWord(word)) return true;
  if (word.length < SHORTEST_STEM || !isNumbered(word)) return false;
  for (const ending of ENDINGS) {
    const stem = word.length - ending.length;
    if (stem >= SHORTEST_STEM && word.endsWith(ending) && holds(numbers[stem] ?? 0)) return true;
  }
  return BEGINNINGS.test(word) && isEnglishWord(word.replace(BEGINNINGS, ""));
}

/** Whether English has a word, in small letters. Of what is none, one in a hundred is taken for one. */
export function isEnglishWord(word: string): boolean {
  // Lists have abbreviations among the shortest.
  if (word.length < 3) return commonWords.has(word);
  return isNumbered(word) && holds(numbers[word.length] ?? 0);
}

/** Whether the filter holds the word of a number. */
function holds(number: number): boolean {
  filter ??= decoded(ENGLISH);
  const step = (Math.imul(number ^ (number >>> 15), 0x2c1b3c6d) >>> 0) | 1;
  let place = number;
  for (let probe = 0; probe < ENGLISH_PROBES; probe += 1) {
    const bit = place % ENGLISH_BITS;
    if (((filter[bit >>> 3] ?? 0) & (1 << (bit & 7))) === 0) return false;
    place = (place + step) >>> 0;
  }
  return true;
}
