import { type ReactNode, type RefObject, useEffect } from "react";
import { plainSelection } from "./selected-words.ts";
import { SelectionBar, type SelectionBarProps } from "./selection-bar.tsx";
import { useSelectedWords } from "./use-selected-words.ts";

export interface SelectedWordsProps extends Omit<SelectionBarProps, "place"> {
  readonly pane: RefObject<HTMLElement | null>;
}

/** Watches for selected words, shows the bar for them, and has them copied as plain text. */
export function SelectedWords({ pane, area, ...rest }: SelectedWordsProps): ReactNode {
  const place = useSelectedWords(pane, area);
  useEffect(() => {
    const copied = (event: ClipboardEvent): void => {
      const text = plainSelection();
      if (text === "" || event.clipboardData === null) return;
      event.clipboardData.setData("text/plain", text);
      event.preventDefault();
    };
    const element = area.current;
    element?.addEventListener("copy", copied);
    return () => element?.removeEventListener("copy", copied);
  }, [area]);
  return place === null ? null : <SelectionBar area={area} place={place} {...rest} />;
}
