import { distance } from "./damaged-word.ts";

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
  /** Whether it is the mark of a note, which one of the two sides leaves out. */
  readonly noteMark: boolean;
  /** Whether a sentence begins with it, so that its capital makes no name. */
  readonly startsSentence: () => boolean;
}

/** Longer stretches without a common end of a word are other words. */
export const LONGEST_GROUP = 80;

/** A run of changed words beside each other, and what stands on both sides of it. */
export interface Run {
  readonly groups: WordGroup[];
  /** The place of its first word among all, the same and the changed. */
  readonly first: number;
  /** All its letters. */
  quoted: string;
  found: string;
  readonly before: string;
  after: string;
  errors: number;
}

/** Groups between two runs that may be the same by chance where somebody put another word. */
const FEW_BETWEEN = 2;

/** Whether two runs are so near each other that they may be one other word, where a character is a word or nearly. */
export function areNear(one: Run, other: Run): boolean {
  const [left, right] = one.first < other.first ? [one, other] : [other, one];
  return right.first - (left.first + left.groups.length) <= FEW_BETWEEN;
}

/** Gathers the runs of a quotation, word after word. */
export class RunsOfWords {
  readonly runs: Run[] = [];
  readonly #letters: string;
  #open: Run | undefined;
  #count = 0;
  /** The word before, in the quotation's letters: nearly all are the same, and none of them is cut out for nothing. */
  #from = 0;
  #to = 0;

  /** @param letters of the quotation, folded. */
  constructor(letters: string) {
    this.#letters = letters;
  }

  /** Adds a word that is the same, by its letters in the quotation. */
  addSame(from: number, to: number): void {
    if (this.#open) this.#open.after = this.#letters.slice(from, to);
    this.#open = undefined;
    this.#from = from;
    this.#to = to;
    this.#count += 1;
  }

  /** Adds a word that may have changed, which begins and ends in the quotation there. */
  add(group: WordGroup, from: number, to: number): void {
    if (isSame(group)) {
      this.addSame(from, to);
      return;
    }
    if (!this.#open) {
      const before = this.#letters.slice(this.#from, this.#to);
      this.#open = { groups: [], first: this.#count, quoted: "", found: "", before, after: "", errors: 0 };
      this.runs.push(this.#open);
    }
    const open = this.#open;
    open.groups.push(group);
    open.quoted += group.quoted;
    open.found += group.found;
    const longest = Math.max(group.quoted.length, group.found.length);
    // A space lost or put in is an error, too.
    const least = group.loose ? 0 : 1;
    open.errors += longest > LONGEST_GROUP ? longest : Math.max(least, distance(group.quoted, group.found));
    this.#from = from;
    this.#to = to;
    this.#count += 1;
  }
}

function isSame({ quoted, found, quotedEdges, foundEdges, sameMarks }: WordGroup): boolean {
  return (
    quoted === found &&
    sameMarks &&
    quotedEdges.length === foundEdges.length &&
    quotedEdges.every((edge, index) => edge === foundEdges[index])
  );
}
