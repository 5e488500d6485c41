import { useSyncExternalStore } from "react";
import { pageSettings, type SettingName } from "./settings.ts";

const subscribe = (listener: () => void): (() => void) => pageSettings().subscribe(listener);

/** One setting and what changes it; as usual (null) in static HTML and in the first render. */
export function useSetting(name: SettingName): readonly [string | null, (value: string | null) => void] {
  const value = useSyncExternalStore(
    subscribe,
    () => pageSettings().get(name),
    () => null,
  );
  return [value, (chosen) => pageSettings().set(name, chosen)];
}
