import { type ComponentType, createElement, type ReactNode, useEffect, useState } from "react";
import { loadPdf } from "./load-pdf.ts";
import type { SelectedWordsProps } from "./selected-words-bar.tsx";

/**
 * What can be done with selected words; it comes with what lays the words over the pages. Draws nothing until it is
 * here, nor where it cannot be had: the browser's own copying works without it.
 */
export function LateSelectedWords(props: SelectedWordsProps): ReactNode {
  const [late, setLate] = useState<{ Words: ComponentType<SelectedWordsProps> } | null>(null);
  useEffect(() => {
    let left = false;
    loadPdf().then(
      ({ SelectedWords }) => {
        if (!left) setLate({ Words: SelectedWords });
      },
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, []);
  return late === null ? null : createElement(late.Words, props);
}
