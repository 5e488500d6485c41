/** A connection and a machine. */
export interface Profile {
  readonly name: ProfileName;
  /** Down the line, shared by all connections; undefined where there is no limit. */
  readonly bitsPerSecond?: number;
  readonly roundTripMilliseconds: number;
  /** How many times slower the page's own thread is than this machine's. */
  readonly slowdown: number;
  /** Whether what comes after reading is measured, too: clicks, leaps, searches. */
  readonly acts: boolean;
  /** Whether scrolling through everything is, and what memory it leaves in use. */
  readonly scrolls: boolean;
}

export const PROFILE_NAMES = ["unthrottled", "wide", "slow"] as const;
export type ProfileName = (typeof PROFILE_NAMES)[number];

export const PROFILES: readonly Profile[] = [
  { name: "unthrottled", roundTripMilliseconds: 0, slowdown: 1, acts: true, scrolls: true },
  { name: "wide", bitsPerSecond: 9_000_000, roundTripMilliseconds: 85, slowdown: 1, acts: true, scrolls: false },
  { name: "slow", bitsPerSecond: 1_600_000, roundTripMilliseconds: 150, slowdown: 4, acts: false, scrolls: false },
];

export function describeProfile({ bitsPerSecond, roundTripMilliseconds, slowdown }: Profile): string {
  const line = bitsPerSecond === undefined ? "no limit" : `${bitsPerSecond / 1_000_000} Mbit/s`;
  const processor = slowdown === 1 ? "" : `, ${slowdown} × slower processor`;
  return `${line}, ${roundTripMilliseconds} ms there and back${processor}`;
}
