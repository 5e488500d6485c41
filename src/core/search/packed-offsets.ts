/** Numbers that never fall, in about a quarter of the room that they take as they are: of a long document there are millions. */
export interface PackedOffsets {
  readonly length: number;
  /** Every 32nd. */
  readonly bases: Uint32Array;
  /** For each, by how much it is more than the base before it. */
  readonly rests: Uint8Array | Uint16Array | Uint32Array;
}

/** 2 ** SHIFT offsets have one base: few enough that what is more than it is seldom more than a byte. */
const SHIFT = 5;

export function packOffsets(offsets: Uint32Array): PackedOffsets {
  const bases = new Uint32Array(Math.ceil(offsets.length / (1 << SHIFT)));
  let [base, most] = [0, 0];
  for (let index = 0; index < offsets.length; index += 1) {
    const offset = offsets[index] ?? 0;
    if (index % (1 << SHIFT) === 0) bases[index >> SHIFT] = base = offset;
    else if (offset - base > most) most = offset - base;
  }
  const Rests = most < 1 << 8 ? Uint8Array : most < 1 << 16 ? Uint16Array : Uint32Array;
  const rests = new Rests(offsets.length);
  for (let index = 0; index < offsets.length; index += 1) {
    rests[index] = (offsets[index] ?? 0) - (bases[index >> SHIFT] ?? 0);
  }
  return { length: offsets.length, bases, rests };
}

/** Undefined where there is none. */
export function offsetAt({ bases, rests }: PackedOffsets, index: number): number | undefined {
  const rest = rests[index];
  return rest === undefined ? undefined : rest + (bases[index >> SHIFT] ?? 0);
}
