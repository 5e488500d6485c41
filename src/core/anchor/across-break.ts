import { EDGE, type Seamed } from "../text/seams.ts";
import { diagonalMatch } from "./diagonal-search.ts";
import { errorsAt, TOO_MANY } from "./edit-search.ts";
import type { Sought } from "./find.ts";
import { type GapResemblance, LONGEST_GAP } from "./gap-search.ts";
import type { PageBreak } from "./page-breaks.ts";

/** Letters compared at all ways together, beyond which the break is left to a slower search. */
const MOST_COMPARED = 4_000_000;

/** Ways of as few errors as the best that are told apart by their ends. */
const MOST_EQUALS = 16;

/** Where a pattern is parted: how many of its units come before the break, and the errors on both sides. */
interface Parting {
  readonly out: number;
  readonly into: number;
  readonly head: number;
  readonly before: number;
  readonly after: number;
}

/**
 * The stretch round about a page break that fits what is sought best, what stands between the two pages passed over. For
 * each place where it may leave the page, one search says with how few errors each of its beginnings ends there; for each
 * place where it may go on, another says the same of its endings; and each way over the break joins two of them.
 *
 * @param mostErrors that it may have.
 * @returns "none" where there is no such stretch; undefined where there are too many ways.
 */
export function matchAcross(
  sought: Sought,
  { folded, edges }: Pick<Seamed, "folded" | "edges">,
  { outs, ins }: PageBreak,
  mostErrors: number,
): GapResemblance | "none" | undefined {
  const { units } = sought;
  const text = folded.units;
  const { length } = units;
  const firstOut = outs[0];
  const lastOut = outs.at(-1);
  const firstIn = ins[0];
  const lastIn = ins.at(-1);
  if (firstOut === undefined || lastOut === undefined || firstIn === undefined || lastIn === undefined) return "none";
  if (outs.length * ins.length * length > MOST_COMPARED) return undefined;
  const low = Math.max(0, firstOut - length - mostErrors);
  const high = Math.min(text.length, lastIn + length + mostErrors);
  const heads = errorsAt(sought.pattern(), text, low, outs, mostErrors);
  const backwards = text.subarray(firstIn, high).toReversed();
  const places = ins.map((into) => high - into).toReversed();
  const tails = errorsAt(sought.reversedPattern(), backwards, 0, places, mostErrors).toReversed();
  let best: GapResemblance | undefined;
  let mostWhole = -1;
  for (const parting of bestPartings(outs, ins, heads, tails, mostErrors)) {
    const found = resemblanceOf(sought, text, parting);
    // A running head may begin with the letter that a passage ends with: whole words are likelier meant.
    const whole =
      (((edges[found.start] ?? 0) & EDGE.begin) === 0 ? 0 : 1) +
      (((edges[found.end] ?? 0) & EDGE.finish) === 0 ? 0 : 1);
    if (whole > mostWhole) {
      mostWhole = whole;
      best = found;
    }
  }
  return best ?? "none";
}

function resemblanceOf(
  { units, reversed }: Sought,
  text: Uint16Array,
  { out, into, head, before, after }: Parting,
): GapResemblance {
  const rest = units.length - head;
  const back = { text, at: out - 1, step: -1 as const, length: out };
  const start = out - (diagonalMatch(reversed().subarray(rest), back, 0, 0, before)?.end ?? head);
  const onwards = { text, at: into, step: 1 as const, length: text.length - into };
  const end = into + (diagonalMatch(units.subarray(head), onwards, 0, 0, after)?.end ?? rest);
  return { errors: before + after, start, end, gaps: [{ from: out, to: into }] };
}

/** The ways with the fewest errors, first those that leave the page later and go on earlier; for each, one parting. */
function bestPartings(
  outs: readonly number[],
  ins: readonly number[],
  heads: readonly Uint16Array[],
  tails: readonly Uint16Array[],
  mostErrors: number,
): readonly Parting[] {
  let best: Parting[] = [];
  let least = mostErrors;
  for (let leaving = outs.length - 1; leaving >= 0; leaving -= 1) {
    const out = outs[leaving];
    const before = heads[leaving];
    if (out === undefined || !before) continue;
    const length = before.length - 1;
    const possible = possibleHeads(before, least);
    for (let entering = 0; entering < ins.length; entering += 1) {
      const into = ins[entering] ?? 0;
      const after = tails[entering];
      if (!after || into <= out || into - out > LONGEST_GAP) continue;
      const head = bestHead(possible, before, after, least);
      if (head === undefined) continue;
      const ours = before[head] ?? TOO_MANY;
      const theirs = after[length - head] ?? TOO_MANY;
      if (ours + theirs < least) best = [];
      least = ours + theirs;
      if (best.length < MOST_EQUALS) best.push({ out, into, head, before: ours, after: theirs });
    }
  }
  return best;
}

/** The lengths of beginnings that end at a place with so few errors, few of all; there must be something of them. */
function possibleHeads(before: Uint16Array, most: number): number[] {
  const possible: number[] = [];
  for (let head = 1; head < before.length - 1; head += 1) {
    const errors = before[head] ?? TOO_MANY;
    if (errors <= most && errors < head) possible.push(head);
  }
  return possible;
}

/** The first of them that has, with the rest behind the break, the fewest errors; of the rest there must be something, too. */
function bestHead(
  possible: readonly number[],
  before: Uint16Array,
  after: Uint16Array,
  mostErrors: number,
): number | undefined {
  const length = before.length - 1;
  let best: number | undefined;
  let most = mostErrors;
  for (const head of possible) {
    const theirs = after[length - head] ?? TOO_MANY;
    const errors = (before[head] ?? TOO_MANY) + theirs;
    if (errors > most || theirs >= length - head) continue;
    best = head;
    // Of others only those with fewer.
    most = errors - 1;
  }
  return best;
}
