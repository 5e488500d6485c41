import { type ReactNode, type RefObject, useEffect, useMemo } from "react";
import type { Rotation } from "../core/model/units.ts";
import { pageSelecting } from "./page-selecting.ts";
import { plainSelection } from "./selected-words.ts";
import { SelectionBar, type SelectionBarProps } from "./selection-bar.tsx";
import { useSelectedWords } from "./use-selected-words.ts";

interface SelectionIn extends Omit<SelectionBarProps, "place"> {
  readonly area: RefObject<HTMLElement | null>;
}

export interface SelectedWordsProps extends Omit<SelectionIn, "selecting"> {
  readonly rotation: Rotation;
}

/** Watches for selected words of the pages, shows the bar for them, and has them copied as plain text. */
export function SelectedWords({ rotation, ...rest }: SelectedWordsProps): ReactNode {
  const { area, document } = rest;
  const selecting = useMemo(() => pageSelecting(document.pages, rotation), [document.pages, rotation]);
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
  return <SelectionIn selecting={selecting} {...rest} />;
}

/** Watches for selected words of a view, and shows the bar for them. */
export function SelectionIn(props: SelectionIn): ReactNode {
  const place = useSelectedWords(props.area, props.selecting);
  return place === null ? null : <SelectionBar place={place} {...props} />;
}
