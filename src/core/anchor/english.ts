import { remembered } from "../text/remembered.ts";
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

/** Whether English has a word, or makes it of one by an ending or a beginning. */
export const isEnglish = remembered((word) => {
  if (isEnglishWord(word)) return true;
  const bare = word.replace(BEGINNINGS, "");
  if (bare !== word && isEnglishWord(bare)) return true;
  return ENDINGS.some((ending) => {
    const stem = word.slice(0, -ending.length);
    return stem.length >= SHORTEST_STEM && word.endsWith(ending) && isEnglishWord(stem);
  });
}, 4_000);

/** Whether English has a word, in small letters. Of what is none, one in a hundred is taken for one. */
export function isEnglishWord(word: string): boolean {
  // Lists have abbreviations among the shortest.
  if (word.length < 3) return commonWords.has(word);
  if (!/^[a-z]+$/.test(word)) return false;
  filter ??= decoded(ENGLISH);
  let place = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) place = Math.imul(place ^ word.charCodeAt(at), 0x01000193) >>> 0;
  const step = (Math.imul(place ^ (place >>> 15), 0x2c1b3c6d) >>> 0) | 1;
  for (let probe = 0; probe < ENGLISH_PROBES; probe += 1) {
    const bit = place % ENGLISH_BITS;
    if (((filter[bit >>> 3] ?? 0) & (1 << (bit & 7))) === 0) return false;
    place = (place + step) >>> 0;
  }
  return true;
}
