import { occurrences } from "../text/occurrences.ts";
import { gramsOf } from "./candidates.ts";
import { countOf, type GramIndex, placesOf } from "./gram-index.ts";
import type { Stream } from "./stream.ts";

/** Units compared at all places together, some tenths of a second's work; words that repeat beyond it are no quotation. */
const MOST_COMPARED = 10_000_000;
/** Places beyond which nothing can tell them apart in good time. */
const MOST_PLACES = 5_000;
const GRAM = 6;

/** First units of places, in order; `complete` unless there are too many. */
export interface LiteralPlaces {
  readonly units: readonly number[];
  readonly complete: boolean;
}

/** Where the run of units begins that stands in the fewest places. */
function rarestRun(index: GramIndex, units: Uint16Array): number {
  let rarest = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at + GRAM <= units.length && least > 1; at += 1) {
    const count = countOf(index, units, at);
    if (count < least) {
      rarest = at;
      least = count;
    }
  }
  return rarest;
}

/** Whether units cannot stand in a stream just so: one of their runs does not. A yes is certain, a no is not. */
export function isNowhere(stream: Stream, units: Uint16Array): boolean {
  if (units.length < GRAM) return false;
  const index = gramsOf(stream, GRAM);
  return countOf(index, units, rarestRun(index, units)) === 0;
}

/** Every place where units stand in a stream just so. */
export function literalPlaces(stream: Stream, units: Uint16Array): LiteralPlaces {
  const { folded } = stream.seamed;
  const found: number[] = [];
  if (units.length < GRAM) {
    for (const place of occurrences(folded.text, String.fromCharCode(...units))) {
      if (found.length === MOST_PLACES) return { units: found, complete: false };
      found.push(place);
    }
    return { units: found, complete: true };
  }
  const index = gramsOf(stream, GRAM);
  const rarest = rarestRun(index, units);
  const places = placesOf(index, units, rarest);
  let compared = 0;
  for (let each = 0; each < places.length; each += 1) {
    const start = (places[each] ?? 0) - rarest;
    let at = 0;
    while (at < units.length && folded.units[start + at] === units[at]) at += 1;
    compared += at + 1;
    if (at === units.length) found.push(start);
    if (compared > MOST_COMPARED || found.length > MOST_PLACES) return { units: found, complete: false };
  }
  return { units: found, complete: true };
}
