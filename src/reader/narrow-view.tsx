import { type ReactNode, useEffect } from "react";
import type { PassageMark } from "../document/document-pane.tsx";
import { LatePassageChooser } from "../document/late-passage-chooser.tsx";
import { cameForDocument } from "../state/arrival.ts";
import { useReader } from "../state/reader-context.tsx";
import { BottomBar } from "./bottom-bar.tsx";
import { PageSheet } from "./page-sheet.tsx";

export interface NarrowViewProps {
  /** The document's pane. */
  readonly children: ReactNode;
  /** Other claims at a place that was chosen in the sheet, which is gone since. */
  readonly others: readonly PassageMark[];
  /** Told when one of them was chosen, or none will be. */
  readonly onChosen: () => void;
}

/** That a window is narrow again later is no arrival. */
let hasArrived = false;

/** What narrow screens have in the place of the document's pane: a bar, and the pane in a sheet. */
export function NarrowView({ children, others, onChosen }: NarrowViewProps): ReactNode {
  const reader = useReader();

  useEffect(() => {
    if (!hasArrived && cameForDocument(window)) reader.openSheet();
    hasArrived = true;
  }, [reader]);

  return (
    <>
      <BottomBar />
      <PageSheet>{children}</PageSheet>
      {others.length === 0 ? null : (
        <LatePassageChooser
          passages={others}
          place={null}
          onChoose={(id, byKeyboard) => {
            onChosen();
            reader.select({ kind: "claim", id }, "document", byKeyboard ? "keyboard" : "pointer");
          }}
          onClose={onChosen}
        />
      )}
    </>
  );
}
