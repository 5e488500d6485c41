import { hasNumeral } from "../text/letter-kind.ts";
import type { Stream } from "./stream.ts";
import { isNumberWord } from "./number-words.ts";
import { digitsMeant, isNegation, shapeOf, turnsSense } from "./telling-words.ts";
import { areRealWords, areWordsBoth, isKnownWord, otherForms } from "./vocabulary.ts";

/** Beyond this share of letters in error the words round about are damaged beyond doubt, and one more proves little. */
export const HEAVY = 0.06;

/**
 * Whether a word is another one damaged, rather than another word.
 *
 * @param noise the share of letters in error round about.
 * @param name whether it is a name, which is another by a letter or two.
 */
export function isDamagedWord(stream: Stream, quoted: string, found: string, noise: number, name: boolean): boolean {
  const errors = distance(quoted, found);
  const longest = Math.max(quoted.length, found.length);
  if (hasNumeral(quoted) || hasNumeral(found)) return isDamagedNumber(quoted, found, noise);
  if (turnsSense(quoted, found)) return false;
  const likeness = Math.min(errors, distance(shapeOf(quoted), shapeOf(found)));
  // Damage that makes a word of a word is rare, and an edit always does.
  if (!mayMakeWord(longest, errors, likeness, noise) && areWordsBoth(stream, quoted, found, noise === 0)) {
    return false;
  }
  const isOtherForm = isNearerToForm(stream, found, quoted, errors) || isNearerToForm(stream, quoted, found, errors);
  if (likeness > 0 && isOtherForm) return false;
  const most = mostExplained(longest, noise);
  const damage = mostDamage(longest, noise, name);
  const tells = isTelling(quoted) || isTelling(found);
  // Damage is all about, and so little of it explains the word.
  if (errors <= most && errors <= damage && !tells) return true;
  // Another word that is one is no damage, whatever it looks like.
  if (likeness > most && areRealWords(stream, quoted, found, noise > 0 || likeness === 0)) return false;
  if (tells) {
    const [telling, other] = isTelling(quoted) ? [quoted, found] : [found, quoted];
    // "now" is never a damaged "not", nor "billion" a damaged "million".
    if (isTelling(other) || isKnownWord(stream, other)) return false;
    if (likeness === 0) return true;
    if (areRealWords(stream, quoted, found, true)) return false;
    // Half of it, "don" of "don’t", says the opposite.
    if (noise === 0 && telling.startsWith(other)) return false;
    const few = noise >= HEAVY ? longest / 2 : noise > 0 ? longest / 3 : 1;
    return likeness <= Math.max(1, few) && (longest > 2 || noise > 0);
  }
  return likeness <= damage;
}

/** Whether something is nearer to another form of a word: "cfforts" is no damaged "effort". */
function isNearerToForm(stream: Stream, read: string, word: string, errors: number): boolean {
  return errors > 1 && otherForms(stream, word).some((form) => distance(read, form) < errors);
}

/**
 * Whether damage may well have made another word: of letters that look alike where there is any damage, and of short
 * words where there is much.
 */
function mayMakeWord(letters: number, errors: number, likeness: number, noise: number): boolean {
  if (noise === 0) return false;
  return likeness === 0 || (noise >= HEAVY && letters <= 5 && errors <= (noise >= 2.5 * HEAVY ? 2 : 1));
}

/** The most letters in error that need no other explanation than the damage round about. */
function mostExplained(letters: number, noise: number): number {
  if (noise === 0 || letters < 3) return -1;
  if (noise >= HEAVY) return Math.max(1, letters / 3);
  return Math.max(letters >= 5 ? 1 : 0, (noise * letters) / 0.3);
}

/** The most letters in error that a damaged word may have. */
function mostDamage(letters: number, noise: number, name: boolean): number {
  if (noise >= HEAVY) return Math.max(letters < 4 ? 1 : 2, letters * (noise >= 2 * HEAVY ? 0.6 : 0.5));
  if (noise > 0) return Math.max(letters < 4 ? 1 : 2, letters / 2);
  if (letters < 3) return 0;
  return letters < 5 || name ? 1 : 2;
}

/** Words whose change is never small. */
export function isTelling(word: string): boolean {
  return isNegation(word) || isNumberWord(word);
}

export function isWeighty(word: string): boolean {
  return isTelling(word) || /^\p{N}{2,}/u.test(word);
}

function isDamagedNumber(quoted: string, found: string, noise: number): boolean {
  const inQuoted = hasNumeral(quoted);
  const inFound = hasNumeral(found);
  if (inQuoted && inFound) return digitsMeant(quoted) === digitsMeant(found);
  // Specks of digits in a word.
  const numeral = inQuoted ? quoted : found;
  const longest = Math.max(quoted.length, found.length);
  const errors = distance(shapeOf(quoted), shapeOf(found));
  if (errors === 0) return true;
  if (/^\p{N}*$/u.test(numeral) || longest < 3) return false;
  return errors <= Math.max(1, longest * (noise >= HEAVY ? 0.6 : 0.34));
}

/** A row of the table of distances, used by one comparison at a time. */
let spare = new Uint32Array(128);

/** Insertions, removals and replacements that make one short text of another. */
export function distance(one: string, other: string): number {
  let first = 0;
  while (first < one.length && first < other.length && one.charCodeAt(first) === other.charCodeAt(first)) first += 1;
  let last = 0;
  const shorter = Math.min(one.length, other.length) - first;
  while (last < shorter && one.charCodeAt(one.length - 1 - last) === other.charCodeAt(other.length - 1 - last)) {
    last += 1;
  }
  const rows = one.length - first - last;
  const columns = other.length - first - last;
  if (rows === 0 || columns === 0) return rows + columns;
  if (rows === 1 && columns === 1) return 1;
  if (spare.length <= columns) spare = new Uint32Array(2 * columns + 2);
  const row = spare;
  for (let column = 0; column <= columns; column += 1) row[column] = column;
  for (let index = 0; index < rows; index += 1) {
    const unit = one.charCodeAt(first + index);
    let diagonal = index;
    let left = index + 1;
    row[0] = left;
    for (let column = 0; column < columns; column += 1) {
      const above = row[column + 1] ?? 0;
      const replaced = diagonal + (unit === other.charCodeAt(first + column) ? 0 : 1);
      left = Math.min(replaced, above + 1, left + 1);
      row[column + 1] = left;
      diagonal = above;
    }
  }
  return row[columns] ?? 0;
}
