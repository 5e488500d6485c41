import { type ReactNode, type RefObject, useEffect, useMemo, useState } from "react";
import type { TextQuote } from "../../core/model/anchor.ts";
import type { SourceDocument } from "../../core/model/publication.ts";
import type { TextVersion } from "../../core/model/text-version.ts";
import { late } from "../../ui/late.tsx";
import { loadPdf } from "../load-pdf.ts";
import { selectOverLinks } from "./select-over-links.ts";
import { textSelecting } from "./text-selecting.ts";

/** It comes with what captures quotations, once words are selected. */
const LateSelection = late(async () => (await loadPdf()).SelectionIn);

export interface TextSelectionProps {
  readonly document: SourceDocument;
  readonly version: TextVersion;
  readonly area: RefObject<HTMLElement | null>;
  readonly addressOfWords: (quote: TextQuote) => string;
}

/** What can be done with words that are selected in the text. */
export function TextSelection({ version, ...rest }: TextSelectionProps): ReactNode {
  const { area } = rest;
  const selecting = useMemo(() => textSelecting(version), [version]);
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const look = (): void => {
      const selection = window.document.getSelection();
      if (area.current !== null && selection?.isCollapsed === false && selection.containsNode(area.current, true))
        setWanted(true);
    };
    window.document.addEventListener("selectionchange", look, { signal });
    if (area.current !== null) selectOverLinks(area.current, signal);
    // A drag over a passage selects its words; the click in which it ends is not meant for the passage.
    area.current?.addEventListener(
      "click",
      (event) => {
        if (event.detail === 0 || window.document.getSelection()?.isCollapsed !== false) return;
        event.preventDefault();
        event.stopPropagation();
      },
      { signal, capture: true },
    );
    return () => stop.abort();
  }, [area]);
  return wanted ? <LateSelection selecting={selecting} {...rest} /> : null;
}
