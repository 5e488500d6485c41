import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useReader, useReaderState } from "../state/reader-context.tsx";
import { Button } from "../ui/button.tsx";
import { narrowWords } from "../ui/narrow-words.ts";
import { words } from "../ui/words.ts";
import { usePublication } from "./publication-context.tsx";

/**
 * Narrow screens: the document as a modal sheet over the commentary. Closing it gives back the focus (the platform
 * does) and the very scroll position, unless a passage was chosen in it.
 */
export function PageSheet({ children }: { children: ReactNode }): ReactNode {
  const reader = useReader();
  const open = useReaderState((state) => state.sheetOpen);
  const wordsAsked = useReaderState(({ target }) => target.kind === "words");
  const turn = useReaderState((state) => state.turn);
  const { document } = usePublication().publication;
  const sheet = useRef<HTMLDialogElement>(null);
  const place = useRef<{ top: number; turn: number; width: number } | null>(null);
  // The pane is drawn once the sheet is up: before that nothing in it has a size.
  const [up, setUp] = useState(false);

  useLayoutEffect(() => {
    const dialog = sheet.current;
    if (dialog === null) return;
    if (open) {
      place.current = { top: window.scrollY, turn: reader.getState().turn, width: window.innerWidth };
      if (!dialog.open) dialog.showModal();
    } else {
      dialog.close();
      // A phone that was turned meanwhile has other lines: the commentary has kept its place among them itself.
      if (place.current?.turn === reader.getState().turn && place.current.width === window.innerWidth) {
        window.scrollTo({ top: place.current.top, behavior: "instant" });
      }
      place.current = null;
    }
    setUp(open);
  }, [open, reader]);

  // Words of the document are nowhere in the commentary: the page itself has to show them.
  useEffect(() => {
    if (wordsAsked) reader.openSheet();
  }, [reader, wordsAsked, turn]);

  // A window that grows wide has no sheet; the focus that was in it goes on to the pane.
  useEffect(
    () => () => {
      if (reader.getState().sheetOpen) window.document.getElementById("document")?.focus({ preventScroll: true });
      reader.closeSheet();
    },
    [reader],
  );

  return (
    <dialog
      ref={sheet}
      className="sheet reading-document"
      aria-labelledby="sheet-title"
      onClose={() => reader.closeSheet()}
    >
      <div className="sheet-head">
        <p id="sheet-title">{words.capital(document.shortTitle)}</p>
        <Button label={narrowWords.closePage} icon="close" onClick={() => reader.closeSheet()} />
      </div>
      <div className="sheet-body">{up ? children : null}</div>
    </dialog>
  );
}
