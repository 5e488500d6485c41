import { sameAltered, sameStem } from "./same-stem.ts";
import type { Token } from "./tokens.ts";
import { sameWord } from "./tokens.ts";

/** One step through a quotation beside its passage. */
export type Step =
  /** The same word. */
  | { readonly kind: "same"; readonly quoted: Token; readonly passage: Token }
  /** The same word with another ending, capital or punctuation, as an editor may change it. */
  | { readonly kind: "altered"; readonly quoted: Token; readonly passage: Token }
  /** Another word: no quotation. */
  | { readonly kind: "other"; readonly quoted: Token; readonly passage: Token }
  /** A word of the passage that the quotation lacks; allowed where an ellipsis or an editor's bracket stands for it. */
  | { readonly kind: "left-out"; readonly passage: Token; readonly allowed: boolean }
  /** A word of the quotation that the passage lacks; allowed for the editor's marks themselves. */
  | { readonly kind: "put-in"; readonly quoted: Token; readonly allowed: boolean };

/** Beyond so many pairs of words no comparison is made. */
export const MOST_PAIRS = 4_000_000;

// A step that is not allowed outweighs any number of those that are. A word left out is likelier than one replaced, and
// that than one put in: so the message names what most likely happened.
const FORBIDDEN = 1_000_000;
const LEFT_OUT = 1_000_000;
const REPLACED = 1_050_000;
const ADDED = 1_100_000;
const ENDING = 2_000;
const PUNCTUATION = 1_000;
const SKIPPED = 1;

const PAIR = 1;
const SKIP = 2;
const PUT_IN = 3;

/**
 * The way through a quotation beside its passage with the fewest and smallest changes. The passage may begin before it
 * and go on after it.
 *
 * @param mayChange whether a word of the passage may have another ending: names may not.
 */
export function align(
  quoted: readonly Token[],
  passage: readonly Token[],
  mayChange: (index: number) => boolean,
): { readonly steps: readonly Step[]; readonly sound: boolean } {
  const width = passage.length + 1;
  const moves = new Uint8Array((quoted.length + 1) * width);
  let row = new Float64Array(width);
  for (let index = 1; index <= quoted.length; index += 1) {
    const next = new Float64Array(width);
    const token = quoted[index - 1];
    const marks = token?.kind === "ellipsis" || token?.kind === "editor";
    for (let column = 0; column < width; column += 1) {
      let cost = (row[column] ?? 0) + (marks ? 0 : ADDED);
      let move = PUT_IN;
      if (column > 0) {
        const pair = (row[column - 1] ?? 0) + pairCost(quoted, index - 1, passage, column - 1, mayChange);
        if (pair < cost) [cost, move] = [pair, PAIR];
        const skip = (next[column - 1] ?? 0) + (marks ? SKIPPED : LEFT_OUT);
        if (skip < cost) [cost, move] = [skip, SKIP];
      }
      next[column] = cost;
      moves[index * width + column] = move;
    }
    row = next;
  }
  const least = row.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  const steps = stepsBack(quoted, passage, moves, row.indexOf(least), mayChange);
  return { steps, sound: least < FORBIDDEN };
}

function pairCost(
  quoted: readonly Token[],
  index: number,
  passage: readonly Token[],
  column: number,
  mayChange: (index: number) => boolean,
): number {
  const ours = quoted[index];
  const theirs = passage[column];
  if (!ours || !theirs || ours.kind === "ellipsis" || ours.kind === "editor") return Number.POSITIVE_INFINITY;
  if (ours.kind === "altered") return sameAltered(ours, theirs) ? ENDING : REPLACED;
  if (ours.core !== theirs.core) return mayChange(column) && sameStem(ours, theirs) ? ENDING : REPLACED;
  return sameWord(ours, theirs, isFirst(quoted, index), isLast(quoted, index)) ? 0 : PUNCTUATION;
}

/** First of an unbroken run of words: the marks before it are not the editor's business. */
function isFirst(quoted: readonly Token[], index: number): boolean {
  const before = quoted[index - 1]?.kind;
  return before === undefined || before === "ellipsis" || before === "editor";
}

function isLast(quoted: readonly Token[], index: number): boolean {
  const after = quoted[index + 1]?.kind;
  return after === undefined || after === "ellipsis" || after === "editor";
}

function stepsBack(
  quoted: readonly Token[],
  passage: readonly Token[],
  moves: Uint8Array,
  end: number,
  mayChange: (index: number) => boolean,
): Step[] {
  const steps: Step[] = [];
  let index = quoted.length;
  let column = end;
  while (index > 0) {
    const ours = quoted[index - 1];
    const theirs = passage[column - 1];
    const move = moves[index * (passage.length + 1) + column];
    const marks = ours?.kind === "ellipsis" || ours?.kind === "editor";
    if (move === SKIP && theirs) {
      steps.push({ kind: "left-out", passage: theirs, allowed: marks });
      column -= 1;
    } else if (move === PAIR && ours && theirs) {
      const cost = pairCost(quoted, index - 1, passage, column - 1, mayChange);
      const kind = cost === 0 ? "same" : cost < FORBIDDEN ? "altered" : "other";
      steps.push({ kind, quoted: ours, passage: theirs });
      index -= 1;
      column -= 1;
    } else {
      if (ours) steps.push({ kind: "put-in", quoted: ours, allowed: marks });
      index -= 1;
    }
  }
  return steps.toReversed();
}
