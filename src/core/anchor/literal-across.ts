import { EDGE } from "../text/seams.ts";
import { LONGEST_GAP } from "./gap-search.ts";
import { literalPlaces } from "./literal-places.ts";
import { LONGEST_FURNITURE, type PageBreak, pageBreaks } from "./page-breaks.ts";
import type { Stream, Units } from "./stream.ts";

const made = new WeakMap<Stream, readonly PageBreak[]>();

function allBreaks(stream: Stream): readonly PageBreak[] {
  let breaks = made.get(stream);
  if (!breaks) {
    breaks = pageBreaks(stream, 0, stream.seamed.folded.units.length);
    made.set(stream, breaks);
  }
  return breaks;
}

/** Units from which on a half is looked for by its runs of letters, and places beyond which all breaks are looked at. */
const LEAST_HALF = 6;
const MOST_PLACES = 64;

/** The breaks at which units may stand: one of their halves is not parted, and stands close by. */
function breaksNear(stream: Stream, sought: Uint16Array): readonly PageBreak[] {
  const half = sought.length >> 1;
  if (half < LEAST_HALF) return allBreaks(stream);
  const heads = literalPlaces(stream, sought.subarray(0, half));
  const tails = literalPlaces(stream, sought.subarray(half));
  if (!heads.complete || !tails.complete || heads.units.length + tails.units.length > MOST_PLACES) {
    return allBreaks(stream);
  }
  const near = new Set<PageBreak>();
  const add = (from: number, to: number): void => {
    for (const each of pageBreaks(stream, from, to)) near.add(each);
  };
  for (const place of heads.units) add(place, place + sought.length + LONGEST_FURNITURE);
  for (const place of tails.units) add(place - half - LONGEST_FURNITURE, place);
  return [...near].toSorted((one, other) => one.at - other.at);
}

/** Every place where units stand just so but for what stands between two pages: its two stretches. */
export function literalAcross(stream: Stream, sought: Uint16Array): readonly Units[][] {
  const { folded, edges } = stream.seamed;
  const { units } = folded;
  const found: Units[][] = [];
  const heads = headsByLetter(sought);
  for (const { outs, ins } of breaksNear(stream, sought)) {
    // Of equals the later comes first: it passes over less.
    for (let leaving = outs.length - 1; leaving >= 0; leaving -= 1) {
      const out = outs[leaving] ?? 0;
      for (const head of heads.get(units[out - 1] ?? 0) ?? NONE) {
        if (!isThere(units, out - head, sought, 0, head)) continue;
        const into = wayIn(units, edges, ins, out, sought, head);
        if (into === undefined) continue;
        found.push([
          { start: out - head, end: out },
          { start: into, end: into + sought.length - head },
        ]);
      }
    }
  }
  return found;
}

const NONE: readonly number[] = [];

/** The lengths of beginnings of what is sought, by the letter they end with; in order. */
function headsByLetter(sought: Uint16Array): ReadonlyMap<number, readonly number[]> {
  const heads = new Map<number, number[]>();
  for (let head = 1; head < sought.length; head += 1) {
    const letter = sought[head - 1] ?? 0;
    const others = heads.get(letter);
    if (others) others.push(head);
    else heads.set(letter, [head]);
  }
  return heads;
}

/** Where the rest of what is sought stands behind a gap; if it can be, as whole words. */
function wayIn(
  units: Uint16Array,
  edges: Uint8Array,
  ins: readonly number[],
  out: number,
  sought: Uint16Array,
  head: number,
): number | undefined {
  let first: number | undefined;
  for (const place of ins) {
    if (place <= out || place - out > LONGEST_GAP || !isThere(units, place, sought, head, sought.length)) continue;
    if (((edges[place + sought.length - head] ?? 0) & EDGE.finish) !== 0) return place;
    first ??= place;
  }
  return first;
}

/** Whether the units of what is sought, from one to another, stand at a place. */
function isThere(units: Uint16Array, place: number, sought: Uint16Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (units[place + at - from] !== sought[at]) return false;
  return true;
}
