import type { StoragePort } from "./storage-port.ts";

/** The commentary's share of the width, in hundredths. */
export const DIVIDER = { narrowest: 34, widest: 68, usual: 50 } as const;

const KEY = "verbatim.divider";

/** Holds a share within what both panes can be read at. */
export function limitDivider(share: number): number {
  return Math.min(DIVIDER.widest, Math.max(DIVIDER.narrowest, Math.round(share)));
}

/** The share kept from an earlier visit, or null. Never throws. */
export function readDivider(storage: StoragePort): number | null {
  try {
    const kept = storage.get(KEY);
    if (kept === null || !/^\d{1,3}$/.test(kept)) return null;
    return limitDivider(Number(kept));
  } catch {
    return null;
  }
}

/** Keeps the share for the next visit, where that is possible. Never throws. */
export function keepDivider(storage: StoragePort, share: number): void {
  try {
    storage.set(KEY, String(limitDivider(share)));
  } catch {
    // Without storage the divider simply stands where it usually does next time.
  }
}
