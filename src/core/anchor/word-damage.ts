import type { WordLikeness } from "./same-words.ts";
import type { Stream } from "./stream.ts";
import { digitsMeant, isNegation, isNumberWord, shapeOf, turnsSense } from "./telling-words.ts";
import { areRealWords, DAMAGED_SHARE, isRealWord, isUnspaced, timesInText } from "./vocabulary.ts";

/** A word of the quotation beside the word found for it, or as few words as cannot be told apart further. */
export interface WordGroup {
  /** Folded. Empty where the other side has a word more. */
  readonly quoted: string;
  readonly found: string;
  /** Where words end within, in letters. */
  readonly quotedEdges: readonly number[];
  readonly foundEdges: readonly number[];
  /** Whether only hyphens and line ends stand at those places. */
  readonly loose: boolean;
  readonly rawQuoted: string;
  readonly rawFound: string;
  /** Whether apostrophes, separators and signs of numbers are the same. */
  readonly sameMarks: boolean;
  /** Whether a sentence begins with it, so that its capital makes no name. */
  readonly startsSentence: boolean;
}

/** Beyond this share of letters in error the words round about are damaged beyond doubt, and one more proves little. */
const HEAVY = 0.08;
/** Longer stretches without a common end of a word are other words. */
const LONGEST_GROUP = 80;

/** A run of changed words beside each other, and what stands on both sides of it. */
interface Run {
  readonly groups: WordGroup[];
  readonly before: string;
  after: string;
  errors: number;
}

/** Whether any of the words is another word, rather than a damaged one. */
export function judgeWords(
  stream: Stream,
  groups: readonly WordGroup[],
  letters: number,
  errors: number,
): WordLikeness {
  const runs = runsOf(groups);
  const exchanged = runs.find((run) => runs.some((other) => isExchanged(run, other)));
  const [moved] = exchanged?.groups ?? [];
  if (moved) return { kind: "differs", errors, quoted: moved.rawQuoted, found: moved.rawFound };
  const inRuns = runs.reduce((sum, run) => sum + run.errors, 0);
  for (const run of runs) {
    const length = run.groups.reduce((sum, { quoted, found }) => sum + Math.max(quoted.length, found.length), 0);
    // How bad the recognition is, as far as the words elsewhere show.
    const noise = (inRuns - run.errors) / Math.max(1, letters - length);
    const other = otherWord(stream, run, noise);
    if (other) return { kind: "differs", errors, quoted: other.rawQuoted, found: other.rawFound };
  }
  return { kind: runs.length > 0 ? "damaged" : "same", errors };
}

/** Whether two runs have each other's words: somebody changed their places. */
function isExchanged(one: Run, other: Run): boolean {
  const quoted = one.groups.map((group) => group.quoted).join("");
  if (one === other || quoted.length < 2) return false;
  return quoted === other.groups.map((group) => group.found).join("");
}

function runsOf(groups: readonly WordGroup[]): Run[] {
  const runs: Run[] = [];
  let open: Run | undefined;
  for (const [index, group] of groups.entries()) {
    if (isSame(group)) {
      if (open) open.after = group.quoted;
      open = undefined;
      continue;
    }
    if (!open) {
      open = { groups: [], before: groups[index - 1]?.quoted ?? "", after: "", errors: 0 };
      runs.push(open);
    }
    open.groups.push(group);
    // A space lost or put in is an error, too.
    open.errors += Math.max(1, distance(group.quoted, group.found));
  }
  return runs;
}

function isSame({ quoted, found, quotedEdges, foundEdges, sameMarks }: WordGroup): boolean {
  return quoted === found && sameMarks && quotedEdges.join() === foundEdges.join();
}

/** The first group of a run that is no damage. */
function otherWord(stream: Stream, run: Run, noise: number): WordGroup | undefined {
  const [first] = run.groups;
  const quoted = run.groups.map((group) => group.quoted).join("");
  const found = run.groups.map((group) => group.found).join("");
  if (first && isUnspaced(quoted === "" ? found : quoted)) {
    return isDamagedRun(stream, run, quoted, found, noise) ? undefined : first;
  }
  return run.groups.find((group) => !isDamaged(stream, group, noise));
}

