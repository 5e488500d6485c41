/** Chance that can be repeated: the same seed gives the same corpus on every machine. */
export interface Random {
  /** From 0 up to 1, 1 excluded. */
  readonly share: () => number;
  /** From `least` up to `most`, both included. */
  readonly between: (least: number, most: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T;
  readonly shuffled: <T>(from: readonly T[]) => T[];
  /** Chance of its own for one part, so that a change in one part leaves the others as they were. */
  readonly fork: (name: string) => Random;
}

/** Mulberry32, a public-domain generator with 32 bits of state. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const share = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number): number => least + Math.floor(share() * (most - least + 1));
  const pick = <T>(from: readonly T[]): T => {
    for (const picked of from.slice(between(0, from.length - 1))) return picked;
    throw new Error("There is nothing to pick from.");
  };
  const shuffled = <T>(from: readonly T[]): T[] =>
    from
      .map((value) => ({ value, key: share() }))
      .toSorted((one, other) => one.key - other.key)
      .map(({ value }) => value);
  const chance = (probability: number): boolean => share() < probability;
  return { share, between, chance, pick, shuffled, fork: (name) => randomFrom(hashOf(`${seed} ${name}`)) };
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
