import { diagonalMatch } from "./diagonal-search.ts";
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

/**
 * The stretch that fits a pattern best with what stands between two pages passed over, where a find says about where it
 * begins: each way over the break is tried, as if the pages were joined there. Undefined where there are too many ways.
 */
export function matchAcross(
  pattern: Uint16Array,
  text: Uint16Array,
  pageBreak: PageBreak,
  find: CutFind,
): GapResemblance | "none" | undefined {
  if (pageBreak.outs.length * pageBreak.ins.length > MOST_WAYS) return undefined;
  const most = find.errors - 1;
  for (const errors of [...ERRORS_IN_TURN.filter((few) => few < most), most]) {
    const best = bestWay(pattern, text, pageBreak, find, errors);
    if (best) return best;
  }
  return "none";
}

function bestWay(
  pattern: Uint16Array,
  text: Uint16Array,
  { outs, ins }: PageBreak,
  find: CutFind,
  errorsAtFirst: number,
): GapResemblance | undefined {
  let best: GapResemblance | undefined;
  let mostErrors = errorsAtFirst;
  // Where half of it was lost, the find may begin that far off.
  const reach = find.errors + 4;
  for (const out of outs.toReversed()) {
    for (const into of ins) {
      const gap = into - out;
      if (mostErrors < 0) return best;
      if (gap <= 0 || gap > LONGEST_GAP) continue;
      const low = Math.max(0, Math.min(out, find.start - gap - reach));
      const high = Math.min(text.length, into + pattern.length + mostErrors);
      const joined = new Uint16Array(out - low + (high - into));
      joined.set(text.subarray(low, out));
      joined.set(text.subarray(into, high), out - low);
      // All of the find may lie after the break: then it begins that much earlier.
      const earlier = find.start + find.errors > out ? gap : 0;
      const first = Math.max(0, find.start - earlier - reach - low);
      const last = Math.min(out - low - 1, find.start + reach - low);
      if (first > last) continue;
      const course = { text: joined, at: 0, step: 1 as const, length: joined.length };
      const match = diagonalMatch(pattern, course, first, last, mostErrors);
      const exit = out - low;
      if (!match || match.start >= exit || match.end <= exit) continue;
      mostErrors = match.errors - 1;
      best = {
        errors: match.errors,
        start: match.start + low,
        end: match.end - exit + into,
        gaps: [{ from: out, to: into }],
      };
    }
  }
  return best;
}