/** Characters of a script without spaces: beside their neighbours they are words that the document has, or none. */
function isDamagedRun(stream: Stream, run: Run, quoted: string, found: string, noise: number): boolean {
  if (quoted === found) return run.groups.every(({ sameMarks }) => sameMarks);
  if (!/\p{N}/u.test(quoted + found) && shapeOf(quoted) === shapeOf(found)) return true;
  const changed = run.groups.filter((group) => group.quoted !== group.found);
  if (changed.some((group) => isTelling(group.quoted) || isTelling(group.found))) return false;
  if (/\p{N}/u.test(quoted + found)) return digitsMeant(quoted) === digitsMeant(found);
  if (run.errors > (noise >= HEAVY ? 6 : noise > 0.03 ? 3 : noise > 0 ? 2 : 1)) return false;
  if (noise >= HEAVY) return true;
  const isKnown = (text: string, besides: number): boolean =>
    text === "" || [...text].every((character) => isRealWord(stream, character, besides));
  // A character that the document has nowhere else is no word of it.
  if (!isKnown(quoted, 0) || !isKnown(found, 1)) return true;
  const beside = (text: string): number =>
    text === ""
      ? timesInText(stream, run.before.slice(-1) + run.after.slice(0, 1), "first")
      : Math.max(
          timesInText(stream, run.before.slice(-1) + text, "first"),
          timesInText(stream, text + run.after.slice(0, 1), "last"),
        );
  const [ours, theirs] = [beside(quoted), beside(found) - 1];
  return ours === 0 || (noise > 0 && theirs <= ours * DAMAGED_SHARE);
}

function isDamaged(stream: Stream, group: WordGroup, noise: number): boolean {
  const { quoted, found, quotedEdges, foundEdges } = group;
  const longest = Math.max(quoted.length, found.length);
  if (longest > LONGEST_GROUP) return false;
  if (quoted === found) return group.sameMarks && (group.loose || isResplit(stream, group, noise));
  if (/\p{N}/u.test(quoted) && digitsMeant(quoted) === digitsMeant(found)) return group.sameMarks;
  const errors = distance(quoted, found);
  const [ours, theirs] = [wordsOf(quoted, quotedEdges), wordsOf(found, foundEdges)];
  if (quoted === "" || found === "") return [...ours, ...theirs].every((word) => isSpeck(word, noise));
  if (ours.length === 1 && theirs.length === 1) return isDamagedWord(stream, quoted, found, noise, isName(group));
  if (ours.length === theirs.length) {
    return ours.every((word, index) => {
      const other = theirs[index] ?? "";
      return word === other || isDamagedWord(stream, word, other, noise, false);
    });
  }
  if (ours.some((word) => isWeighty(word) && !found.includes(word))) return false;
  if (theirs.some((word) => isWeighty(word) && !quoted.includes(word))) return false;
  if (leavesOut(ours, found, errors, noise) || leavesOut(theirs, quoted, errors, noise)) return false;
  return errors <= Math.max(1, longest * (noise >= HEAVY ? 0.75 : noise > 0 ? 0.34 : 0.15));
}

/** Whether one of the words is simply not there, rather than damaged. */
function leavesOut(words: readonly string[], other: string, errors: number, noise: number): boolean {
  return words.some((word, index) => {
    if (word.length > errors || isSpeck(word, noise)) return false;
    return distance(words.toSpliced(index, 1).join(""), other) <= errors - word.length;
  });
}

/** One word beside one word. */
function isDamagedWord(stream: Stream, quoted: string, found: string, noise: number, name: boolean): boolean {
  const errors = distance(quoted, found);
  const longest = Math.max(quoted.length, found.length);
  const isAlike = (): boolean => shapeOf(quoted) === shapeOf(found);
  if (/\p{N}/u.test(quoted + found)) return isDamagedNumber(quoted, found, isAlike(), noise);
  if (turnsSense(quoted, found)) return false;
  // Another word that is one is no damage, whatever it looks like; unless damage is all about and explains it.
  const isExplained = (): boolean => noise > 0 && ((errors === 1 && longest >= 5) || isAlike());
  if (areRealWords(stream, quoted, found, noise > 0) && !isExplained()) return false;
  if (isTelling(quoted) || isTelling(found)) {
    const [telling, other] = isTelling(quoted) ? [quoted, found] : [found, quoted];
    // Half of it, "don" of "don’t", says the opposite.
    if (telling.startsWith(other)) return false;
    const most = noise >= HEAVY ? Math.max(1, longest / 2) : 1;
    return (errors <= most && (longest > 2 || noise > 0)) || isAlike();
  }
  return errors <= mostDamage(longest, noise, name) || isAlike();
}

