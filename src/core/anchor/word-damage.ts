import { hasNumeral } from "../text/letter-kind.ts";
import type { WordLikeness } from "./same-words.ts";
import type { Stream } from "./stream.ts";
import { distance, HEAVY, isDamagedWord, isTelling, isWeighty } from "./damaged-word.ts";
import { digitsMeant, shapeOf } from "./telling-words.ts";
import { areWordsBoth, DAMAGED_SHARE, isFrequentWord, isRealWord, isUnspaced, timesInText } from "./vocabulary.ts";
import { areNear, LONGEST_GROUP, type Run, type WordGroup } from "./word-runs.ts";

const ROMAN = /^[IVXLCDM]+$/;

/** Letters that are certainly in error, of so many. */
export interface Damage {
  readonly errors: number;
  readonly letters: number;
}

/** What stands beside a passage, asked only where it matters. */
export interface Surroundings {
  /** Letters given of it. */
  readonly letters: () => number;
  readonly damage: () => Damage;
}

/** Letters in error beyond doubt: of words that are none on one of their sides. */
export function certainDamage(stream: Stream, runs: readonly Run[]): number {
  return runs.reduce((sum, run) => sum + (isCertainDamage(stream, run) ? run.errors : 0), 0);
}

/**
 * Whether any of the words is another word, rather than a damaged one.
 *
 * The worse the print round about, the more is damage; what is damage if the surroundings show none is it, whatever they
 * show.
 *
 * @param around what the surroundings show of damage.
 */
export function judgeWords(
  stream: Stream,
  runs: readonly Run[],
  letters: number,
  errors: number,
  around: Surroundings,
): WordLikeness {
  const exchanged = runs.find((run) => runs.some((other) => isExchanged(run, other)));
  const [moved] = exchanged?.groups ?? [];
  if (moved) return { kind: "differs", errors, quoted: moved.rawQuoted, found: moved.rawFound };
  const certain = runs.map((run) => (isCertainDamage(stream, run) ? run.errors : 0));
  const all = certain.reduce((sum, each) => sum + each, 0);
  // How bad the recognition is, as far as the words elsewhere show.
  const noiseOf = (run: Run, index: number, beside: Damage): number => {
    let length = 0;
    for (const { quoted, found } of run.groups) length += Math.max(quoted.length, found.length);
    const unspaced = isUnspaced(run.quoted);
    // Where a character is a word, one other that changed may be somebody's edit, too.
    const least = unspaced ? 2 : 1;
    let elsewhere = beside.errors + all - (certain[index] ?? 0);
    if (unspaced) {
      for (const [at, other] of runs.entries()) {
        if (other !== run && areNear(run, other)) elsewhere -= certain[at] ?? 0;
      }
    }
    return elsewhere < least ? 0 : elsewhere / Math.max(1, letters - length + beside.letters);
  };
  const first = (beside: Damage): WordGroup | undefined => {
    for (const [index, run] of runs.entries()) {
      const other = otherWord(stream, run, noiseOf(run, index, beside));
      if (other) return other;
    }
    return undefined;
  };
  const other = runs.length > 0 && first({ errors: 0, letters: around.letters() }) && first(around.damage());
  if (other) return { kind: "differs", errors, quoted: other.rawQuoted, found: other.rawFound };
  return { kind: runs.length > 0 ? "damaged" : "same", errors };
}

/** Whether a run shows that recognition is bad: what stands on one of its sides is no word. Another word shows nothing. */
function isCertainDamage(stream: Stream, { groups }: Run): boolean {
  return groups.every(({ quoted, found, quotedEdges, foundEdges }) => {
    if (isUnspaced(quoted)) return true;
    if (quoted === "" || found === "") return false;
    if (hasNumeral(quoted) || hasNumeral(found)) return digitsMeant(quoted) === digitsMeant(found);
    if (quoted === found && quotedEdges.length === foundEdges.length) return false;
    if (quotedEdges.length === 0 && foundEdges.length === 0) return !areWordsBoth(stream, quoted, found, true);
    const ours = wordsOf(quoted, quotedEdges);
    const theirs = wordsOf(found, foundEdges);
    return [...ours, ...theirs].some((word) => !isRealWord(stream, word, 1));
  });
}

/** Whether two runs have each other's words: somebody changed their places. */
function isExchanged(one: Run, other: Run): boolean {
  const { quoted, found } = one;
  return one !== other && quoted !== found && areNearlyOne(quoted, other.found) && areNearlyOne(found, other.quoted);
}

/** Whether one of two words is within the other: an alignment may leave a letter of an exchanged word out. */
function areNearlyOne(one: string, other: string): boolean {
  if (one === other) return true;
  const shorter = Math.min(one.length, other.length);
  const longer = Math.max(one.length, other.length);
  // Where words are not parted, one character of an exchanged word may be all that an alignment left of it.
  if ((shorter < 2 || shorter < longer * 0.7) && !isUnspaced(one)) return false;
  return one.includes(other) || other.includes(one);
}

/** The first group of a run that is no damage. */
function otherWord(stream: Stream, run: Run, noise: number): WordGroup | undefined {
  const [first] = run.groups;
  const { quoted, found } = run;
  if (first && isUnspaced(quoted === "" ? found : quoted)) {
    return isDamagedRun(stream, run, quoted, found, noise) ? undefined : first;
  }
  return run.groups.find((group, index) => {
    const before = index === 0 ? run.before : (run.groups[index - 1]?.quoted ?? "");
    return isOtherItem(group, before) || !isDamaged(stream, group, noise);
  });
}

/** Whether a letter that goes with a number is another: "924(j)", "924(i)". */
function isOtherItem({ quoted, found }: WordGroup, before: string): boolean {
  return /\p{N}$/u.test(before) && quoted.length === 1 && found.length === 1 && quoted !== found;
}

