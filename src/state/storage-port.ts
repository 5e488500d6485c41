/** Where small settings are kept. Either call may throw: storage is barred in some frames and private windows. */
export interface StoragePort {
  get(key: string): string | null;
  set(key: string, value: string): void;
}

/** The browser's storage. Even naming `localStorage` may throw, so it is named inside the calls. */
export function browserStorage(window: Window): StoragePort {
  return {
    get: (key) => window.localStorage.getItem(key),
    set: (key, value) => window.localStorage.setItem(key, value),
  };
}
