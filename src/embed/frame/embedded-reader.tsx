import { type ReactNode, useCallback, useRef } from "react";
import "../../ui/styles.css";
import "../../reader/styles.css";
import "./embedded.css";
import { ClaimPlace } from "../../reader/claim-place.tsx";
import { Commentary } from "../../reader/commentary.tsx";
import { Endnotes } from "../../reader/endnotes.tsx";
import { useNarrow } from "../../reader/narrow.ts";
import { usePublication } from "../../reader/publication-context.tsx";
import { useReader, useReaderState } from "../../state/reader-context.tsx";
import { PaneBoundary } from "../../ui/pane-boundary.tsx";
import { words } from "../../ui/words.ts";
import { DocumentSide } from "./document-side.tsx";
import { EmbedMasthead } from "./embed-masthead.tsx";
import { useBeside } from "./use-beside.ts";
import { useEscape } from "./use-escape.ts";
import { useFollowFragment } from "./use-follow-fragment.ts";
import { useGoLive } from "./use-go-live.ts";

/** The whole reading view in a frame. It needs providers of a reader, a publication and announcements above it. */
export function EmbeddedReader(): ReactNode {
  const reader = useReader();
  const { publication } = usePublication();
  const touched = useRef<Element | null>(null);
  const stage = useRef<HTMLDivElement>(null);
  const side = useRef<HTMLElement>(null);
  const live = useReaderState((state) => state.live);
  const turn = useReaderState((state) => state.turn);
  const narrow = useNarrow() && live;
  const follow = useFollowFragment();
  useEscape();
  useGoLive();

  const besideClaim = useCallback(
    (frame: DOMRect) => {
      const { target } = reader.getState();
      const claim = target.kind === "claim" ? document.getElementById(target.id) : null;
      const passage = side.current?.querySelector('[data-annotation][aria-current="true"] polygon');
      if (claim === null || passage === null || passage === undefined || side.current === null) return null;
      const along = passage.getBoundingClientRect().top - side.current.getBoundingClientRect().top;
      return claim.getBoundingClientRect().top - frame.top - along;
    },
    [reader],
  );
  useBeside({ stage, moved: side, wanted: besideClaim, within: true, key: turn });

  return (
    <div className="reading embedded" ref={stage}>
      <EmbedMasthead />
      <div
        className="reading-commentary"
        onClickCapture={(event) => {
          touched.current = event.target instanceof Element ? event.target.closest("a, button") : null;
        }}
        onClick={follow}
      >
        <PaneBoundary>
          <main id="commentary" tabIndex={-1}>
            <Commentary />
            <Endnotes />
          </main>
        </PaneBoundary>
      </div>
      <section
        className="reading-side"
        id="document"
        tabIndex={-1}
        ref={side}
        aria-label={words.reader.documentName(publication.document.title)}
      >
        <DocumentSide />
      </section>
      <ClaimPlace narrow={narrow} touched={touched} />
    </div>
  );
}
