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

/** Which bits of a hash tell so many runs apart. */
function maskFor(count: number): number {
  return (1 << Math.min(MOST_BITS, Math.max(4, Math.ceil(Math.log2(count + 1))))) - 1;
}

export function gramIndexOf(units: Uint16Array, size: number): GramIndex {
  const count = Math.max(0, units.length - size + 1);
  const mask = maskFor(count);
  const offsets = new Uint32Array(mask + 2);
  const places = new Uint32Array(count);
  // The number of each run comes from that of the one before it: without the first unit, with one more.
  const leading = weightOfFirst(size);
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

/** What the first of so many units and one more counts for in their number. */
function weightOfFirst(size: number): number {
  let leading = 1;
  for (let index = 0; index < size; index += 1) leading = Math.imul(leading, FACTOR);
  return leading;
}

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

/** Low bits of hashes, by which runs that are looked for are found again. */
const SCAN_BITS = 12;

/**
 * Counts in bins of so many units where all runs of `sought` point to in a text, without an index: each place of a run
 * less its own place in `sought`, plus `shift`. Returns whether that are all; it gives up where they may be too many.
 */
export function countInBins(
  units: Uint16Array,
  sought: Uint16Array,
  size: number,
  shift: number,
  width: number,
  bins: Uint16Array,
  mostPlaces: number,
): boolean {
  const count = Math.max(0, units.length - size + 1);
  const mask = maskFor(count);
  const heads = new Uint32Array(1 << SCAN_BITS);
  const hashes = new Uint32Array(sought.length + 1);
  const others = new Uint32Array(sought.length + 1);
  for (let run = 0; run + size <= sought.length; run += 1) {
    const hash = gramHash(sought, run, size) & mask;
    const head = hash & (heads.length - 1);
    hashes[run + 1] = hash;
    others[run + 1] = heads[head] ?? 0;
    heads[head] = run + 1;
  }
  // Bins counted from that of a place, by how far the place is in it: to divide takes longer than to look up.
  const further = Uint16Array.from({ length: width + shift + 1 }, (_, away) => Math.floor(away / width));
  const leading = weightOfFirst(size);
  let number = count > 0 ? gramNumber(units, 0, size) : 0;
  let bin = 0;
  let within = 0;
  let compared = 0;
  for (let at = 0; at < count && compared <= mostPlaces; at += 1) {
    const hash = mixed(number) & mask;
    let run = heads[hash & ((1 << SCAN_BITS) - 1)] ?? 0;
    while (run > 0) {
      if (hashes[run] === hash) {
        const place = bin + (further[within + shift - run + 1] ?? 0);
        bins[place] = (bins[place] ?? 0) + 1;
      }
      compared += 1;
      run = others[run] ?? 0;
    }
    within += 1;
    if (within === width) {
      within = 0;
      bin += 1;
    }
    number = (Math.imul(number, FACTOR) + (units[at + size] ?? 0) - Math.imul(units[at] ?? 0, leading)) | 0;
  }
  return compared <= mostPlaces;
}
