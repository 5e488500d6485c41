import { type ComponentType, useEffect, useState } from "react";
import type { SelectionBarProps } from "./selection-bar.tsx";

/**
 * The bar for selected words, fetched when words are first selected. Null until it is here, and where it cannot be had:
 * the browser's own copying works without it.
 */
export function useSelectionBar(needed: boolean): ComponentType<SelectionBarProps> | null {
  const [bar, setBar] = useState<{ Bar: ComponentType<SelectionBarProps> } | null>(null);
  useEffect(() => {
    if (!needed || bar !== null) return undefined;
    let left = false;
    import("./selection-bar.tsx").then(
      ({ SelectionBar }) => {
        if (!left) setBar({ Bar: SelectionBar });
      },
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [needed, bar]);
  return bar?.Bar ?? null;
}
