import { diagonalMatch } from "./diagonal-search.ts";
import { bestEnds, type Pattern } from "./edit-search.ts";
import { LONGEST_GAP } from "./gap-search.ts";
import type { GapResemblance } from "./gap-search.ts";
import type { PageBreak } from "./page-breaks.ts";

/** Ways over a page break that are tried one by one; where lines are not told apart there are more. */
const MOST_WAYS = 80;

/** Where a search has found a pattern that a page break may have cut. */
export interface CutFind {
  readonly start: number;
  readonly errors: number;
}

/** Errors within which all ways are tried before any is tried with more. */
const ERRORS_IN_TURN = [4, 12, 32] as const;

/** Letters on each side of a join by which it is known in the pattern. */
const JOIN = 4;
/** Share of letters in error up to which a match over a join that the pattern has is as good as can be. */
const FEW = 0.1;

/**
 * The stretch that fits a pattern best with what stands between two pages passed over, where a find says about where it
 * begins: each way over the break is tried, as if the pages were joined there. Undefined where there are too many ways.
 */
export function matchAcross(
  sought: { readonly units: Uint16Array; readonly pattern: () => Pattern },
  text: Uint16Array,
  { outs, ins }: PageBreak,
  find: CutFind,
): GapResemblance | "none" | undefined {
  if (outs.length * ins.length > MOST_WAYS) return undefined;
  const pattern = sought.units;
  const ways = outs
    .toReversed()
    .flatMap((out) => ins.map((into) => ({ out, into, gap: into - out })))
    .filter(({ gap }) => gap > 0 && gap <= LONGEST_GAP);
  const most = find.errors - 1;
  // Nearly always the letters on both sides of the right join are together in the pattern, and say where it begins.
  const known = ways.flatMap((way) =>
    joinsIn(pattern, text, way).map((at) => ({ ...way, first: way.out - at, last: way.out - at })),
  );
  const few = Math.min(most, Math.floor(pattern.length * FEW));
  const likely = bestWay(sought, text, known, few, few);
  if (likely) return likely;
  const all = ways.map((way) => ({
    ...way,
    // All of the find may lie after the break: then it begins that much earlier.
    first: find.start - (find.start + find.errors > way.out ? way.gap : 0),
    last: find.start,
  }));
  for (const errors of [...ERRORS_IN_TURN.filter((few) => few < most), most]) {
    const best = bestWay(sought, text, all, errors, find.errors);
    if (best) return best;
  }
  return "none";
}

/** A way over a break, and between which units the stretch begins that takes it. */
interface Way {
  readonly out: number;
  readonly into: number;
  readonly gap: number;
  readonly first: number;
  readonly last: number;
}

/** Where in a pattern the letters stand that a way joins. */
function joinsIn(pattern: Uint16Array, text: Uint16Array, { out, into }: Pick<Way, "out" | "into">): number[] {
  const joins: number[] = [];
  for (let at = JOIN; at + JOIN <= pattern.length; at += 1) {
    let same = 0;
    while (same < JOIN && pattern[at + same] === text[into + same]) same += 1;
    if (same < JOIN) continue;
    while (same > 0 && pattern[at - same] === text[out - same]) same -= 1;
    if (same === 0) joins.push(at);
  }
  return joins;
}

function bestWay(
  sought: { readonly units: Uint16Array; readonly pattern: () => Pattern },
  text: Uint16Array,
  ways: readonly Way[],
  errorsAtFirst: number,
  reachAtFirst: number,
): GapResemblance | undefined {
  const pattern = sought.units;
  let best: GapResemblance | undefined;
  let mostErrors = errorsAtFirst;
  // Where half of it was lost, the find may begin as far off as it has errors.
  const reach = reachAtFirst + 4;
  for (const { out, into, first, last } of ways) {
    if (mostErrors < 0) return best;
    const low = Math.max(0, Math.min(out, first - reach));
    const exit = out - low;
    const begin = Math.max(0, first - reach - low);
    const end = Math.min(exit - 1, last + reach - low);
    // What begins by then ends by there: before the break, it takes no way over it.
    const beyond = end + pattern.length + mostErrors - exit;
    if (begin > end || beyond <= 0) continue;
    const high = Math.min(text.length, into + beyond);
    const joined = new Uint16Array(exit + (high - into));
    joined.set(text.subarray(low, out));
    joined.set(text.subarray(into, high), exit);
    // Most ways lead nowhere, which this search says in a tenth of the time that the other takes.
    if (bestEnds(sought.pattern(), joined, begin, joined.length, mostErrors).length === 0) continue;
    const course = { text: joined, at: 0, step: 1 as const, length: joined.length };
    const match = diagonalMatch(pattern, course, begin, end, mostErrors);
    if (!match || match.start >= exit || match.end <= exit) continue;
    mostErrors = match.errors - 1;
    const gaps = [{ from: out, to: into }];
    best = { errors: match.errors, start: match.start + low, end: match.end - exit + into, gaps };
  }
  return best;
}
