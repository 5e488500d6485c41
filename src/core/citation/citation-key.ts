import { isPerson } from "./author-names.ts";
import { citationLanguage } from "./citation-language.ts";
import { paragraphsWord } from "./citation-text.ts";
import { partialDate } from "./partial-date.ts";
import type { Work } from "./work.ts";

/** Words that say nothing of what a title is about. */
const SMALL_WORDS = new Set(["a", "an", "and", "das", "de", "der", "die", "el", "la", "le", "of", "on", "the"]);

/** A key for each work of one file, no two alike: the second sessions2018guidance is sessions2018guidance-2. */
export function citationKeys(works: readonly Work[]): string[] {
  const keys = works.map(citationKey);
  return keys.map((key, index) => {
    const before = keys.slice(0, index).filter((other) => other === key).length;
    return before === 0 ? key : `${key}-${before + 1}`;
  });
}

/** "sessions2018guidance": author, year, first telling word, in letters that every program takes. */
function citationKey(work: Work): string {
  const [author] = work.authors;
  const name = author === undefined ? "" : isPerson(author) ? author.family : (author.name ?? "");
  const [word] = asciiWords(work.title).filter((each) => !SMALL_WORDS.has(each));
  const parts = [asciiWords(name).filter((each) => !SMALL_WORDS.has(each))[0], partialDate(work.date).year, word];
  const key = parts.filter((part) => part !== undefined).join("");
  return /^[a-z]/.test(key) ? key : `verbatim${key}`;
}

function asciiWords(text: string): string[] {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.match(/[a-z0-9]+/g) ?? [];
}

/** What a reference manager should keep beside the fields it knows: what copy this is, and of which bytes. */
export function notesOf({ reproduction, sha256, pinpoint, wordedIn }: Work): string[] {
  const language = citationLanguage(wordedIn);
  return [
    ...(reproduction === undefined ? [] : [reproduction]),
    ...(pinpoint?.paragraphs === undefined ? [] : [paragraphsWord(pinpoint.paragraphs, language.paragraph)]),
    ...(sha256 === undefined ? [] : [language.fingerprint(sha256)]),
  ];
}
