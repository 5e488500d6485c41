import type { StoragePort } from "./storage-port.ts";

const KEY = "verbatim.single-keys";

/** Whether keys without a modifier step through the claims: yes, unless they were switched off. Never throws. */
export function readSingleKeys(storage: StoragePort): boolean {
  try {
    return storage.get(KEY) !== "off";
  } catch {
    return true;
  }
}

/** Keeps the choice for the next visit, where that is possible. Never throws. */
export function keepSingleKeys(storage: StoragePort, on: boolean): void {
  try {
    storage.set(KEY, on ? "on" : "off");
  } catch {
    // Without storage the keys are on again next time.
  }
}
