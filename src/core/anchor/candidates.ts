import { countOf, type GramIndex, gramIndexOf, placesOf } from "./gram-index.ts";
import type { Stream } from "./stream.ts";

/** A stretch of the stream where the quotation may begin. */
export interface Window {
  readonly from: number;
  /** Inclusive. */
  readonly to: number;
  /** How many runs of letters point to it. */
  readonly hits: number;
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

/**
 * Where the rarest runs of letters of a trail point, best first. All that are needed to spend `mostPlaces` are asked.
 *
 * @param slack how many letters inserted or lost may part two runs of one place.
 */
export function windowsOfRareGrams(index: GramIndex, trail: Trail, mostPlaces: number, slack: number): Window[] {
  const { units, before } = trail;
  const grams: { at: number; count: number }[] = [];
  for (let at = 0; at + index.size <= units.length; at += 1) {
    const count = countOf(index, units, at);
    if (count > 0 && count <= mostPlaces) grams.push({ at, count });
  }
  grams.sort((one, other) => one.count - other.count || one.at - other.at);
  const starts: number[] = [];
  for (const { at, count } of grams) {
    if (starts.length + count > mostPlaces) break;
    for (const place of placesOf(index, units, at)) starts.push(place - at + before);
  }
  return clustered(Int32Array.from(starts).sort(), slack);
}

function clustered(starts: Int32Array, slack: number): Window[] {
  const windows: Window[] = [];
  let first = 0;
  for (let index = 1; index <= starts.length; index += 1) {
    const previous = starts[index - 1] ?? 0;
    if (index < starts.length && (starts[index] ?? 0) - previous <= slack) continue;
    windows.push({ from: starts[first] ?? 0, to: previous, hits: index - first });
    first = index;
  }
  return windows.sort((one, other) => other.hits - one.hits || one.from - other.from);
}

/** Windows looked at when all runs of three letters have been counted. */
const MOST_WINDOWS = 256;

/**
 * Where all short runs of a trail point together, best first: counted in bins, however common they are. Of a quotation
 * in p pieces with k errors at least p - k stand unchanged, so that a place with few errors cannot hide.
 */
export function windowsOfAllGrams(index: GramIndex, trail: Trail, length: number, mostPlaces: number): Window[] {
  const { units, before } = trail;
  const width = Math.max(32, Math.ceil(units.length / 4));
  const bins = new Uint16Array(Math.ceil((length + 2 * units.length) / width) + 2);
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
  return windows.sort((one, other) => other.hits - one.hits || one.from - other.from).slice(0, MOST_WINDOWS);
}
