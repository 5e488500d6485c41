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
  readonly startsSentence: boolean;
}

/** Longer stretches without a common end of a word are other words. */
export const LONGEST_GROUP = 80;

/** A run of changed words beside each other, and what stands on both sides of it. */
export interface Run {
  readonly groups: WordGroup[];
  /** The place of its first group among all. */
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

export function runsOf(groups: readonly WordGroup[]): Run[] {
  const runs: Run[] = [];
  let open: Run | undefined;
  // By number: a pair for each word would cost more than all else here.
  for (let index = 0; index < groups.length; index += 1) {
    const group = groups[index];
    if (!group) continue;
    if (isSame(group)) {
      if (open) open.after = group.quoted;
      open = undefined;
      continue;
    }
    if (!open) {
      open = {
        groups: [],
        first: index,
        quoted: "",
        found: "",
        before: groups[index - 1]?.quoted ?? "",
        after: "",
        errors: 0,
      };
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
