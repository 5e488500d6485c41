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
  const places = new Uint32Array(count);
  // The number of each run comes from that of the one before it: without the first unit, with one more.
  let leading = 1;
  for (let index = 0; index < size; index += 1) leading = Math.imul(leading, FACTOR);
  const first = count > 0 ? gramNumber(units, 0, size) : 0;
  let number = first;
  for (let at = 0; at < count; at += 1) {
    const hash = mixed(number) & mask;
    offsets[hash + 1] = (offsets[hash + 1] ?? 0) + 1;
    number = (Math.imul(number, FACTOR) + (units[at + size] ?? 0) - Math.imul(units[at] ?? 0, leading)) | 0;
  }
  for (let hash = 0; hash <= mask; hash += 1) offsets[hash + 1] = (offsets[hash + 1] ?? 0) + (offsets[hash] ?? 0);
  // Numbering twice is cheaper than keeping all numbers. Each hash's places are filled in from its beginning, whose
  // offset becomes that of its end: all are one place on when it is done.
  number = first;
  for (let at = 0; at < count; at += 1) {
    const hash = mixed(number) & mask;
    const place = offsets[hash] ?? 0;
    offsets[hash] = place + 1;
    places[place] = at;
    number = (Math.imul(number, FACTOR) + (units[at + size] ?? 0) - Math.imul(units[at] ?? 0, leading)) | 0;
  }
  offsets.copyWithin(1, 0, mask + 1);
  offsets[0] = 0;
  return { size, offsets, places, mask };
}

/** Odd, and without a pattern (Knuth's multiplicative hashing). */
const FACTOR = 0x9e3779b1;

/** A run of units as digits of one number, of which 32 bits are kept. */
function gramNumber(units: Uint16Array, at: number, size: number): number {
  let number = 0;
  for (let index = 0; index < size; index += 1) number = (Math.imul(number, FACTOR) + (units[at + index] ?? 0)) | 0;
  return number;
}

/** Mixed so that the low bits depend on all. */
function mixed(number: number): number {
  let hash = Math.imul(number ^ (number >>> 15), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

function gramHash(units: Uint16Array, at: number, size: number): number {
  return mixed(gramNumber(units, at, size));
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
