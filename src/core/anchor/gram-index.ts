/** Where each run of a few units stands in a text: places by hash, so a rare collision must be looked at again. */
export interface GramIndex {
  readonly size: number;
  /** `places[offsets[hash] … offsets[hash + 1])`, in order. */
  readonly offsets: Uint32Array;
  readonly places: Uint32Array;
  readonly mask: number;
}

/** As many hashes as fit a processor's cache well, and enough for a long book. */
const MOST_BITS = 20;

export function gramIndexOf(units: Uint16Array, size: number): GramIndex {
  const count = Math.max(0, units.length - size + 1);
  const bits = Math.min(MOST_BITS, Math.max(4, Math.ceil(Math.log2(count + 1))));
  const mask = (1 << bits) - 1;
  const offsets = new Uint32Array(mask + 2);
  for (let at = 0; at < count; at += 1) {
    const hash = gramHash(units, at, size) & mask;
    offsets[hash + 1] = (offsets[hash + 1] ?? 0) + 1;
  }
  for (let hash = 0; hash <= mask; hash += 1) offsets[hash + 1] = (offsets[hash + 1] ?? 0) + (offsets[hash] ?? 0);
  // Hashing twice is cheaper than keeping all hashes. Each hash's places are filled in from its end: the offset of its
  // end becomes that of its beginning, and all are one place on when it is done.
  const places = new Uint32Array(count);
  for (let at = count - 1; at >= 0; at -= 1) {
    const hash = gramHash(units, at, size) & mask;
    const place = (offsets[hash + 1] ?? 0) - 1;
    offsets[hash + 1] = place;
    places[place] = at;
  }
  offsets.copyWithin(0, 1);
  offsets[mask + 1] = count;
  return { size, offsets, places, mask };
}

/** Multiply and shift (Knuth's multiplicative hashing), mixed once more so that the low bits depend on all units. */
function gramHash(units: Uint16Array, at: number, size: number): number {
  let hash = 0;
  for (let index = 0; index < size; index += 1) hash = Math.imul(hash ^ (units[at + index] ?? 0), 0x9e3779b1);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

/** The index of the run of units at `at` in the index's offsets. */
export function slotOf(index: GramIndex, units: Uint16Array, at: number): number {
  return gramHash(units, at, index.size) & index.mask;
}

/** The places where the run of units at `at` stands, and perhaps a few where it does not. */
export function placesOf(index: GramIndex, units: Uint16Array, at: number): Uint32Array {
  const hash = gramHash(units, at, index.size) & index.mask;
  return index.places.subarray(index.offsets[hash] ?? 0, index.offsets[hash + 1] ?? 0);
}

/** How many places {@link placesOf} gives. */
export function countOf(index: GramIndex, units: Uint16Array, at: number): number {
  const hash = gramHash(units, at, index.size) & index.mask;
  return (index.offsets[hash + 1] ?? 0) - (index.offsets[hash] ?? 0);
}
