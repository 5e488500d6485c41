/** Words in a row that, once in either text, tie the two together: fewer are in many places by chance. */
const STRETCH = 5;

/** Where two lists of words have the same words: index in the one and in the other, rising in both. */
export type Tie = readonly [one: number, other: number];

/**
 * Ties two texts together at stretches that each has once, in an order that both keep (the idea of the patience diff: Cohen,
 * 2009; the longest rising sequence by Fredman, 1975).
 */
export function sharedStretches(one: readonly string[], other: readonly string[]): Tie[] {
  const places = onlyPlaces(other);
  const ties: Tie[] = [];
  for (const [stretch, at] of onlyPlaces(one)) {
    const there = places.get(stretch);
    if (at !== null && there !== undefined && there !== null) ties.push([at, there]);
  }
  return longestRising(ties.toSorted(([a], [b]) => a - b));
}

/** Each stretch's place; null where it has several. */
function onlyPlaces(words: readonly string[]): Map<string, number | null> {
  const places = new Map<string, number | null>();
  for (let at = 0; at + STRETCH <= words.length; at += 1) {
    const stretch = words.slice(at, at + STRETCH).join(" ");
    places.set(stretch, places.has(stretch) ? null : at);
  }
  return places;
}

function longestRising(ties: readonly Tie[]): Tie[] {
  /** For each length, the index of the tie that ends the lowest such sequence. */
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [index, [, value]] of ties.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((ties[ends[middle] ?? 0]?.[1] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = low === 0 ? undefined : ends[low - 1];
    ends[low] = index;
  }
  const chain: Tie[] = [];
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) {
    const tie = ties[at];
    if (tie !== undefined) chain.push(tie);
  }
  return chain.toReversed();
}
