import type { WordLikeness } from "./same-words.ts";
import type { Stream } from "./stream.ts";
import { distance, HEAVY, isDamagedWord, isTelling, isWeighty } from "./damaged-word.ts";
import { digitsMeant, shapeOf } from "./telling-words.ts";
import { DAMAGED_SHARE, isRealWord, isUnspaced, timesInText } from "./vocabulary.ts";

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

const ROMAN = /^[IVXLCDM]+$/;
/** Longer stretches without a common end of a word are other words. */
const LONGEST_GROUP = 80;

/** A run of changed words beside each other, and what stands on both sides of it. */
interface Run {
  readonly groups: WordGroup[];
  /** All its letters. */
  quoted: string;
  found: string;
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
  const { quoted, found } = one;
  return one !== other && quoted !== found && areNearlyOne(quoted, other.found) && areNearlyOne(found, other.quoted);
}

/** Whether one of two words is within the other: an alignment may leave a letter of an exchanged word out. */
function areNearlyOne(one: string, other: string): boolean {
  const [shorter, longer] = [Math.min(one.length, other.length), Math.max(one.length, other.length)];
  if (shorter < 2 || (shorter < longer * 0.7 && !isUnspaced(one))) return false;
  return one.includes(other) || other.includes(one);
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
      open = { groups: [], quoted: "", found: "", before: groups[index - 1]?.quoted ?? "", after: "", errors: 0 };
      runs.push(open);
    }
    open.groups.push(group);
    open.quoted += group.quoted;
    open.found += group.found;
    const longest = Math.max(group.quoted.length, group.found.length);
    // A space lost or put in is an error, too.
    const least = group.loose ? 0 : 1;
    open.errors += longest > LONGEST_GROUP ? longest : Math.max(least, distance(group.quoted, group.found));
  }
  return runs;
}

function isSame({ quoted, found, quotedEdges, foundEdges, sameMarks }: WordGroup): boolean {
  return (
    quoted === found &&
    sameMarks &&
    quotedEdges.length === foundEdges.length &&
    quotedEdges.every((edge, index) => edge === foundEdges[index])
  );
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
  if (!/\p{N}/u.test(quoted + found) && shapeOf(quoted) === shapeOf(found)) return true;
  const changed = run.groups.filter((group) => group.quoted !== group.found);
  if (changed.some((group) => isTelling(group.quoted) || isTelling(group.found))) return false;
  if (/\p{N}/u.test(quoted + found)) return digitsMeant(quoted) === digitsMeant(found);
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
  if (ours.length === 1 && theirs.length === 1) {
    // "Title XI" is not "Title IX".
    if (ROMAN.test(group.rawQuoted) && ROMAN.test(group.rawFound)) return false;
    return isDamagedWord(stream, quoted, found, noise, isName(group));
  }
  if (ours.length === theirs.length) {
    return ours.every((word, index) => {
      const other = theirs[index] ?? "";
      return word === other || isDamagedWord(stream, word, other, noise, false);
    });
  }
  // A word that weighs must not be lost; one error of recognition may still be within it.
  const isKept = (word: string, other: string): boolean =>
    !isWeighty(word) || other.includes(word) || (noise > 0 && errors === 1 && longest >= 5);
  if (!ours.every((word) => isKept(word, found)) || !theirs.every((word) => isKept(word, quoted))) return false;
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
  const real = parts.filter((word) => isRealWord(stream, word, parted ? 0 : 1)).length;
  // "nowhere" and "now here", "not able" and "notable"; but "cannot" and "can not", "ni cht".
  const [whole, inParts] = [isTelling(quoted), parts.some(isWeighty)];
  if (whole !== inParts) return whole && (real < parts.length || parts.some(({ length }) => length === 1));
  if (noise > 0 || whole) return true;
  if (isRealWord(stream, quoted, parted ? 1 : 0)) return real < parts.length;
  return real === 0 || real === parts.length;
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