/** The most letters in error that a damaged word may have. */
function mostDamage(letters: number, noise: number, name: boolean): number {
  if (noise >= HEAVY) return letters === 1 ? 1 : letters * 0.75;
  if (noise > 0) return Math.max(letters < 4 ? 1 : 2, letters / 2);
  if (letters < 3) return 0;
  return letters < 5 || name ? 1 : 2;
}

/** Words whose change is never small. */
function isTelling(word: string): boolean {
  return isNegation(word) || isNumberWord(word);
}

function isWeighty(word: string): boolean {
  return isTelling(word) || /^\p{N}{2,}/u.test(word);
}

function isDamagedNumber(quoted: string, found: string, alike: boolean, noise: number): boolean {
  const [inQuoted, inFound] = [/\p{N}/u.test(quoted), /\p{N}/u.test(found)];
  if (inQuoted && inFound) return digitsMeant(quoted) === digitsMeant(found);
  if (alike) return true;
  // Specks of digits in a word.
  const numeral = inQuoted ? quoted : found;
  const longest = Math.max(quoted.length, found.length);
  if (/^\p{N}*$/u.test(numeral) || longest < 3) return false;
  return distance(shapeOf(quoted), shapeOf(found)) <= Math.max(1, longest * (noise >= HEAVY ? 0.6 : 0.34));
}

/** A stray or lost letter, where recognition is bad anyway. */
function isSpeck(word: string, noise: number): boolean {
  if (/\p{N}/u.test(word) || isTelling(word)) return false;
  return (word.length === 1 && noise > 0) || (word.length === 2 && noise >= HEAVY);
}

/** Whether only a space was lost or put in, so that on one side there are no words. */
function isResplit(stream: Stream, group: WordGroup, noise: number): boolean {
  const { quoted, found, quotedEdges, foundEdges } = group;
  const parted = quotedEdges.length > foundEdges.length;
  const parts = parted ? wordsOf(quoted, quotedEdges) : wordsOf(found, foundEdges);
  if (parts.some(isWeighty)) return false;
  if (noise > 0) return true;
  const real = parts.filter((word) => isRealWord(stream, word, parted ? 0 : 1)).length;
  const isWhole = isRealWord(stream, quoted, parted ? 1 : 0);
  if (isWhole) return real < parts.length;
  return real === 0 || (real === parts.length && !isTelling(quoted));
}

function wordsOf(text: string, edges: readonly number[]): string[] {
  return [0, ...edges]
    .map((from, index) => text.slice(from, edges[index] ?? text.length))
    .filter((word) => word !== "");
}

/** A capital inside a sentence, where not all is in capitals. */
function isName({ rawFound, rawQuoted, startsSentence }: WordGroup): boolean {
  if (!/^\p{Lu}/u.test(rawFound) && !/^\p{Lu}/u.test(rawQuoted)) return false;
  return !startsSentence && !/^\p{Lu}{2,}$/u.test(rawFound);
}

/** Insertions, removals and replacements that make one short text of another. */
function distance(one: string, other: string): number {
  let first = 0;
  while (first < one.length && first < other.length && one[first] === other[first]) first += 1;
  let last = 0;
  const shorter = Math.min(one.length, other.length) - first;
  while (last < shorter && one.at(-1 - last) === other.at(-1 - last)) last += 1;
  const [rows, columns] = [one.length - first - last, other.length - first - last];
  if (rows === 0 || columns === 0) return rows + columns;
  let row = Array.from({ length: columns + 1 }, (_, index) => index);
  for (let index = 0; index < rows; index += 1) {
    const next = [index + 1];
    for (let column = 0; column < columns; column += 1) {
      const replaced = (row[column] ?? 0) + (one[first + index] === other[first + column] ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row[columns] ?? 0;
}
