import type { StoragePort } from "./storage-port.ts";
import { browserStorage } from "./storage-port.ts";

/**
 * What a reader may set, and keeps for the next visit. A value is text of one pattern; without one the setting is as
 * usual. Each but `keys` shows itself on the document's root: as an attribute, or, with a unit, as a custom property.
 */
export const SETTINGS = {
  /** The colour scheme, where it is not the system's. */
  theme: { pattern: "^(?:light|dark)$", sets: "data-theme", unit: "" },
  /** Size of all text, in hundredths of the browser's own. */
  text: { pattern: "^(?:90|115|130|150|175|200)$", sets: "--text-size", unit: "%" },
  /** Wider lines, words and letters, as WCAG 2.2, 1.4.12 has them. */
  spacing: { pattern: "^roomy$", sets: "data-spacing", unit: "" },
  /** The commentary's share of the width, in hundredths. */
  divider: { pattern: "^(?:3[4-9]|[45]\\d|6[0-8])$", sets: "--share", unit: "%" },
  /** Whether keys without a modifier do anything (WCAG 2.2, 2.1.4). */
  keys: { pattern: "^off$", sets: "", unit: "" },
} as const;

export type SettingName = keyof typeof SETTINGS;

/** What the setting's name is kept under. */
export function storageKey(name: string): string {
  return `verbatim.${name}`;
}

export interface Settings {
  /** The value chosen, or null for the usual. */
  get(name: SettingName): string | null;
  /** Shows the choice and keeps it, for as long as the page stands where there is no storage. */
  set(name: SettingName, value: string | null): void;
  /** Calls the listener after every change; returns what ends that. */
  subscribe(listener: () => void): () => void;
}

type Root = Pick<HTMLElement, "setAttribute" | "removeAttribute"> & {
  readonly style: Pick<CSSStyleDeclaration, "setProperty" | "removeProperty">;
};

/** Settings that show themselves on `root`. Never throws: storage is barred in some frames and private windows. */
export function createSettings(storage: StoragePort, root: Root): Settings {
  const chosen = new Map<SettingName, string | null>();
  const listeners = new Set<() => void>();

  function kept(name: SettingName): string | null {
    try {
      const value = storage.get(storageKey(name));
      return value !== null && new RegExp(SETTINGS[name].pattern).test(value) ? value : null;
    } catch {
      return null;
    }
  }

  return {
    get(name) {
      const value = chosen.get(name);
      if (value !== undefined) return value;
      const stored = kept(name);
      chosen.set(name, stored);
      return stored;
    },
    set(name, value) {
      chosen.set(name, value);
      const { sets, unit } = SETTINGS[name];
      if (unit !== "") {
        if (value === null) root.style.removeProperty(sets);
        else root.style.setProperty(sets, value + unit);
      } else if (sets !== "") {
        if (value === null) root.removeAttribute(sets);
        else root.setAttribute(sets, value);
      }
      try {
        storage.set(storageKey(name), value ?? "");
      } catch {
        // Next time it is as usual again.
      }
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

let ours: Settings | undefined;

/** The page's own settings. Only in a browser. */
export function pageSettings(): Settings {
  ours ??= createSettings(browserStorage(window), document.documentElement);
  return ours;
}
