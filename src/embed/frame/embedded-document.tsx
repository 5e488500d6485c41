import { type ReactNode, useCallback, useRef } from "react";
import "../../ui/styles.css";
import "../../reader/styles.css";
import "./embedded.css";
import { Note } from "../../reader/note.tsx";
import { useAnnotation, usePublication } from "../../reader/publication-context.tsx";
import { useReaderState } from "../../state/reader-context.tsx";
import { embedWords } from "../../ui/embed-words.ts";
import { inLanguage } from "../../ui/languages.ts";
import { words } from "../../ui/words.ts";
import { DocumentNotes } from "./document-notes.tsx";
import { DocumentSide } from "./document-side.tsx";
import { EmbedMasthead } from "./embed-masthead.tsx";
import { useBeside } from "./use-beside.ts";
import { useEscape } from "./use-escape.ts";
import { useFollowFragment } from "./use-follow-fragment.ts";
import { useGoLive } from "./use-go-live.ts";
import { useShowPassage } from "./use-show-passage.ts";

/** Between a passage and the note below it, in CSS pixels. */
const GAP = 10;

/** The document with its annotations in a frame. It needs providers of a reader, a publication and announcements above it. */
export function EmbeddedDocument(): ReactNode {
  const { publication } = usePublication();
  const current = useReaderState(({ target }) => (target.kind === "claim" ? target.id : null));
  const turn = useReaderState((state) => state.turn);
  const stage = useRef<HTMLDivElement>(null);
  const note = useRef<HTMLElement>(null);
  const follow = useFollowFragment();
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

  const annotation = useAnnotation(current);
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
            <Note
              key={annotation.id}
              annotation={annotation}
              claim={
                <p className="embed-claim" {...inLanguage(publication.commentary.language)}>
                  {words.capital(annotation.claimText)}
                </p>
              }
            />
          )}
        </aside>
      </div>
      <DocumentNotes />
    </div>
  );
}