/** Characters of a script without spaces: beside their neighbours they are words that the document has, or none. */
function isDamagedRun(stream: Stream, run: Run, quoted: string, found: string, noise: number): boolean {
  if (quoted === found) return run.groups.every(({ sameMarks }) => sameMarks);
  const numbered = hasNumeral(quoted) || hasNumeral(found);
  if (!numbered && shapeOf(quoted) === shapeOf(found)) return true;
  const changed = run.groups.filter((group) => group.quoted !== group.found);
  if (changed.some((group) => isTelling(group.quoted) || isTelling(group.found))) return false;
  if (numbered) return digitsMeant(quoted) === digitsMeant(found);
  if (run.errors > (noise >= 2 * HEAVY ? 6 : noise > 0 ? 2 : 1)) return false;
  // Two and more that the document has beside each other are a word, and so are those in their place.
  if (timesInText(stream, quoted, "first") > 0 && timesInText(stream, found, "first") > 1) return false;
  // A character among damaged ones is more likely damaged than another.
  if (noise >= HEAVY || (noise > 0 && run.errors === 1)) return true;
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
  const ours = beside(quoted);
  const theirs = beside(found) - 1;
  return ours === 0 || (noise > 0 && theirs <= ours * DAMAGED_SHARE);
}

function isDamaged(stream: Stream, group: WordGroup, noise: number): boolean {
  const { quoted, found, quotedEdges, foundEdges } = group;
  const longest = Math.max(quoted.length, found.length);
  if (longest > LONGEST_GROUP) return false;
  if (group.noteMark) return true;
  if (quoted === found) return group.sameMarks && (group.loose || isResplit(stream, group, noise));
  if (hasNumeral(quoted) && digitsMeant(quoted) === digitsMeant(found)) return group.sameMarks;
  if (quoted !== "" && found !== "" && quotedEdges.length === 0 && foundEdges.length === 0) {
    // "Title XI" is not "Title IX".
    if (ROMAN.test(group.rawQuoted) && ROMAN.test(group.rawFound)) return false;
    return isDamagedWord(stream, quoted, found, noise, isName(group));
  }
  const errors = distance(quoted, found);
  const ours = wordsOf(quoted, quotedEdges);
  const theirs = wordsOf(found, foundEdges);
  if (quoted === "" || found === "") return [...ours, ...theirs].every((word) => isSpeck(stream, word, noise));
  if (ours.length === theirs.length) {
    if (ours.toSorted().join() === theirs.toSorted().join()) return false;
    return ours.every((word, index) => {
      const other = theirs[index] ?? "";
      return word === other || isDamagedWord(stream, word, other, noise, false);
    });
  }
  const areWords = [...ours, ...theirs].every((word) => areWordsBoth(stream, word, word, noise === 0));
  if (noise < HEAVY && areWords) return false;
  // A word that weighs must not be lost; one error of recognition may still be within it.
  const isKept = (word: string, other: string): boolean =>
    !isWeighty(word) || other.includes(word) || (noise > 0 && errors === 1 && longest >= 5);
  if (!ours.every((word) => isKept(word, found)) || !theirs.every((word) => isKept(word, quoted))) return false;
  if (leavesOut(stream, ours, found, errors, noise) || leavesOut(stream, theirs, quoted, errors, noise)) return false;
  return errors <= Math.max(1, longest * (noise >= HEAVY ? 0.5 : noise > 0 ? 0.34 : 0.15));
}

/** Whether one of the words is simply not there, rather than damaged. */
function leavesOut(stream: Stream, words: readonly string[], other: string, errors: number, noise: number): boolean {
  return words.some((word, index) => {
    if (word.length > errors || isSpeck(stream, word, noise)) return false;
    return distance(words.toSpliced(index, 1).join(""), other) <= errors - word.length;
  });
}

/** A stray or lost letter, where recognition is bad anyway. A word that the document has often is none. */
function isSpeck(stream: Stream, word: string, noise: number): boolean {
  if (hasNumeral(word) || isTelling(word) || isFrequentWord(stream, word)) return false;
  return (word.length === 1 && noise > 0) || (word.length === 2 && noise >= HEAVY);
}

/** Whether only a space was lost or put in, so that on one side there are no words. */
function isResplit(stream: Stream, group: WordGroup, noise: number): boolean {
  const { quoted, found, quotedEdges, foundEdges } = group;
  const parted = quotedEdges.length > foundEdges.length;
  const parts = parted ? wordsOf(quoted, quotedEdges) : wordsOf(found, foundEdges);
  const real = parts.filter((word) => isRealWord(stream, word, parted ? 0 : 1)).length;
  // "nowhere" and "now here", "not able" and "notable"; but "cannot" and "can not", "ni cht".
  const whole = isTelling(quoted);
  const inParts = parts.some(isWeighty);
  if (whole !== inParts) return whole && (real < parts.length || parts.some(({ length }) => length === 1));
  if (noise > 0 || whole) return true;
  if (isRealWord(stream, quoted, parted ? 1 : 0)) return real < parts.length;
  return real === 0 || real === parts.length;
}

function wordsOf(text: string, edges: readonly number[]): string[] {
  if (edges.length === 0) return text === "" ? [] : [text];
  return [0, ...edges]
    .map((from, index) => text.slice(from, edges[index] ?? text.length))
    .filter((word) => word !== "");
}

/** A capital inside a sentence, where not all is in capitals. */
function isName({ rawFound, rawQuoted, startsSentence }: WordGroup): boolean {
  if (!/^\p{Lu}/u.test(rawFound) && !/^\p{Lu}/u.test(rawQuoted)) return false;
  return !startsSentence() && !/^\p{Lu}{2,}$/u.test(rawFound);
}
