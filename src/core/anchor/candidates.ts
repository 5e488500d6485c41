import { integers } from "../text/room.ts";
import { countInBins, type GramIndex, gramIndexOf, placesOf, slotOf } from "./gram-index.ts";
import type { Stream } from "./stream.ts";

/** A stretch of the stream where the quotation may begin. */
export interface Window {
  readonly from: number;
  /** Inclusive. */
  readonly to: number;
  /** How many runs of letters point to it. */
  readonly hits: number;
}

/** Windows, best first, in two lots. */
export interface Windows {
  /** Where half as many runs point as to the best, or more. */
  readonly likely: readonly Window[];
  /** The next best; made when they are asked for. */
  readonly others: () => readonly Window[];
}

/** What points to a quotation: its letters with some of its context's, and how many of them come before it. */
export interface Trail {
  readonly units: Uint16Array;
  /** Letters before the quotation itself. */
  readonly before: number;
}

const indexes = new WeakMap<Stream, Map<number, GramIndex>>();

export function gramsOf(stream: Stream, size: number): GramIndex {
  let bySize = indexes.get(stream);
  if (!bySize) {
    bySize = new Map();
    indexes.set(stream, bySize);
  }
  let index = bySize.get(size);
  if (!index) {
    index = gramIndexOf(stream.seamed.folded.units, size);
    bySize.set(size, index);
  }
  return index;
}

/** Runs of letters that are asked for at most. */
const MOST_GRAMS = 1_024;
/** Where those of one search are kept, and the places that they point to. */
const slots = new Uint32Array(MOST_GRAMS);
const counts = new Uint32Array(MOST_GRAMS);
const starts = new Int32Array(8_192);
/** For each number of places the first of the runs that have so many, counted from 1, and for each run the next of them. */
const firstOf = new Uint16Array(starts.length + 1);
const nextTo = new Uint16Array(MOST_GRAMS + 1);

/**
 * Where the rarest runs of letters of a trail point. So many are asked, evenly spread, as long as they point to no more
 * places than that.
 *
 * @param slack how many letters inserted or lost may part two runs of one place.
 */
export function windowsOfRareGrams(
  index: GramIndex,
  trail: Trail,
  { grams: mostGrams, places: mostPlaces }: { readonly grams: number; readonly places: number },
  slack: number,
): Windows {
  const { units, before } = trail;
  const { offsets, places } = index;
  // Of a long trail some runs are enough.
  const step = Math.max(1, Math.floor(units.length / mostGrams));
  const asked = Math.min(MOST_GRAMS, Math.floor((units.length - index.size) / step) + 1);
  // First all of them are looked up, and then looked at: memory is slow, and reads that wait for none of each other fast.
  for (let gram = 0; gram < asked; gram += 1) slots[gram] = slotOf(index, units, gram * step);
  for (let gram = 0; gram < asked; gram += 1) {
    const slot = slots[gram] ?? 0;
    counts[gram] = (offsets[slot + 1] ?? 0) - (offsets[slot] ?? 0);
  }
  const most = Math.min(mostPlaces, starts.length);
  firstOf.fill(0, 0, most + 1);
  for (let gram = asked; gram > 0; gram -= 1) {
    const places = counts[gram - 1] ?? 0;
    if (places > most) continue;
    nextTo[gram] = firstOf[places] ?? 0;
    firstOf[places] = gram;
  }
  let found = 0;
  for (let rarity = 1; found + rarity <= most; rarity += 1) {
    for (let gram = firstOf[rarity] ?? 0; gram > 0 && found + rarity <= most; gram = nextTo[gram] ?? 0) {
      const at = (gram - 1) * step;
      const first = offsets[slots[gram - 1] ?? 0] ?? 0;
      for (let each = first; each < first + rarity; each += 1) starts[found++] = (places[each] ?? 0) - at + before;
    }
  }
  const values = integers(found);
  for (let index = 0; index < found; index += 1) values[index] = starts[index] ?? 0;
  return inLots(clustered(values.sort(), slack));
}

/** Numbers in clusters: for each, where it begins in the list; and how many there are. */
interface Clusters {
  readonly values: Int32Array;
  /** One more than clusters. */
  readonly firsts: Int32Array;
  readonly mostHits: number;
}

function clustered(values: Int32Array, slack: number): Clusters {
  const firsts = integers(values.length + 1);
  let count = 0;
  let mostHits = 0;
  let first = 0;
  for (let index = 1; index <= values.length; index += 1) {
    if (index < values.length && (values[index] ?? 0) - (values[index - 1] ?? 0) <= slack) continue;
    if (index - first > mostHits) mostHits = index - first;
    first = index;
    count += 1;
    firsts[count] = index;
  }
  return { values, firsts: firsts.subarray(0, count + 1), mostHits };
}

