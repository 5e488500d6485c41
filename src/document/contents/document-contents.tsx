import { type ReactNode, type RefObject, useEffect, useState } from "react";
import type { SourceDocument } from "../../core/model/publication.ts";
import { useReader, useReaderState } from "../../state/reader-context.tsx";
import { pageSettings } from "../../state/settings.ts";
import { late } from "../../ui/late.tsx";
import type { PagesNow } from "../page-layout.ts";
import type { PassageMark } from "../passage-shapes.ts";
import type { ContentsView } from "./contents-panel.tsx";

// Each brings its style sheet along; to name them in the first script would cost every reader.
const LateClaimsOverview = late(async () => (await import("./claims-overview.tsx")).ClaimsOverview);
const LateContentsPanel = late(async () => (await import("./contents-panel.tsx")).ContentsPanel);

export interface DocumentContentsProps {
  readonly document: SourceDocument;
  readonly passages: readonly PassageMark[];
  /** The scroll area of the pages. */
  readonly area: RefObject<HTMLElement | null>;
  readonly now: PagesNow;
}

/** What helps to find one's way in a document: the overview of its claims, and the panel, by button or by `g`. */
export function DocumentContents({ document, passages, area, now }: DocumentContentsProps): ReactNode {
  const reader = useReader();
  const open = useReaderState((state) => state.showContents);
  const showText = useReaderState((state) => state.showText);
  const [view, setView] = useState<ContentsView>("pages");
  const [asked, setAsked] = useState(0);
  const { contentsHref, pages } = document;

  useEffect(() => {
    if (!open) setAsked(0);
  }, [open]);

  useEffect(() => {
    function press(event: KeyboardEvent): void {
      if (!isGo(event) || pageSettings().get("keys") !== null) return;
      const dialog = window.document.querySelector("dialog[open]");
      // The page's sheet on narrow screens is a dialog, and what is asked is for the page in it.
      if (dialog !== null && !dialog.contains(area.current)) return;
      event.preventDefault();
      reader.setShowContents(true);
      setAsked((times) => times + 1);
    }
    window.document.addEventListener("keydown", press);
    return () => window.document.removeEventListener("keydown", press);
  }, [area, reader]);

  return (
    <>
      {pages.length > 1 && !showText ? (
        <LateClaimsOverview area={area} pages={pages} layout={now.layout} passages={passages} />
      ) : null}
      {open && contentsHref !== undefined ? (
        <LateContentsPanel
          document={document}
          contentsHref={contentsHref}
          passages={passages}
          area={area}
          now={now}
          view={view}
          onView={setView}
          asked={asked}
        />
      ) : null}
    </>
  );
}

function isGo({ key, altKey, ctrlKey, metaKey, defaultPrevented, isComposing, target }: KeyboardEvent): boolean {
  if (key.toLowerCase() !== "g" || defaultPrevented || altKey || ctrlKey || metaKey || isComposing) return false;
  const isTyped =
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
  return !isTyped;
}
