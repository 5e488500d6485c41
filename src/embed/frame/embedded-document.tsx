import { type MouseEvent, type ReactNode, useCallback, useRef } from "react";
import "../../ui/styles.css";
import "../../reader/styles.css";
import "./embedded.css";
import type { Publication } from "../../core/model/publication.ts";
import { activationOf, isPlain } from "../../reader/activation.ts";
import { claimOfFragment } from "../../reader/annotation-facts.ts";
import { Announcer } from "../../reader/announcer.tsx";
import { PublicationProvider, usePublication } from "../../reader/publication-context.tsx";
import { useReader, useReaderState } from "../../state/reader-context.tsx";
import { embedWords } from "../../ui/embed-words.ts";
import { DocumentNotes } from "./document-notes.tsx";
import { DocumentSide } from "./document-side.tsx";
import { EmbedMasthead } from "./embed-masthead.tsx";
import { EmbeddedNote } from "./embedded-note.tsx";
import { useBeside } from "./use-beside.ts";
import { useEscape } from "./use-escape.ts";
import { useGoLive } from "./use-go-live.ts";
import { useShowPassage } from "./use-show-passage.ts";

/** The document with its annotations in a frame. It needs a `ReaderProvider` above it. */
export function EmbeddedDocument({ publication }: { publication: Publication }): ReactNode {
  return (
    <PublicationProvider publication={publication}>
      <Announcer>
        <Layout />
      </Announcer>
    </PublicationProvider>
  );
}

/** Between a passage and the note below it, in CSS pixels. */
const GAP = 10;

function Layout(): ReactNode {
  const reader = useReader();
  const { annotations } = usePublication();
  const current = useReaderState(({ target }) => (target.kind === "claim" ? target.id : null));
  const turn = useReaderState((state) => state.turn);
  const stage = useRef<HTMLDivElement>(null);
  const note = useRef<HTMLElement>(null);
  useEscape();
  useGoLive();
  useShowPassage(stage, note);

  const besidePassage = useCallback((frame: DOMRect) => {
    const passages = stage.current?.querySelectorAll('[data-annotation][aria-current="true"] polygon') ?? [];
    const boxes = [...passages].map((passage) => passage.getBoundingClientRect());
    const pages = stage.current?.querySelector(".document-scroll")?.getBoundingClientRect();
    if (boxes.length === 0 || pages === undefined || note.current === null) return null;
    const beside = getComputedStyle(note.current).position !== "absolute";
    const wanted = beside
      ? Math.min(...boxes.map(({ top }) => top))
      : Math.max(...boxes.map(({ bottom }) => bottom)) + GAP;
    // In a long document it may be far above or below what is seen, before that has come to it.
    const isSeen = wanted >= pages.top && wanted <= pages.bottom + GAP;
    return (isSeen ? wanted : pages.top) - frame.top;
  }, []);
  useBeside({ stage, moved: note, wanted: besidePassage, within: false, key: turn });

  function follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href^='#']") : null;
    if (link === null || !isPlain(event)) return;
    event.preventDefault();
    const named = claimOfFragment(link.hash, (id) => annotations.has(id));
    if (named !== null) reader.select({ kind: "claim", id: named.id }, "controls", activationOf(event));
  }

  const annotation = current === null ? undefined : annotations.get(current);
  return (
    <div className="embedded embedded-document">
      <EmbedMasthead title="h1" />
      <div className="embed-stage" ref={stage} onClick={follow}>
        <main id="document" tabIndex={-1}>
          <DocumentSide />
        </main>
        <aside className="embed-notes" ref={note} aria-label={embedWords.notes} data-open={annotation ? "" : undefined}>
          {annotation === undefined ? (
            <p className="embed-hint">{embedWords.chooseHint}</p>
          ) : (
            <EmbeddedNote key={annotation.id} annotation={annotation} />
          )}
        </aside>
      </div>
      <DocumentNotes />
    </div>
  );
}