/** Where half as many runs point as to the best place, there may be another like it. */
const LIKE_THE_BEST = 0.5;
/** Windows looked at however few runs point there, and where as many do as to the best or nearly. */
const LEAST_WINDOWS = 128;
const MOST_LIKELY = 2_000;

function inLots(clusters: Clusters): Windows {
  const enough = clusters.mostHits * LIKE_THE_BEST;
  const likely = windowsFrom(clusters, enough, Number.POSITIVE_INFINITY);
  return {
    likely: likely.length > MOST_LIKELY ? likely.slice(0, MOST_LIKELY) : likely,
    others: () =>
      likely.length < LEAST_WINDOWS ? windowsFrom(clusters, 0, enough).slice(0, LEAST_WINDOWS - likely.length) : [],
  };
}

/** The windows to which so many runs point, or more, and fewer than that. */
function windowsFrom({ values, firsts }: Clusters, least: number, below: number): Window[] {
  const windows: Window[] = [];
  for (let index = 1; index < firsts.length; index += 1) {
    const first = firsts[index - 1] ?? 0;
    const end = firsts[index] ?? 0;
    const hits = end - first;
    if (hits >= least && hits < below) windows.push({ from: values[first] ?? 0, to: values[end - 1] ?? 0, hits });
  }
  return windows.sort((one, other) => other.hits - one.hits || one.from - other.from);
}

/** Counts the places of all runs of a trail by where it would begin, as far as they are no more than so many. */
function indexedBins(index: GramIndex, trail: Trail, width: number, room: number, mostPlaces: number): Uint16Array {
  const { units, before } = trail;
  const bins = new Uint16Array(room);
  let spent = 0;
  for (let at = 0; at + index.size <= units.length; at += 1) {
    const places = placesOf(index, units, at);
    spent += places.length;
    if (spent > mostPlaces) break;
    const shift = units.length + before - at;
    for (let index = 0; index < places.length; index += 1) {
      const bin = Math.floor(((places[index] ?? 0) + shift) / width);
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
  }
  return bins;
}

/** Documents in which runs have been looked for without an index, by their size. */
const scanned = new WeakMap<Stream, Set<number>>();

/**
 * The same without an index, for the first quotation of a document: most have none or one that needs it, and to go
 * through the text once takes less time and memory. Undefined for the others, and where there are too many places.
 */
function scannedBins(
  stream: Stream,
  size: number,
  trail: Trail,
  width: number,
  room: number,
  mostPlaces: number,
): Uint16Array | undefined {
  const sizes = scanned.get(stream) ?? new Set();
  if (sizes.has(size) || indexes.get(stream)?.has(size) === true) return undefined;
  scanned.set(stream, sizes.add(size));
  const { units, before } = trail;
  const bins = new Uint16Array(room);
  const text = stream.seamed.folded.units;
  return countInBins(text, units, size, units.length + before, width, bins, mostPlaces) ? bins : undefined;
}

/** Windows looked at when all runs of three letters have been counted. */
const MOST_WINDOWS = 256;

/**
 * Where all short runs of a trail point together, best first: counted in bins, however common they are. Of a quotation
 * in p pieces with k errors at least p - k stand unchanged, so that a place with few errors cannot hide.
 */
export function windowsOfAllGrams(stream: Stream, size: number, trail: Trail, mostPlaces: number): Windows {
  const { units } = trail;
  const { length } = stream.seamed.folded.units;
  const width = Math.max(32, Math.ceil(units.length / 4));
  const room = Math.ceil((length + 2 * units.length) / width) + 2;
  const bins =
    scannedBins(stream, size, trail, width, room, mostPlaces) ??
    indexedBins(gramsOf(stream, size), trail, width, room, mostPlaces);
  // A place may lie across two bins.
  const heights = new Float64Array(bins.length);
  for (let bin = 0; bin + 1 < bins.length; bin += 1) heights[bin] = (bins[bin] ?? 0) + (bins[bin + 1] ?? 0);
  const floor = heights.toSorted().at(-Math.min(MOST_WINDOWS, heights.length)) ?? 0;
  const windows: Window[] = [];
  for (let bin = 0; bin < heights.length; bin += 1) {
    const hits = heights[bin] ?? 0;
    if (hits < Math.max(1, floor)) continue;
    const from = bin * width - units.length;
    windows.push({ from, to: from + 2 * width, hits });
  }
  const best = windows.sort((one, other) => other.hits - one.hits || one.from - other.from).slice(0, MOST_WINDOWS);
  const enough = (best[0]?.hits ?? 0) * LIKE_THE_BEST;
  const likely = best.filter(({ hits }) => hits >= enough);
  return { likely, others: () => best.slice(likely.length, LEAST_WINDOWS) };
}
