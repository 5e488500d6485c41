import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { DocumentPane } from "../../document/document-pane.tsx";
import { passageMarks } from "../../reader/annotation-facts.ts";
import { usePaneMessage } from "../../reader/pane-message.ts";
import { usePublication } from "../../reader/publication-context.tsx";
import { DocumentSwitcher } from "../../reader/document-switcher.tsx";
import { useReader, useReaderState } from "../../state/reader-context.tsx";
import { Button } from "../../ui/button.tsx";
import { embedWords } from "../../ui/embed-words.ts";
import { PaneBoundary } from "../../ui/pane-boundary.tsx";

/** Up to so many pages a document stands in the frame whole. A longer one shows its beginning until it is asked for. */
const WHOLE_PAGES = 3;

/**
 * The document in a frame. Its pages never catch a swipe that was meant for the article round the frame: a short document
 * is as high as its pages, and a long one scrolls by itself only once its reader has asked for it, or looks at a passage.
 */
export function DocumentSide(): ReactNode {
  const reader = useReader();
  const { publication, addresses, want } = usePublication();
  const { document } = publication;
  const passages = useMemo(() => passageMarks(publication), [publication]);
  const live = useReaderState((state) => state.live);
  const long = document.pages.length > WHOLE_PAGES;
  const [opened, setOpened] = useState(false);
  const side = useRef<HTMLDivElement>(null);

  // A passage of a long document may continue on a page that cannot be seen.
  useEffect(
    () =>
      reader.subscribe(() => {
        const { target, activation } = reader.getState();
        if (target.kind !== "none" && activation !== "program") setOpened(true);
      }),
    [reader],
  );

  return (
    <div
      className="reading-document"
      ref={side}
      data-length={long ? "long" : "short"}
      data-opened={opened ? "" : undefined}
    >
      <PaneBoundary>
        <DocumentPane
          document={document}
          language={publication.language}
          passages={passages}
          above={<DocumentSwitcher />}
          message={usePaneMessage()}
          mode="pane"
          onNear={want}
          addressOfWords={(quote) => addresses.addressOf({ kind: "words", quote })}
        />
      </PaneBoundary>
      {long && live && !opened ? (
        <p className="embed-look-through">
          <Button
            label={embedWords.scrollHere(document.pages.length)}
            look="primary"
            onClick={() => {
              setOpened(true);
              side.current?.querySelector<HTMLElement>(".document-scroll")?.focus({ preventScroll: true });
            }}
          />
        </p>
      ) : null}
    </div>
  );
}
