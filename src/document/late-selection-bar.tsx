import { type ComponentType, createElement, type ReactNode, useEffect, useState } from "react";
import { loadPdf } from "./load-pdf.ts";
import type { SelectionBarProps } from "./selection-bar.tsx";

/**
 * The bar for selected words, fetched when words are selected. Draws nothing until it is here, nor where it cannot be
 * had: the browser's own copying works without it.
 */
export function LateSelectionBar(props: SelectionBarProps): ReactNode {
  const [bar, setBar] = useState<{ Bar: ComponentType<SelectionBarProps> } | null>(null);
  useEffect(() => {
    let left = false;
    loadPdf().then(
      ({ SelectionBar }) => {
        if (!left) setBar({ Bar: SelectionBar });
      },
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, []);
  return bar === null ? null : createElement(bar.Bar, props);
}
