import { occurrences } from "../text/occurrences.ts";
import { gramsOf } from "./candidates.ts";
import { countOf, placesOf } from "./gram-index.ts";
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
  let rarest = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at + GRAM <= units.length && least > 1; at += 1) {
    const count = countOf(index, units, at);
    if (count < least) [rarest, least] = [at, count];
  }
  let compared = 0;
  for (const place of placesOf(index, units, rarest)) {
    const start = place - rarest;
    let at = 0;
    while (at < units.length && folded.units[start + at] === units[at]) at += 1;
    compared += at + 1;
    if (at === units.length) found.push(start);
    if (compared > MOST_COMPARED || found.length > MOST_PLACES) return { units: found, complete: false };
  }
  return { units: found, complete: true };
}
